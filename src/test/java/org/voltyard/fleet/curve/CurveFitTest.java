package org.voltyard.fleet.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.curve.ChargeCurve.Axis;
import org.voltyard.fleet.curve.ChargeCurve.Basis;
import org.voltyard.fleet.curve.ChargeCurve.Bin;

class CurveFitTest {
  private static final double WATTS = 100_000;
  private static final Vehicle BUS =
      new Vehicle(
          "v1",
          "A1",
          null,
          null,
          null,
          Energy.wattHours(200_000L),
          null,
          new Power(150_000),
          null,
          null,
          true);

  private static MeterReading reading(
      int at, double watts, @Nullable Double offered, @Nullable Double soc, double kwh) {
    return new MeterReading(
        Instant.EPOCH.plusSeconds(at * 60L),
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(5_000_000L + (long) (kwh * 1000)),
            new Power(watts),
            offered == null ? null : new Power(offered),
            MeterReading.Phases.none(),
            MeterReading.Phases.none(),
            soc == null ? null : new Percent(soc),
            null),
        List.of());
  }

  /// A charge from 0 to 100 %, with a reading at each percent.
  private static List<MeterReading> session(
      IntToDoubleFunction watts, @Nullable Double offered, boolean tellsSoc) {
    List<MeterReading> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Double soc = tellsSoc ? (Double) (double) i : null;
      all.add(reading(i, watts.applyAsDouble(i), offered, soc, i * 2));
    }
    return all;
  }

  private static double wish(int soc) {
    return soc < 60 ? WATTS : WATTS * (100 - soc) / 40;
  }

  private static List<Double> heights(ChargeCurve curve) {
    return curve.bins().stream().map(bin -> bin.power().watts()).toList();
  }

  @Test
  void theCurveIsWhatTheVehicleTookWhereItWasOfferedMore() {
    ChargeCurve curve = CurveFit.of(BUS, List.of(session(CurveFitTest::wish, 150_000.0, true)));
    assertThat(curve.axis()).isEqualTo(Axis.SOC);
    assertThat(curve.enough()).isTrue();
    assertThat(curve.bins()).hasSize(20).allMatch(bin -> bin.basis() == Basis.FREE);
    assertThat(curve.bins().getFirst()).isEqualTo(new Bin(0, 5, new Power(WATTS), Basis.FREE, 1));
    assertThat(heights(curve).get(16)).isEqualTo(wish(82));
    assertThat(curve.sessions()).isEqualTo(1);
    assertThat(curve.readings()).isEqualTo(100);
  }

  @Test
  void whoWasHeldDownDoesNotPullTheCurveDown() {
    List<List<MeterReading>> sessions = new ArrayList<>();
    sessions.add(session(CurveFitTest::wish, 150_000.0, true));
    List<Double> before = heights(CurveFit.of(BUS, sessions));
    for (int i = 0; i < 9; i++) {
      sessions.add(session(soc -> Math.min(20_000, wish(soc)), 20_000.0, true));
    }
    ChargeCurve after = CurveFit.of(BUS, sessions);
    assertThat(heights(after)).isEqualTo(before);
    assertThat(after.bins().getFirst().basis()).isEqualTo(Basis.FREE);
  }

  @Test
  void onlyHeldDownSaysAtLeastSoMuch() {
    List<List<MeterReading>> sessions =
        List.of(session(soc -> 20_000, 20_000.0, true), session(soc -> 40_000, 41_000.0, true));
    assertThat(CurveFit.of(BUS, sessions).bins())
        .allMatch(bin -> bin.basis() == Basis.HELD && bin.power().watts() == 40_000);
  }

  @Test
  void withoutTheOfferNineOfTenSessionsAreBelievedHoweverLongTheyStayed() {
    List<List<MeterReading>> sessions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sessions.add(session(soc -> 20_000, null, true));
    }
    sessions.add(session(soc -> WATTS, null, true));
    sessions.add(session(soc -> WATTS, null, true));
    ChargeCurve curve = CurveFit.of(BUS, sessions);
    assertThat(curve.bins())
        .allMatch(bin -> bin.basis() == Basis.ASSUMED && bin.power().watts() == WATTS);
    assertThat(curve.bins().getFirst().sessions()).isEqualTo(10);
  }

  @Test
  void withoutTheStateOfChargeTheCurveStandsAgainstEnergy() {
    ChargeCurve curve = CurveFit.of(BUS, List.of(session(CurveFitTest::wish, null, false)));
    assertThat(curve.axis()).isEqualTo(Axis.ENERGY);
    assertThat(curve.bins()).hasSize(20);
    assertThat(curve.bins().getLast().to()).isEqualTo(200.0);
    assertThat(heights(curve).getFirst()).isEqualTo(WATTS);
  }

  @Test
  void fewReadingsAreNoCurveAndImpossibleOnesCountForNothing() {
    assertThat(CurveFit.of(BUS, List.of()).enough()).isFalse();
    assertThat(CurveFit.of(BUS, List.of(session(soc -> WATTS, null, true).subList(0, 19))).enough())
        .isFalse();
    ChargeCurve mad = CurveFit.of(BUS, List.of(session(soc -> 9_000_000, null, true)));
    assertThat(mad.bins()).isEmpty();
    assertThat(CurveFit.of(BUS, List.of(session(soc -> 0, null, true))).readings()).isZero();
  }

  @Test
  void noCurveLeavesItsReadingsNorDependsOnTheOrderOfSessions() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<List<MeterReading>> sessions = new ArrayList<>();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        Double offered = random.nextBoolean() ? null : (Double) (1_000 + random.nextDouble(WATTS));
        sessions.add(
            session(soc -> 200 + random.nextDouble(WATTS), offered, random.nextInt(4) > 0));
      }
      ChargeCurve curve = CurveFit.of(BUS, sessions);
      double least =
          sessions.stream().flatMap(List::stream).mapToDouble(CurveFitTest::watts).min().orElse(0);
      double most =
          sessions.stream().flatMap(List::stream).mapToDouble(CurveFitTest::watts).max().orElse(0);
      assertThat(heights(curve)).allMatch(watts -> watts >= least && watts <= most);
      List<List<MeterReading>> shuffled = new ArrayList<>(sessions);
      Collections.shuffle(shuffled, random);
      assertThat(CurveFit.of(BUS, shuffled)).isEqualTo(curve);
      shuffled.add(session(soc -> Math.min(5_000, wish(soc)), 1_000.0, true));
      List<Double> more = heights(CurveFit.of(BUS, shuffled));
      if (curve.axis() == Axis.SOC && curve.bins().size() == 20) {
        for (int i = 0; i < 20; i++) {
          assertThat(more.get(i)).isGreaterThanOrEqualTo(curve.bins().get(i).power().watts());
        }
      }
    }
  }

  private static double watts(MeterReading reading) {
    Power power = reading.values().power();
    return power == null ? 0 : power.watts();
  }

  @Test
  void aQuantileIsOneOfTheValues() {
    assertThat(CurveFit.quantile(List.of(3.0, 1.0, 2.0), 0.5)).isEqualTo(2.0);
    assertThat(CurveFit.quantile(List.of(1.0, 2.0), 0.5)).isEqualTo(1.0);
    assertThat(CurveFit.quantile(List.of(5.0), 0.9)).isEqualTo(5.0);
  }
}
