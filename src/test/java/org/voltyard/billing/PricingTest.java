package org.voltyard.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.billing.Stretch.State;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Restrictions;
import org.voltyard.domain.TariffId;

/// What holds of every price, and the cases of clock and calendar.
final class PricingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

  static Tariff.Price price(Dimension dimension, String amount, @Nullable String vat, int step) {
    return new Tariff.Price(
        dimension,
        new BigDecimal(amount),
        vat == null ? null : new BigDecimal(vat),
        step,
        Fee.OTHER,
        null);
  }

  static Tariff tariff(Tariff.Taxes taxes, Tariff.Element... elements) {
    return new Tariff(
        new TariffId("T"), "T", "", EUR, taxes, null, null, null, null, List.of(elements));
  }

  private static Tariff.Element element(Restrictions when, Tariff.Price... prices) {
    return new Tariff.Element(List.of(prices), when);
  }

  private static Restrictions hours(String from, String to, Set<DayOfWeek> days) {
    return new Restrictions(
        LocalTime.parse(from),
        LocalTime.parse(to),
        null,
        null,
        days,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Stretch stretch(State state, Instant from, Duration length, String kwh) {
    return new Stretch(state, from, from.plus(length), new BigDecimal(kwh), null, null);
  }

  private static Tariff random(Random random) {
    List<Tariff.Element> elements = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Restrictions when =
          random.nextBoolean()
              ? Restrictions.NONE
              : hours(
                  "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)),
                  "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)),
                  random.nextBoolean() ? Set.of() : Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
      elements.add(
          element(
              when,
              price(Dimension.ENERGY, "0." + (10 + random.nextInt(80)), "19", 1),
              price(Dimension.TIME, "" + random.nextInt(5), "7", 60),
              price(Dimension.PARKING_TIME, "" + random.nextInt(9), null, 300),
              price(Dimension.FLAT, "1.0" + random.nextInt(9), "19", 1)));
    }
    return tariff(
        random.nextBoolean() ? Tariff.Taxes.INCLUDED : Tariff.Taxes.EXCLUDED,
        elements.toArray(new Tariff.Element[0]));
  }

  private static Usage randomUsage(Random random) {
    List<Stretch> stretches = new ArrayList<>();
    Instant at = NOON.plus(Duration.ofMinutes(random.nextInt(400_000)));
    for (int i = random.nextInt(6); i >= 0; i--) {
      Duration length = Duration.ofSeconds(1 + random.nextInt(20_000));
      State state = random.nextInt(3) == 0 ? State.IDLE : State.CHARGING;
      String kwh = state == State.IDLE ? "0" : random.nextInt(90) + "." + random.nextInt(1000);
      stretches.add(stretch(state, at, length, kwh));
      at = at.plus(length);
    }
    return new Usage(stretches);
  }

  @Test
  void theTotalIsTheSumOfTheLines() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Tariff tariff = random(random);
      SessionCost cost = Pricing.price(tariff, randomUsage(random), BERLIN).cost();
      Money lines =
          cost.lines().stream().map(SessionCost.Line::amount).reduce(Money.zero(EUR), Money::plus);
      assertThat(lines)
          .isEqualTo(tariff.taxes() == Tariff.Taxes.INCLUDED ? cost.gross() : cost.net());
      for (SessionCost.Sum sum : cost.sums()) {
        assertThat(sum.net().plus(sum.tax())).isEqualTo(sum.gross());
      }
      assertThat(
              cost.sums().stream().map(SessionCost.Sum::gross).reduce(Money.zero(EUR), Money::plus))
          .isEqualTo(cost.gross());
    }
  }

  @Test
  void splittingASessionDoesNotChangeWhatItsEnergyCosts() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Tariff tariff = random(random);
      Usage whole = randomUsage(random);
      List<Stretch> parts = new ArrayList<>();
      for (Stretch each : whole.stretches()) {
        Instant middle = each.from().plusSeconds(each.seconds().longValue() * 2 / 7);
        BigDecimal first =
            each.kwh()
                .multiply(Stretch.seconds(each.from(), middle))
                .divide(each.seconds(), MathContext.DECIMAL128);
        parts.add(new Stretch(each.state(), each.from(), middle, first, null, null));
        parts.add(
            new Stretch(each.state(), middle, each.to(), each.kwh().subtract(first), null, null));
      }
      Priced one = Pricing.price(tariff, whole, BERLIN);
      Priced two = Pricing.price(tariff, new Usage(parts), BERLIN);
      assertThat(two.exactGross().setScale(9, RoundingMode.HALF_UP))
          .isEqualByComparingTo(one.exactGross().setScale(9, RoundingMode.HALF_UP));
      assertThat(two.cost().lines()).isEqualTo(one.cost().lines());
    }
  }

  @Test
  void allEnergyIsPricedOnceWhereAPriceAlwaysHolds() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Tariff cheap =
          tariff(
              Tariff.Taxes.NONE,
              element(hours("22:00", "06:00", Set.of()), price(Dimension.ENERGY, "1", null, 0)),
              element(Restrictions.NONE, price(Dimension.ENERGY, "1", null, 0)));
      Usage usage = randomUsage(random);
      BigDecimal kwh =
          usage.stretches().stream().map(Stretch::kwh).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(Pricing.price(cheap, usage, BERLIN).exactNet().setScale(9, RoundingMode.HALF_UP))
          .isEqualByComparingTo(kwh);
    }
  }

  @Test
  void anHourThatComesTwiceIsPricedTwice() {
    Tariff night =
        tariff(
            Tariff.Taxes.NONE,
            element(hours("02:00", "02:30", Set.of()), price(Dimension.TIME, "6", null, 0)),
            element(Restrictions.NONE, price(Dimension.TIME, "0", null, 0)));
    // clocks go back from 03:00 to 02:00 at 01:00Z
    Stretch session =
        stretch(State.CHARGING, Instant.parse("2026-10-24T23:30:00Z"), Duration.ofHours(3), "0");
    Priced priced = Pricing.price(night, new Usage(List.of(session)), BERLIN);
    assertThat(priced.exactNet()).isEqualByComparingTo("6");
    assertThat(priced.cost().lines().stream().filter(l -> l.why().element() == 1)).hasSize(2);
  }

  @Test
  void anHourThatIsLeftOutCostsNothing() {
    Tariff night =
        tariff(
            Tariff.Taxes.NONE,
            element(hours("02:00", "03:00", Set.of()), price(Dimension.TIME, "6", null, 0)));
    Stretch session =
        stretch(State.CHARGING, Instant.parse("2026-03-29T00:00:00Z"), Duration.ofHours(3), "0");
    assertThat(Pricing.price(night, new Usage(List.of(session)), BERLIN).exactNet()).isZero();
  }

  @Test
  void idleTimeCostsAfterItsGraceAndStartsAgainAfterCharging() {
    Restrictions late = Restrictions.during(null, null, Duration.ofMinutes(15), null);
    Tariff tariff =
        tariff(Tariff.Taxes.NONE, element(late, price(Dimension.PARKING_TIME, "60", null, 0)));
    Instant second = NOON.plus(Duration.ofMinutes(30));
    Usage usage =
        new Usage(
            List.of(
                stretch(State.IDLE, NOON, Duration.ofMinutes(20), "0"),
                stretch(
                    State.CHARGING, NOON.plus(Duration.ofMinutes(20)), Duration.ofMinutes(10), "1"),
                stretch(State.IDLE, second, Duration.ofMinutes(17), "0")));
    assertThat(Pricing.price(tariff, usage, BERLIN).exactNet()).isEqualByComparingTo("7");
  }

  @Test
  void aTariffThatChangesHoldsFromThenOn() {
    Tariff first =
        tariff(
            Tariff.Taxes.NONE,
            element(Restrictions.NONE, price(Dimension.ENERGY, "0.30", null, 0)));
    Tariff second =
        tariff(
            Tariff.Taxes.NONE,
            element(Restrictions.NONE, price(Dimension.ENERGY, "0.50", null, 0)));
    Usage usage = new Usage(List.of(stretch(State.CHARGING, NOON, Duration.ofHours(1), "40")));
    Priced priced =
        Pricing.price(
            List.of(
                new Pricing.Term(NOON, first),
                new Pricing.Term(NOON.plus(Duration.ofMinutes(15)), second)),
            usage,
            BERLIN);
    assertThat(priced.exactNet()).isEqualByComparingTo("18"); // 10 x 0.30 + 30 x 0.50
    assertThat(priced.cost().lines()).hasSize(2);
  }

  @Test
  void energyBandsAreCutWhereTheyEnd() {
    Restrictions firstTen =
        new Restrictions(
            null,
            null,
            null,
            null,
            Set.of(),
            null,
            BigDecimal.TEN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Tariff tariff =
        tariff(
            Tariff.Taxes.NONE,
            element(firstTen, price(Dimension.ENERGY, "0.10", null, 0)),
            element(Restrictions.NONE, price(Dimension.ENERGY, "1.00", null, 0)));
    Usage usage = new Usage(List.of(stretch(State.CHARGING, NOON, Duration.ofMinutes(70), "33")));
    SessionCost cost = Pricing.price(tariff, usage, BERLIN).cost();
    assertThat(cost.lines().get(0).quantity()).isEqualByComparingTo("10");
    assertThat(cost.lines().get(1).quantity()).isEqualByComparingTo("23");
    assertThat(cost.lines().get(1).why().passed()).containsExactly(1);
    assertThat(cost.net().amount()).isEqualByComparingTo("24.00");
  }
}
