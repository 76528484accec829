package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Kind;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingProfile.Recurrency;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ChargingSchedule;
import org.voltyard.ocpp.v16.ClearChargingProfile;
import org.voltyard.ocpp.v16.GetCompositeSchedule;
import org.voltyard.ocpp.v16.SetChargingProfile;
import org.voltyard.ocpp.v2.TriggerReason;

class ChargingProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static ChargingSchedule.Period period(int start, double limit) {
    return new ChargingSchedule.Period(start, BigDecimal.valueOf(limit), null);
  }

  private static ChargingProfile watts(int id, Purpose purpose, int level, double limit) {
    ChargingSchedule schedule =
        new ChargingSchedule(
            null, NOW.minusSeconds(60), ChargingRateUnit.W, List.of(period(0, limit)), null);
    return new ChargingProfile(id, null, level, purpose, Kind.ABSOLUTE, null, null, null, schedule);
  }

  private static SetChargingProfile.Status set(
      Bench bench, int connector, ChargingProfile profile) {
    bench.depot.command(new SetChargingProfile.Request(connector, profile));
    bench.seconds(10);
    return ((SetChargingProfile.Response) bench.depot.answer()).status();
  }

  private static double power(Bench bench) {
    return bench.charger.state().plug(1).flow().watts();
  }

  @Test
  void theChargerObeysTheLowestOfItsLimits() {
    Bench bench = Bench.running(Bench.AC);
    bench.charge(1);
    set(bench, 0, watts(1, Purpose.TX_DEFAULT_PROFILE, 0, 9_000));
    assertThat(power(bench)).isEqualTo(9_000);
    set(bench, 1, watts(2, Purpose.TX_DEFAULT_PROFILE, 0, 8_000));
    assertThat(power(bench)).isEqualTo(8_000);
    set(bench, 1, watts(3, Purpose.TX_PROFILE, 0, 10_000));
    assertThat(power(bench)).isEqualTo(10_000);
    set(bench, 1, watts(4, Purpose.TX_PROFILE, 2, 6_000));
    assertThat(power(bench)).isEqualTo(6_000);
    set(bench, 0, watts(5, Purpose.CHARGE_POINT_MAX_PROFILE, 0, 5_000));
    assertThat(power(bench)).isEqualTo(5_000);
    bench.depot.command(new ClearChargingProfile.Request(null, null, null, null));
    bench.seconds(20);
    assertThat(power(bench)).isEqualTo(11_000);
  }

  @Test
  void noCurrentIsOfferedBelowSixAmperes() {
    Bench bench = Bench.running(Bench.AC);
    bench.charge(1);
    ChargingSchedule five =
        new ChargingSchedule(null, null, ChargingRateUnit.A, List.of(period(0, 5)), null);
    set(
        bench,
        1,
        new ChargingProfile(1, null, 0, Purpose.TX_PROFILE, Kind.RELATIVE, null, null, null, five));
    assertThat(power(bench)).isZero();
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.SUSPENDED_EVSE);
  }

  @Test
  void profilesThatBreakARuleAreRejected() {
    Bench bench = Bench.running(Bench.AC);
    assertThat(set(bench, 1, watts(1, Purpose.CHARGE_POINT_MAX_PROFILE, 0, 5_000)))
        .isEqualTo(SetChargingProfile.Status.REJECTED);
    assertThat(set(bench, 1, watts(1, Purpose.TX_PROFILE, 0, 5_000)))
        .isEqualTo(SetChargingProfile.Status.REJECTED);
    assertThat(set(bench, 1, watts(1, Purpose.TX_DEFAULT_PROFILE, 9, 5_000)))
        .isEqualTo(SetChargingProfile.Status.REJECTED);
    assertThat(set(bench, 4, watts(1, Purpose.TX_DEFAULT_PROFILE, 0, 5_000)))
        .isEqualTo(SetChargingProfile.Status.REJECTED);
  }

  @Test
  void theProfileOfATransactionEndsWithIt() {
    Bench bench = Bench.running(Bench.AC);
    bench.charge(1);
    set(bench, 1, watts(1, Purpose.TX_PROFILE, 0, 5_000));
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    bench.charger.present(1, "CARD");
    bench.seconds(20);
    assertThat(power(bench)).isEqualTo(11_000);
  }

  @Test
  void tellsTheCompositeSchedule() {
    Bench bench = Bench.running(Bench.AC);
    set(bench, 0, watts(1, Purpose.TX_DEFAULT_PROFILE, 0, 9_000));
    bench.depot.command(new GetCompositeSchedule.Request(1, 600, ChargingRateUnit.W));
    bench.seconds(1);
    GetCompositeSchedule.Response answer = (GetCompositeSchedule.Response) bench.depot.answer();
    ChargingSchedule schedule = answer.chargingSchedule();
    assertThat(answer.status()).isEqualTo(GetCompositeSchedule.Status.ACCEPTED);
    assertThat(schedule == null ? List.of() : schedule.chargingSchedulePeriod())
        .containsExactly(new ChargingSchedule.Period(0, new BigDecimal("9000.0"), null));
  }

  @Test
  void aDailyProfileBeginsAnewEachDay() {
    ChargingSchedule schedule =
        new ChargingSchedule(
            3600,
            NOW.minusSeconds(3 * 86_400),
            ChargingRateUnit.W,
            List.of(period(0, 4_000), period(600, 3_000)),
            null);
    ChargingProfile daily =
        new ChargingProfile(
            1,
            null,
            0,
            Purpose.TX_DEFAULT_PROFILE,
            Kind.RECURRING,
            Recurrency.DAILY,
            null,
            null,
            schedule);
    Limits limits = new Limits(List.of(new Profiles.Installed(0, daily, NOW, null)));
    Limits.Place place = new Limits.Place(1, Bench.AC, 3, null);
    assertThat(limits.connector(place, NOW.plusSeconds(60))).isEqualTo(4_000);
    assertThat(limits.connector(place, NOW.plusSeconds(601))).isEqualTo(3_000);
    assertThat(limits.connector(place, NOW.plusSeconds(3_600))).isEqualTo(Limits.NONE);
    assertThat(limits.connector(place, NOW.plusSeconds(86_400 + 30))).isEqualTo(4_000);
  }

  @RepeatedTest(300)
  void theCompositeIsNeverAboveAnyLimitThatHolds(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Transaction transaction =
        new Transaction(
            new Transaction.Start(1, "C", 0, null, NOW.minusMillis(random.nextInt(900_000))),
            new Transaction.Cause(TriggerReason.AUTHORIZED, null));
    List<Profiles.Installed> all = new ArrayList<>();
    for (int i = random.nextInt(7); i >= 0; i--) {
      all.add(profile(i, random, transaction));
    }
    Limits.Place place = new Limits.Place(1, Bench.AC, 1 + 2 * random.nextInt(2), transaction);
    CompositeSchedule composite = new CompositeSchedule(all, place);
    ChargingSchedule schedule = composite.over(NOW, 7_200, ChargingRateUnit.W);
    Limits limits = new Limits(all);
    for (int ms = 0; ms < 7_200_000; ms += 1 + random.nextInt(4_000)) {
      Instant at = NOW.plusMillis(ms);
      double told = at(schedule, ms / 1000);
      assertThat(told).isLessThanOrEqualTo(limits.connector(place, at) + 0.1);
      assertThat(told).isLessThanOrEqualTo(limits.station(place, at) + 0.1);
      assertThat(told).isLessThanOrEqualTo(place.most() + 0.1);
    }
    int middle = schedule.chargingSchedulePeriod().getLast().startPeriod() + 2;
    assertThat(at(schedule, middle))
        .isCloseTo(composite.limitAt(NOW.plusSeconds(middle)), offset(0.2));
  }

  private static double at(ChargingSchedule schedule, int second) {
    double limit = 0;
    for (ChargingSchedule.Period period : schedule.chargingSchedulePeriod()) {
      if (period.startPeriod() <= second) {
        limit = period.limit().doubleValue();
      }
    }
    return limit;
  }

  private static Profiles.Installed profile(int id, Random random, Transaction transaction) {
    Purpose purpose = List.of(Purpose.values()).get(random.nextInt(3));
    Kind kind =
        purpose == Purpose.CHARGE_POINT_MAX_PROFILE
            ? Kind.ABSOLUTE
            : List.of(Kind.values()).get(random.nextInt(3));
    int connector =
        switch (purpose) {
          case CHARGE_POINT_MAX_PROFILE -> 0;
          case TX_DEFAULT_PROFILE -> random.nextInt(2);
          case TX_PROFILE -> 1;
        };
    ChargingProfile profile =
        new ChargingProfile(
            id,
            null,
            random.nextInt(4),
            purpose,
            kind,
            kind == Kind.RECURRING ? Recurrency.DAILY : null,
            maybe(random, -3_600_000),
            maybe(random, 1_800_000),
            schedule(random, kind));
    return new Profiles.Installed(
        connector, profile, NOW, purpose == Purpose.TX_PROFILE ? transaction : null);
  }

  private static @Nullable Instant maybe(Random random, int milliseconds) {
    return random.nextBoolean() ? null : NOW.plusMillis(milliseconds + random.nextInt(3_600_000));
  }

  private static ChargingSchedule schedule(Random random, Kind kind) {
    List<ChargingSchedule.Period> periods = new ArrayList<>();
    int start = 0;
    for (int i = random.nextInt(5); i >= 0; i--) {
      periods.add(
          new ChargingSchedule.Period(
              start,
              BigDecimal.valueOf(random.nextInt(250), 1),
              random.nextBoolean() ? null : 1 + random.nextInt(3)));
      start += 1 + random.nextInt(2_000);
    }
    return new ChargingSchedule(
        random.nextBoolean() ? null : 1 + random.nextInt(7_000),
        kind == Kind.RELATIVE ? null : NOW.minusMillis(random.nextInt(90_000_000)),
        ChargingRateUnit.A,
        periods,
        null);
  }
}
