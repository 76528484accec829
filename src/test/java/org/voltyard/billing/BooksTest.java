package org.voltyard.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// What the books make of facts, and whether they come back from a snapshot.
final class BooksTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ConnectorId PLUG = new ConnectorId(new StationId("CP"), 1);
  private static final TokenId CARD = new TokenId("CARD");

  private final Map<TokenId, Token> tokens = new HashMap<>();
  private final List<Fact> written = new ArrayList<>();
  private Books books = new Books();
  private Costs costs = costs(books);

  private Costs costs(Books of) {
    CostPolicy policy =
        new CostPolicy(
            CostPolicy.Display.ANSWER,
            Set.of(),
            Duration.ofMinutes(1),
            Energy.ZERO,
            true,
            "",
            EUR,
            ZoneOffset.UTC,
            null);
    return new Costs(
        of.costs(),
        of.tariffs(),
        of.talents(),
        id -> Optional.ofNullable(tokens.get(id)),
        this::write,
        () -> policy,
        new VatFormats(),
        () -> BEGIN);
  }

  private void write(Fact fact) {
    written.add(fact);
    apply(fact);
  }

  private void apply(Fact fact) {
    books.apply(new Recorded(1, BEGIN, fact));
  }

  private void happens(Fact fact) {
    apply(fact);
    costs.heard(new Recorded(1, BEGIN, fact));
  }

  private static Tariff tariff(String id, String kwh, @Nullable Instant from) {
    return new Tariff(
        new TariffId(id),
        id,
        "",
        EUR,
        Tariff.Taxes.NONE,
        null,
        null,
        from,
        null,
        List.of(
            new Tariff.Element(
                List.of(
                    PricingTest.price(Dimension.ENERGY, kwh, null, 0),
                    PricingTest.price(Dimension.PARKING_TIME, "6", null, 0)),
                Tariff.Restrictions.NONE)));
  }

  private void used(Tariff tariff, @Nullable StationId station, @Nullable TokenId token) {
    apply(new TariffEvent.Published(tariff, Origin.DEPOT));
    apply(new TariffEvent.Assigned(new TariffUse(tariff.id(), station, token), Origin.DEPOT));
  }

  private static Session session(int id) {
    return new Session(
        new SessionId(id),
        new TransactionId("T" + id),
        PLUG,
        CARD,
        new Session.Start(
            BEGIN, BEGIN, Energy.wattHours(1000), Token.Verdict.ACCEPTED, null, null, null),
        Session.Progress.NONE,
        null,
        null,
        Set.of());
  }

  private void status(ConnectorStatus status, int minute) {
    happens(
        new StationEvent.StatusChanged(
            PLUG.station(),
            new StatusReport(1, status, StatusReport.NO_ERROR, null, null, null, at(minute)),
            false));
  }

  private static Instant at(int minute) {
    return BEGIN.plus(Duration.ofMinutes(minute));
  }

  private void reading(int session, int minute, int wattHours) {
    happens(
        new MeterEvent.Received(
            PLUG,
            new SessionId(session),
            List.of(
                new MeterReading(
                    at(minute),
                    MeterReading.Context.PERIODIC,
                    new MeterReading.Values(
                        Energy.wattHours(wattHours),
                        new Power(1),
                        null,
                        MeterReading.Phases.none(),
                        MeterReading.Phases.none(),
                        null,
                        null),
                    List.of()))));
  }

  private void ends(int session, int minute, int wattHours) {
    happens(
        new SessionEvent.Ended(
            new SessionId(session),
            PLUG,
            new Session.End(
                at(minute), Energy.wattHours(wattHours), "Local", Session.End.By.CHARGER, null),
            null,
            List.of()));
  }

  @Test
  void aSessionIsRatedWithTheTimeThatTheVehicleStayed() {
    used(tariff("SITE", "0.50", null), null, null);
    status(ConnectorStatus.PREPARING, -5);
    happens(new SessionEvent.Started(session(1)));
    status(ConnectorStatus.CHARGING, 1);
    reading(1, 10, 3000);
    reading(1, 20, 5000);
    status(ConnectorStatus.SUSPENDED_EV, 20);
    ends(1, 40, 5000);
    SessionCost cost = costs.of(new SessionId(1)).orElseThrow().cost();
    // 4 kWh at 0.50 and 20 min at 6 an hour
    assertThat(cost.gross()).isEqualTo(Money.of(new BigDecimal("4.00"), EUR));
    assertThat(written).filteredOn(f -> f instanceof CostEvent.Rated).hasSize(1);
  }

  @Test
  void theNearestTariffHolds() {
    used(tariff("SITE", "0.50", null), null, null);
    used(tariff("HERE", "0.40", null), PLUG.station(), null);
    used(tariff("LATER", "0.30", at(60)), PLUG.station(), null);
    assertThat(books.tariffs().holding(PLUG.station(), CARD, BEGIN))
        .extracting(t -> t.id().value())
        .isEqualTo("HERE");
    assertThat(books.tariffs().holding(PLUG.station(), CARD, at(60)))
        .extracting(t -> t.id().value())
        .isEqualTo("LATER");
    assertThat(books.tariffs().holding(new StationId("OTHER"), CARD, BEGIN))
        .extracting(t -> t.id().value())
        .isEqualTo("SITE");
    used(tariff("MINE", "0.10", null), null, CARD);
    assertThat(books.tariffs().holding(PLUG.station(), CARD, at(60)))
        .extracting(t -> t.id().value())
        .isEqualTo("MINE");
  }

  @Test
  void anOpenSessionComesBackFromASnapshot() {
    used(tariff("SITE", "0.50", null), null, null);
    status(ConnectorStatus.CHARGING, -1);
    happens(new SessionEvent.Started(session(1)));
    reading(1, 10, 3000);
    status(ConnectorStatus.SUSPENDED_EV, 10);
    reading(1, 20, 3000);
    SessionCost before = costs.of(new SessionId(1)).orElseThrow().cost();
    List<Recorded> kept = new ArrayList<>();
    books.facts(kept::add);
    Books again = new Books();
    again.apply(new Recorded(0, BEGIN, new SessionEvent.Started(session(1))));
    kept.forEach(again::apply);
    books = again;
    costs = costs(again);
    assertThat(costs.of(new SessionId(1)).orElseThrow().cost()).isEqualTo(before);
    assertThat(before.gross()).isEqualTo(Money.of(new BigDecimal("2.00"), EUR));
    // a change of the tariff does not touch it
    used(tariff("SITE", "9", null), null, null);
    ends(1, 30, 4000);
    assertThat(costs.of(new SessionId(1)).orElseThrow().cost().gross())
        .isEqualTo(Money.of(new BigDecimal("3.50"), EUR));
  }

  @Test
  void aCorrectedEndIsRatedAnewAndCreditFollows() {
    used(tariff("SITE", "0.50", null), null, null);
    tokens.put(
        CARD,
        new Token(
            CARD,
            Token.Status.ACCEPTED,
            null,
            null,
            "",
            null,
            null,
            new Token.Terms(Money.of(BigDecimal.TEN, EUR), null)));
    status(ConnectorStatus.CHARGING, -1);
    happens(new SessionEvent.Started(session(1)));
    ends(1, 30, 3000);
    assertThat(spent()).containsExactly("1.00 EUR");
    tokens.computeIfPresent(CARD, (_, t) -> t.withCredit(Money.of(new BigDecimal("9"), EUR)));
    happens(
        new SessionEvent.Corrected(
            new SessionId(1),
            PLUG,
            new Session.End(at(40), Energy.wattHours(5000), "Local", Session.End.By.CHARGER, null),
            List.of()));
    assertThat(spent()).containsExactly("1.00 EUR", "1.00 EUR");
    assertThat(((TokenEvent.Spent) written.getLast()).left())
        .isEqualTo(Money.of(new BigDecimal("8"), EUR));
  }

  private List<String> spent() {
    return written.stream()
        .filter(f -> f instanceof TokenEvent.Spent)
        .map(f -> ((TokenEvent.Spent) f).cost().toString())
        .toList();
  }

  @Test
  void withoutATariffNothingIsSaid() {
    happens(new SessionEvent.Started(session(1)));
    ends(1, 30, 3000);
    assertThat(costs.of(new SessionId(1))).isEmpty();
    assertThat(written).isEmpty();
    assertThat(costs.driverTariff(PLUG.station(), CARD)).isNull();
  }

  @Test
  void vatNumbersAreJudgedByTheirDigits() {
    VatFormats vat = new VatFormats();
    for (String good :
        List.of(
            "DE136695976",
            "ATU13585627",
            "BE0428759497",
            "DK13585628",
            "FI20774740",
            "FR40303265045",
            "IT00743110157",
            "LU15027442",
            "NL004495445B01",
            "PL8567346215",
            "PT501964843",
            "SE123456789701",
            "91350100M000100Y43")) {
      assertThat(vat.look(good)).as(good).extracting(CostDesk.VatAnswer::valid).isEqualTo(true);
    }
    for (String bad : List.of("DE136695977", "FR41303265045", "XX1", "91350100M000100Y44", "IT1")) {
      assertThat(vat.look(bad)).as(bad).extracting(CostDesk.VatAnswer::valid).isEqualTo(false);
      assertThat(vat.look(bad).reason()).isNotNull();
    }
  }
}
