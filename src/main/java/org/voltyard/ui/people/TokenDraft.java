package org.voltyard.ui.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Money;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.Formats;

/// A token as it is filled into a form, and back.
///
/// @param zone in which its times are meant
/// @param agreed what is agreed with its holder
record TokenDraft(ZoneId zone, TermsDraft agreed) {
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
    fields.addAll(TermsDraft.fields());
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
    agreed.fill(values, token);
    return values;
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
        agreed.terms(before == null ? null : before.terms(), values));
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

  /// The token as it was filled in; where nobody touched what is left of a prepaid amount, what was
  /// spent while the form was open is gone.
  ///
  /// @param shown as the form showed it
  /// @param now as the depot has it by now
  static Token spent(Token made, Token shown, Token now) {
    Money left = now.credit();
    return left != null && made.credit() != null && Objects.equals(made.credit(), shown.credit())
        ? made.withCredit(left)
        : made;
  }
}
