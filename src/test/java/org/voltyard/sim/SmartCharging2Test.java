package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.ChargingRateUnit;
import org.voltyard.ocpp.v2.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.NotifyEVChargingNeeds;
import org.voltyard.ocpp.v2.NotifyEVChargingSchedule;
import org.voltyard.ocpp.v2.SetChargingProfile;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v21.ChargingScheduleUpdate;
import org.voltyard.ocpp.v21.NotifyPriorityCharging;
import org.voltyard.ocpp.v21.PullDynamicScheduleUpdate;
import org.voltyard.ocpp.v21.UpdateDynamicSchedule;
import org.voltyard.ocpp.v21.UsePriorityCharging;

class SmartCharging2Test {
  private final Bench bench = Bench.running(Edition.V2_1, Bench.DC);

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private <R> R told(Call<R> command) {
    bench.depot.command(command);
    bench.seconds(1);
    return (R) bench.depot.answer();
  }

  private static ChargingProfile profile(
      int id,
      ChargingProfilePurpose purpose,
      ChargingProfileKind kind,
      @Nullable String transaction,
      @Nullable Integer pull,
      double watts) {
    ChargingSchedulePeriod period =
        new ChargingSchedulePeriod(
            0,
            BigDecimal.valueOf(watts),
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
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    ChargingSchedule schedule =
        new ChargingSchedule(
            1,
            null,
            null,
            ChargingRateUnit.W,
            List.of(period),
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
    return new ChargingProfile(
        id,
        0,
        purpose,
        kind,
        null,
        null,
        null,
        List.of(schedule),
        transaction,
        null,
        null,
        pull,
        null,
        null);
  }

  private String transaction() {
    return bench
        .depot
        .heard(TransactionEvent.Request.class)
        .getLast()
        .transactionInfo()
        .transactionId();
  }

  private void set(int evse, ChargingProfile profile) {
    assertThat(told(new SetChargingProfile.Request(evse, profile)).status())
        .isEqualTo(ChargingProfileStatus.ACCEPTED);
  }

  private double watts() {
    bench.seconds(10);
    return bench.charger.state().plug(1).flow().watts();
  }

  private static ChargingScheduleUpdate limit(double watts) {
    return new ChargingScheduleUpdate(
        BigDecimal.valueOf(watts),
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

  @Test
  void aVehicleTellsItsNeedsAndThenHowItWillCharge() {
    bench.charge(1);
    bench.seconds(6);
    NotifyEVChargingNeeds.Request needs =
        bench.depot.heard(NotifyEVChargingNeeds.Request.class).getFirst();
    assertThat(needs.evseId()).isEqualTo(1);
    var parameters = needs.chargingNeeds().dcChargingParameters();
    assertThat(parameters).isNotNull();
    assertThat(parameters.evMaxPower()).isEqualByComparingTo("60000");
    set(
        1,
        profile(
            5,
            ChargingProfilePurpose.TX_PROFILE,
            ChargingProfileKind.DYNAMIC,
            transaction(),
            null,
            9000));
    bench.seconds(3);
    NotifyEVChargingSchedule.Request intends =
        bench.depot.heard(NotifyEVChargingSchedule.Request.class).getFirst();
    assertThat(intends.chargingSchedule().chargingSchedulePeriod().getFirst().limit())
        .isEqualByComparingTo("9000");
    assertThat(bench.depot.heard(NotifyEVChargingNeeds.Request.class)).hasSize(1);
  }

  @Test
  void dynamicProfilesAreToldNewRatesAndAskForThem() {
    bench.charge(1);
    set(
        1,
        profile(
            7,
            ChargingProfilePurpose.TX_DEFAULT_PROFILE,
            ChargingProfileKind.DYNAMIC,
            null,
            60,
            9000));
    assertThat(watts()).isEqualTo(9000);
    assertThat(told(new UpdateDynamicSchedule.Request(7, limit(6000))).status())
        .isEqualTo(ChargingProfileStatus.ACCEPTED);
    assertThat(watts()).isEqualTo(6000);
    assertThat(told(new UpdateDynamicSchedule.Request(8, limit(6000))).status())
        .isEqualTo(ChargingProfileStatus.REJECTED);
    bench.seconds(60);
    assertThat(bench.depot.heard(PullDynamicScheduleUpdate.Request.class)).isNotEmpty();
    assertThat(watts()).as("as the depot answered").isEqualTo(4000);
  }

  @Test
  void priorityStandsForTheTransactionsOwnProfile() {
    bench.charge(1);
    String transaction = transaction();
    var none = told(new UsePriorityCharging.Request(transaction, true));
    assertThat(none.status()).isEqualTo(UsePriorityCharging.PriorityChargingStatus.NO_PROFILE);
    set(
        1,
        profile(
            1,
            ChargingProfilePurpose.TX_PROFILE,
            ChargingProfileKind.DYNAMIC,
            transaction,
            null,
            6000));
    set(
        0,
        profile(
            2,
            ChargingProfilePurpose.PRIORITY_CHARGING,
            ChargingProfileKind.DYNAMIC,
            null,
            null,
            20_000));
    assertThat(watts()).isEqualTo(6000);
    assertThat(told(new UsePriorityCharging.Request(transaction, true)).status())
        .isEqualTo(UsePriorityCharging.PriorityChargingStatus.ACCEPTED);
    assertThat(watts()).isEqualTo(20_000);
    told(new UsePriorityCharging.Request(transaction, false));
    assertThat(watts()).isEqualTo(6000);
    assertThat(bench.depot.heard(NotifyPriorityCharging.Request.class))
        .extracting(NotifyPriorityCharging.Request::activated)
        .containsExactly(true, false);
  }
}
