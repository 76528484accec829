package org.voltyard.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Energy;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Money;
import org.voltyard.domain.Percent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenScope;

class TermsDraftTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final TermsDraft DRAFT =
      new TermsDraft(CNY, station -> station.value().startsWith("CP-"), Locale.ENGLISH);
  private static final TokenScope SCOPE =
      new TokenScope(
          Set.of(new StationId("CP-1"), new StationId("CP-2")),
          List.of(
              new TokenScope.Hours(
                  EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                  LocalTime.of(22, 0),
                  LocalTime.of(6, 0))));
  private static final Token.Terms TERMS =
      new Token.Terms(
          new Money(12_050, CNY),
          new ChargeLimit(new Money(8_000, CNY), Energy.wattHours(40_500L), null, null),
          SCOPE);

  private static Map<String, Object> filled() {
    return new HashMap<>(
        Map.of(
            "credit",
            new BigDecimal("120.50"),
            "mostCost",
            new BigDecimal("80"),
            "mostEnergy",
            new BigDecimal("40.5"),
            "stations",
            "CP-2, CP-1",
            "hours",
            "Mon-Fri 22:00-06:00"));
  }

  private static Token token(Token.Terms terms) {
    TokenId id = new TokenId("04A1");
    return new Token(id, Token.Status.ACCEPTED, null, null, "", null, null, terms);
  }

  @Test
  void aTokenIsBoundToStationsHoursAndAmounts() {
    assertThat(DRAFT.terms(null, filled())).isEqualTo(TERMS);
    Map<String, Object> shown = new HashMap<>();
    DRAFT.fill(shown, token(TERMS));
    assertThat(shown)
        .containsEntry("credit", "120.50")
        .containsEntry("mostEnergy", "40.5")
        .containsEntry("stations", "CP-1, CP-2")
        .containsEntry("hours", "Mon-Fri 22:00-06:00");
    assertThat(DRAFT.terms(TERMS, Map.of())).isNull();
  }

  @Test
  void whatNoFormAsksForStays() {
    ChargeLimit soc = new ChargeLimit(null, null, null, new Percent(80));
    Token.Terms before = new Token.Terms(new Money(70, Currency.getInstance("EUR")), soc);
    assertThat(DRAFT.terms(before, Map.of("credit", new BigDecimal("0.7")))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "stations,CP-1 NOWHERE",
    "hours,nights",
    "credit,-1",
    "mostCost,0",
    "mostEnergy,0",
    "mostCost,99999999"
  })
  void whatCannotBeIsToldAtItsField(String field, String said) {
    Map<String, Object> values = filled();
    boolean words = values.get(field) instanceof String;
    values.put(field, words ? said : new BigDecimal(said));
    assertThatThrownBy(() -> DRAFT.terms(null, values))
        .isInstanceOfSatisfying(InvalidEntry.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void aStationThatLeftTheDepotMayStay() {
    TokenScope old = new TokenScope(Set.of(new StationId("GONE")), List.of());
    Token.Terms before = new Token.Terms(null, null, old);
    assertThat(DRAFT.terms(before, Map.of("stations", "GONE"))).isEqualTo(before);
  }

  @Test
  void whatIsSpentWhileAFormIsOpenIsNotGivenBack() {
    Token shown = token(TERMS);
    Token now = shown.withCredit(new Money(1_000, CNY));
    assertThat(TokenDraft.spent(shown, shown, now).credit()).isEqualTo(new Money(1_000, CNY));
    Token paidIn = shown.withCredit(new Money(20_000, CNY));
    assertThat(TokenDraft.spent(paidIn, shown, now)).isEqualTo(paidIn);
  }

  @Test
  void severalTokensAreBoundAtOnceAndFreedAgain() {
    assertThat(DRAFT.scoped(TERMS, Map.of())).isEqualTo(TERMS);
    assertThat(DRAFT.scoped(TERMS, Map.of("stations", "CP-9")))
        .isEqualTo(
            new Token.Terms(
                TERMS.credit(),
                TERMS.limit(),
                new TokenScope(Set.of(new StationId("CP-9")), SCOPE.hours())));
    assertThat(DRAFT.scoped(TERMS, Map.of("stations", "–", "hours", "–")))
        .isEqualTo(new Token.Terms(TERMS.credit(), TERMS.limit()));
    assertThat(DRAFT.scoped(null, Map.of("hours", "–"))).isNull();
  }
}
