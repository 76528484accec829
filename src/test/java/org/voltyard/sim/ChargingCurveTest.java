package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ChargingCurveTest {
  private static final VehicleModel ONE_PHASE = new VehicleModel("One", 40_000, 1, 7_400, 0);

  @Test
  void isFullUpToFourFifthsAndAQuarterAtTheEnd() {
    assertThat(ChargeCurve.share(0)).isEqualTo(1);
    assertThat(ChargeCurve.share(0.8)).isEqualTo(1);
    assertThat(ChargeCurve.share(0.9)).isCloseTo(0.625, offset(1e-9));
    assertThat(ChargeCurve.share(0.999_999)).isCloseTo(0.25, offset(1e-4));
    assertThat(ChargeCurve.share(1)).isZero();
  }

  @Test
  void neverRisesWithCharge() {
    for (int i = 1; i <= 1000; i++) {
      assertThat(ChargeCurve.share(i / 1000.0))
          .isLessThanOrEqualTo(ChargeCurve.share((i - 1) / 1000.0));
    }
  }

  @Test
  void coldBatteriesTakeLess() {
    assertThat(ChargeCurve.coldShare(20)).isEqualTo(1);
    assertThat(ChargeCurve.coldShare(-5)).isCloseTo(0.65, offset(1e-9));
    assertThat(ChargeCurve.coldShare(-40)).isCloseTo(0.3, offset(1e-9));
  }

  @Test
  void aSinglePhaseVehicleTakesOnePhaseOfThree() {
    assertThat(ONE_PHASE.watts(new Outlet.Ac(11_000, 3))).isCloseTo(3_666.7, offset(0.1));
    assertThat(ONE_PHASE.watts(new Outlet.Ac(7_000, 1))).isEqualTo(7_000);
    assertThat(ONE_PHASE.fits(Bench.DC)).isFalse();
  }

  @Test
  void batteriesStopAtTheirTarget() {
    ParkedVehicle vehicle = new ParkedVehicle(new Arrival("V", Bench.CAR, 0.5, 0.6), 18);
    vehicle.take(20_000, Bench.DC, 1);
    assertThat(vehicle.soc()).isEqualTo(0.6);
    assertThat(vehicle.satisfied()).isTrue();
    assertThat(vehicle.wants(Bench.DC)).isZero();
  }

  @Test
  void twoVehiclesShareTheCabinet() {
    Bench bench = Bench.running(Bench.DC, Bench.DC);
    bench.charge(1);
    bench.charge(2);
    bench.seconds(30);
    ChargerState state = bench.charger.state();
    double both = state.plug(1).flow().watts() + state.plug(2).flow().watts();
    assertThat(both).isCloseTo(60_000, offset(1.0));
    assertThat(state.plug(1).flow().watts()).isCloseTo(30_000, offset(1.0));
  }
}
