package org.voltyard.ui.people;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Energy;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Money;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenScope;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;

/// What is agreed with the holder of a token, as it is filled into a form, and back: what is left
/// of a prepaid amount, limits of a session, stations and hours.
///
/// @param currency in which amounts are meant
/// @param known whether the depot has a station
/// @param locale in which days are named
record TermsDraft(Currency currency, Predicate<StationId> known, Locale locale) {
  private static final TokenScope ANYWHERE = new TokenScope(Set.of(), List.of());
  private static final int LINE = 900;
  private static final BigDecimal MOST = new BigDecimal("1000000");

  static List<FormField> fields() {
    return List.of(
        Drafts.field("credit", false, new Kind.Decimal(null)).help("people.help.credit"),
        Drafts.field("mostCost", false, new Kind.Decimal(null)),
        Drafts.field("mostEnergy", false, new Kind.Decimal(null)),
        Drafts.field("mostMinutes", false, new Kind.Whole(1L, 100_000L)),
        stations().help("people.help.stations"),
        hours().help("people.help.hours"));
  }

  static FormField stations() {
    return Drafts.field("stations", false, new Kind.Text(LINE));
  }

  static FormField hours() {
    return Drafts.field("hours", false, new Kind.Text(LINE));
  }

  void fill(Map<String, Object> values, @Nullable Token token) {
    Token.Terms terms = token == null ? null : token.terms();
    ChargeLimit limit = limit(terms);
    Money credit = terms == null ? null : terms.credit();
    Money cost = limit.cost();
    Energy energy = limit.energy();
    Duration time = limit.time();
    values.put("credit", credit == null ? "" : credit.amount().toPlainString());
    values.put("mostCost", cost == null ? "" : cost.amount().toPlainString());
    values.put(
        "mostEnergy",
        energy == null
            ? ""
            : BigDecimal.valueOf(energy.kiloWattHours()).stripTrailingZeros().toPlainString());
    values.put("mostMinutes", time == null ? "" : Long.toString(time.toMinutes()));
    TokenScope scope = terms == null ? null : terms.scope();
    values.put("stations", scope == null ? "" : words(scope.stations()));
    values.put("hours", scope == null ? "" : new HoursText(locale).write(scope.hours()));
  }

  private static String words(Set<StationId> stations) {
    return stations.stream().map(StationId::value).sorted().collect(Collectors.joining(", "));
  }

  private static ChargeLimit limit(Token.@Nullable Terms terms) {
    ChargeLimit limit = terms == null ? null : terms.limit();
    return limit == null ? ChargeLimit.NONE : limit;
  }

  /// @param before what was known; a limit of the state of charge, which no form asks for, stays
  /// @throws InvalidEntry naming the field that cannot be so
  Token.@Nullable Terms terms(Token.@Nullable Terms before, Map<String, Object> values) {
    Energy energy = energy(values);
    ChargeLimit was = limit(before);
    Duration time = was.time();
    Long minutes = (Long) values.get("mostMinutes");
    ChargeLimit limit =
        new ChargeLimit(
            money(values, "mostCost", was.cost(), false),
            energy,
            minutes == null
                ? null
                : time != null && time.toMinutes() == minutes ? time : Duration.ofMinutes(minutes),
            was.soc());
    TokenScope old = before == null ? null : before.scope();
    TokenScope scope =
        new TokenScope(
            stations(Drafts.text(values, "stations"), old),
            HoursText.read(Drafts.text(values, "hours")));
    Money credit = money(values, "credit", before == null ? null : before.credit(), true);
    return credit == null && limit.none() && scope.everywhere()
        ? null
        : new Token.Terms(credit, limit.none() ? null : limit, scope.everywhere() ? null : scope);
  }

  /// The same terms with stations and hours changed where something is said of them; `–` takes them
  /// away.
  Token.@Nullable Terms scoped(Token.@Nullable Terms before, Map<String, Object> values) {
    TokenScope old = before == null ? null : before.scope();
    TokenScope was = old == null ? ANYWHERE : old;
    String stations = Drafts.text(values, "stations");
    String hours = Drafts.text(values, "hours");
    TokenScope scope =
        new TokenScope(
            stations.isEmpty() ? was.stations() : stations(bare(stations), old),
            hours.isEmpty() ? was.hours() : HoursText.read(bare(hours)));
    Token.Terms same = before == null ? new Token.Terms(null, null) : before;
    return same.credit() == null && same.limit() == null && scope.everywhere()
        ? null
        : new Token.Terms(same.credit(), same.limit(), scope.everywhere() ? null : scope);
  }

  private static String bare(String words) {
    return words.equals(Names.NONE) ? "" : words;
  }

  /// An amount that was left as it was stays in its own currency.
  private @Nullable Money money(
      Map<String, Object> values, String field, @Nullable Money was, boolean mayBeNone) {
    BigDecimal amount = (BigDecimal) values.get(field);
    if (amount == null) {
      return null;
    }
    if (was != null && was.amount().compareTo(amount) == 0) {
      return was;
    }
    if (amount.signum() < (mayBeNone ? 0 : 1) || amount.compareTo(MOST) > 0) {
      throw new InvalidEntry(field, amount.toPlainString(), "an amount from 0 to 1000000");
    }
    return Money.of(amount, currency);
  }

  private static @Nullable Energy energy(Map<String, Object> values) {
    BigDecimal energy = (BigDecimal) values.get("mostEnergy");
    if (energy == null) {
      return null;
    }
    if (energy.signum() <= 0 || energy.compareTo(MOST) > 0) {
      throw new InvalidEntry("mostEnergy", energy.toPlainString(), "a number above 0, in kWh");
    }
    return Energy.wattHours(energy.doubleValue() * 1000);
  }

  /// Stations that were named before may have left the depot since; others must be there.
  Set<StationId> stations(String words, @Nullable TokenScope before) {
    Set<StationId> all = new HashSet<>();
    for (String word : words.split("[\\s,，、;；]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      StationId station = StationId.valid(word) ? new StationId(word) : null;
      boolean named = before != null && before.stations().contains(station);
      if (station == null || !(named || known.test(station))) {
        throw new InvalidEntry("stations", word, "ids of stations in the depot");
      }
      all.add(station);
    }
    return all;
  }
}
