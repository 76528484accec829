package org.voltyard.ui.people;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Energy;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.Formats;

/// A token as it is filled into a form, and back.
///
/// @param zone in which its times are meant
record TokenDraft(ZoneId zone) {
  private static final List<String> STATES = List.of("people.ACCEPTED", "people.BLOCKED");

  /// @param known the token is not asked for again
  static List<FormField> fields(boolean known, Names names) {
    List<FormField> fields = new ArrayList<>();
    if (!known) {
      fields.add(
          Drafts.field("token", true, new Kind.Text(TokenId.LONGEST)).help("people.help.token"));
    }
    fields.add(Drafts.field("label", false, new Kind.Text(100)));
    fields.add(status().initially(STATES.getFirst()));
    fields.add(Drafts.field("kind", false, new Kind.Text(20)).help("people.help.kind"));
    fields.add(Drafts.field("parentToken", false, new Kind.Text(255)).help("people.help.parent"));
    fields.add(Drafts.field("expiry", false, new Kind.Text(19)).help("people.help.expiry"));
    fields.add(Drafts.field("driver", false, new Kind.Text(200)).help("people.help.driver"));
    fields.add(Drafts.field("vehicle", false, new Kind.Text(60)).help("people.help.vehicle"));
    fields.add(Drafts.organisation("organisation", names));
    fields.add(Drafts.field("language", false, new Kind.Text(11)).help("people.help.language"));
    fields.add(Drafts.field("mostEnergy", false, new Kind.Decimal(null)));
    fields.add(Drafts.field("mostMinutes", false, new Kind.Whole(1L, 100_000L)));
    return fields;
  }

  static FormField status() {
    return Drafts.field("status", true, new Kind.Choice(STATES));
  }

  Map<String, Object> values(Token token) {
    Map<String, Object> values = new HashMap<>();
    values.put("label", token.label());
    values.put("status", "people." + token.status());
    TokenKind kind = token.kind();
    values.put("kind", kind == null ? "" : kind.value());
    TokenId parent = token.parent();
    values.put("parentToken", parent == null ? "" : parent.value());
    Instant expiry = token.expiry();
    values.put("expiry", expiry == null ? "" : Formats.stamp(expiry, zone));
    Drafts.put(values, "language", token.language());
    ChargeLimit limit = limit(token);
    Energy energy = limit.energy();
    values.put(
        "mostEnergy",
        energy == null ? "" : BigDecimal.valueOf(energy.kiloWattHours()).toPlainString());
    Duration time = limit.time();
    values.put("mostMinutes", time == null ? "" : Long.toString(time.toMinutes()));
    return values;
  }

  private static ChargeLimit limit(@Nullable Token token) {
    Token.Terms terms = token == null ? null : token.terms();
    ChargeLimit limit = terms == null ? null : terms.limit();
    return limit == null ? ChargeLimit.NONE : limit;
  }

  /// @param before what was known; null for a new token
  Token token(@Nullable Token before, Map<String, Object> values) {
    TokenId id = before == null ? new TokenId(Drafts.text(values, "token")) : before.id();
    String parent = Drafts.orNull(values, "parentToken");
    if (parent != null && new TokenId(parent).equals(id)) {
      throw new InvalidEntry("parentToken", parent, "another token than itself");
    }
    String kind = Drafts.orNull(values, "kind");
    return new Token(
        id,
        status(Drafts.text(values, "status")),
        parent == null ? null : new TokenId(parent),
        expiry(Drafts.text(values, "expiry")),
        Drafts.text(values, "label"),
        kind == null ? null : new TokenKind(kind),
        language(Drafts.orNull(values, "language")),
        terms(before, values));
  }

  static Token.Status status(String option) {
    return option.equals(STATES.getLast()) ? Token.Status.BLOCKED : Token.Status.ACCEPTED;
  }

  private static @Nullable String language(@Nullable String tag) {
    if (tag != null && !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?")) {
      throw new InvalidEntry("language", tag, "a tag such as en or zh-CN");
    }
    return tag;
  }

  /// A day counts to its end.
  @Nullable Instant expiry(String words) {
    if (words.isEmpty() || words.equals(Names.NONE)) {
      return null;
    }
    try {
      return words.length() == 10
          ? LocalDate.parse(words).plusDays(1).atStartOfDay(zone).toInstant()
          : LocalDateTime.parse(words.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidEntry("expiry", words, "a day or time such as 2027-12-31 18:00");
    }
  }

  /// What is left of a prepaid amount, limits of cost and charge, places and times stay as they
  /// were.
  private static Token.@Nullable Terms terms(@Nullable Token before, Map<String, Object> values) {
    ChargeLimit was = limit(before);
    BigDecimal energy = (BigDecimal) values.get("mostEnergy");
    Long minutes = (Long) values.get("mostMinutes");
    ChargeLimit limit =
        new ChargeLimit(
            was.cost(),
            energy == null ? null : Energy.wattHours(energy.doubleValue() * 1000),
            minutes == null ? null : Duration.ofMinutes(minutes),
            was.soc());
    var credit = before == null ? null : before.credit();
    var scope = before == null ? null : before.scope();
    return credit == null && scope == null && limit.none()
        ? null
        : new Token.Terms(credit, limit.none() ? null : limit, scope);
  }
}
