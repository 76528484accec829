package org.voltyard.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.Energy;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Power;
import org.voltyard.domain.VehicleNeeds;

final class FirstPlanTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  private static Span ceiling(int from, int to, @Nullable Double watts) {
    return new Span(
        NOW.plus(Duration.ofHours(from)),
        NOW.plus(Duration.ofHours(to)),
        new Rates(Rating.rate(watts), null, null, null),
        Mode.CHARGING_ONLY,
        null,
        null);
  }

  private static VehicleNeeds needs(@Nullable Double most, double wattHours) {
    return new VehicleNeeds(
        1,
        NOW,
        EnergyTransfer.DC,
        List.of(),
        VehicleNeeds.Control.SECOND,
        NOW.plus(Duration.ofHours(8)),
        Energy.wattHours(wattHours),
        most == null ? null : new Power(most),
        new Power(1000),
        null,
        null,
        null);
  }

  private static VehiclePlanner.Plan plan(
      VehicleNeeds needs, boolean amperes, @Nullable Integer periods, Span... ceiling) {
    return new FirstPlan()
        .plan(new VehiclePlanner.Question(needs, List.of(ceiling), NOW, amperes, periods));
  }

  private static Schedule schedule(VehiclePlanner.Plan plan) {
    assertThat(plan).isInstanceOf(VehiclePlanner.Plan.Fits.class);
    return ((VehiclePlanner.Plan.Fits) plan).schedule();
  }

  @Test
  void asMuchAsTheCeilingAllowsUntilTheEnergyIsThere() {
    Schedule schedule =
        schedule(plan(needs(40_000.0, 20_000), false, null, ceiling(0, 24, 11_000.0)));
    assertThat(schedule.periods())
        .containsExactly(
            new Period(Duration.ZERO, 11_000, null), new Period(Duration.ofHours(2), 1000, null));
    assertThat(schedule.duration()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aCeilingIsNeverExceededToBeOnTime() {
    Schedule schedule =
        schedule(
            plan(
                needs(40_000.0, 500_000),
                false,
                null,
                ceiling(0, 2, 30_000.0),
                ceiling(2, 24, 5000.0)));
    assertThat(schedule.periods()).extracting(Period::limit).containsExactly(30_000.0, 5000.0);
  }

  @Test
  void whatDoesNotFitIsLoweredToTheLeast() {
    Schedule schedule =
        schedule(
            plan(
                needs(null, 500_000),
                false,
                2,
                ceiling(0, 2, 30_000.0),
                ceiling(2, 4, 5000.0),
                ceiling(4, 24, 20_000.0)));
    assertThat(schedule.periods()).extracting(Period::limit).containsExactly(30_000.0, 5000.0);
  }

  @Test
  void amperesAreForEachPhase() {
    Schedule schedule = schedule(plan(needs(11_040.0, 500_000), true, null, ceiling(0, 24, null)));
    assertThat(schedule.unit()).isEqualTo(RateUnit.AMPERES);
    assertThat(schedule.periods()).containsExactly(new Period(Duration.ZERO, 16, 3));
  }

  @Test
  void withoutAnyFigureThereIsNoPlan() {
    assertThat(plan(needs(null, 20_000), false, null, ceiling(0, 24, null)))
        .isInstanceOf(VehiclePlanner.Plan.Nothing.class);
  }
}
