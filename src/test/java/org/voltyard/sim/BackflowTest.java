package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v2.ChargingNeeds;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.ChargingRateUnit;
import org.voltyard.ocpp.v2.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.ChargingState;
import org.voltyard.ocpp.v2.EnergyTransferMode;
import org.voltyard.ocpp.v2.GetCompositeSchedule;
import org.voltyard.ocpp.v2.Measurand;
import org.voltyard.ocpp.v2.NotifyEVChargingNeeds;
import org.voltyard.ocpp.v2.NotifyEVChargingSchedule;
import org.voltyard.ocpp.v2.OperationMode;
import org.voltyard.ocpp.v2.SetChargingProfile;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v21.NotifyAllowedEnergyTransfer;

class BackflowTest {
  private static final Outlet BOTH = new Outlet.Dc(60_000, true);
  private static final VehicleModel GIVER =
      new VehicleModel("Giver", 60_000, 0, 0, 100_000, new VehicleModel.Giving(40_000, 0.5));

  private final Bench bench = Bench.running(Edition.V2_1, BOTH);

  @SuppressWarnings("unchecked") // the answer of a command is its response
  private static <R> R told(Bench on, Call<R> command) {
    on.depot.command(command);
    on.seconds(1);
    return (R) on.depot.answer();
  }

  private static ChargingSchedulePeriod period(
      int start, @Nullable Integer limit, @Nullable Integer discharge, @Nullable Integer setpoint) {
    return new ChargingSchedulePeriod(
        start,
        number(limit),
        null,
        null,
        null,
        null,
        number(discharge),
        null,
        null,
        number(setpoint),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        OperationMode.CENTRAL_SETPOINT,
        null,
        null);
  }

  private static @Nullable BigDecimal number(@Nullable Integer value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static ChargingProfile profile(
      ChargingProfilePurpose purpose,
      @Nullable String transaction,
      ChargingSchedulePeriod... periods) {
    ChargingSchedule schedule =
        new ChargingSchedule(
            1,
            null,
            null,
            ChargingRateUnit.W,
            List.of(periods),
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
        1,
        0,
        purpose,
        ChargingProfileKind.ABSOLUTE,
        null,
        null,
        null,
        List.of(schedule),
        transaction,
        null,
        null,
        null,
        null,
        null);
  }

  private void arrive(double soc) {
    bench.charger.plugIn(1, new Arrival("Giver 1", GIVER, soc, 1));
    bench.charger.present(1, "CARD");
    bench.seconds(1);
  }

  private static List<TransactionEvent.Request> events(Bench on) {
    return on.depot.heard(TransactionEvent.Request.class);
  }

  private static String transaction(Bench on) {
    return events(on).getLast().transactionInfo().transactionId();
  }

  private SetChargingProfile.Response set(ChargingSchedulePeriod... periods) {
    return told(
        bench,
        new SetChargingProfile.Request(
            1, profile(ChargingProfilePurpose.TX_PROFILE, transaction(bench), periods)));
  }

  private void accepted(ChargingSchedulePeriod... periods) {
    assertThat(set(periods).status()).isEqualTo(ChargingProfileStatus.ACCEPTED);
  }

  private ChargerState.Plug plug() {
    return bench.charger.state().plug(1);
  }

  private double soc() {
    return Objects.requireNonNull(plug().vehicle()).soc();
  }

  /// What the last reading shows of something.
  private double shown(Measurand what) {
    TransactionEvent.Request last =
        events(bench).stream().filter(e -> e.meterValue() != null).toList().getLast();
    return Objects.requireNonNull(last.meterValue()).getLast().sampledValue().stream()
        .filter(each -> each.measurand() == what)
        .mapToDouble(each -> each.value().doubleValue())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void energyFlowsBackAndTheImportRegisterStandsStill() {
    arrive(0.8);
    accepted(period(0, null, null, -20_000));
    bench.seconds(20);
    int register = plug().flow().registerWh();
    double soc = soc();
    double before = shown(Measurand.ENERGY_ACTIVE_EXPORT_REGISTER);
    assertThat(plug().flow().watts()).isEqualTo(-20_000);
    bench.seconds(180);
    assertThat(plug().flow().registerWh()).isEqualTo(register);
    assertThat(shown(Measurand.ENERGY_ACTIVE_IMPORT_REGISTER)).isCloseTo(register, offset(1.0));
    assertThat(shown(Measurand.ENERGY_ACTIVE_EXPORT_REGISTER) - before)
        .isCloseTo(1000, offset(1.0));
    assertThat(shown(Measurand.POWER_ACTIVE_EXPORT)).isEqualTo(20_000);
    assertThat(shown(Measurand.POWER_ACTIVE_IMPORT)).isZero();
    assertThat(soc - soc()).isCloseTo(1000 / 0.97 / 60_000, offset(0.0001));
    assertThat(events(bench).getLast().transactionInfo().chargingState())
        .isEqualTo(ChargingState.CHARGING);
  }

  @Test
  void vehicleAndLimitOfDischargingBoundIt() {
    arrive(0.8);
    accepted(period(0, null, null, -55_000));
    bench.seconds(20);
    assertThat(plug().flow().watts()).as("as much as the vehicle gives").isEqualTo(-40_000);
    accepted(period(0, null, -10_000, -20_000));
    bench.seconds(20);
    assertThat(plug().flow().watts()).isEqualTo(-10_000);
    accepted(period(0, null, -5_000, null));
    bench.seconds(20);
    assertThat(plug().flow().watts()).as("nothing else is said").isEqualTo(-5_000);
    accepted(period(0, 8_000, -5_000, null));
    bench.seconds(20);
    assertThat(plug().flow().watts()).isEqualTo(8_000);
  }

  @Test
  void itEndsAtTheLeastChargeAndWithThePeriod() {
    arrive(0.505);
    accepted(period(0, null, null, -40_000), period(120, null, null, 10_000));
    bench.seconds(90);
    assertThat(soc()).isCloseTo(0.5, offset(1e-9));
    assertThat(plug().flow().watts()).isZero();
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.SUSPENDED_EV);
    bench.seconds(60);
    assertThat(plug().flow().watts()).isEqualTo(10_000);
    assertThat(soc()).isGreaterThan(0.5);
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.CHARGING);
  }

  @Test
  void whatCannotDischargeRefusesWithAReason() {
    bench.charge(1);
    SetChargingProfile.Response car = set(period(0, null, null, -20_000));
    assertThat(car.status()).isEqualTo(ChargingProfileStatus.REJECTED);
    assertThat(car.statusInfo())
        .returns("InvalidOperationMode", each -> each.reasonCode())
        .returns("the vehicle at EVSE 1 cannot discharge", each -> each.additionalInfo());
    Bench oneWay = Bench.running(Edition.V2_1, Bench.DC);
    oneWay.charger.plugIn(1, new Arrival("Giver 1", GIVER, 0.8, 1));
    oneWay.charger.present(1, "CARD");
    oneWay.seconds(1);
    SetChargingProfile.Response outlet =
        told(
            oneWay,
            new SetChargingProfile.Request(
                1,
                profile(
                    ChargingProfilePurpose.TX_PROFILE,
                    transaction(oneWay),
                    period(0, null, null, -1))));
    assertThat(outlet.status()).isEqualTo(ChargingProfileStatus.REJECTED);
    assertThat(outlet.statusInfo())
        .returns("EVSE 1 cannot discharge", each -> each.additionalInfo());
    for (ChargingProfilePurpose ceiling :
        List.of(
            ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE,
            ChargingProfilePurpose.PRIORITY_CHARGING)) {
      assertThat(
              told(
                      bench,
                      new SetChargingProfile.Request(
                          0, profile(ceiling, null, period(0, null, null, -1))))
                  .status())
          .isEqualTo(ChargingProfileStatus.REJECTED);
    }
  }

  @Test
  void aDefaultWaitsForAVehicleThatCanGive() {
    assertThat(
            told(
                    bench,
                    new SetChargingProfile.Request(
                        0,
                        profile(
                            ChargingProfilePurpose.TX_DEFAULT_PROFILE,
                            null,
                            period(0, null, null, -20_000))))
                .status())
        .isEqualTo(ChargingProfileStatus.ACCEPTED);
    bench.charge(1);
    bench.seconds(20);
    assertThat(plug().flow().watts()).isZero();
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.SUSPENDED_EVSE);
  }

  @Test
  void theScheduleAndTheVehicleTellItAsASetPoint() {
    arrive(0.8);
    accepted(period(0, null, null, -1), period(600, null, null, 5_000));
    GetCompositeSchedule.Response composite =
        told(bench, new GetCompositeSchedule.Request(1200, null, 1));
    List<ChargingSchedulePeriod> periods =
        Objects.requireNonNull(composite.schedule()).chargingSchedulePeriod();
    assertThat(periods).hasSize(2);
    assertThat(periods.getFirst().setpoint()).isEqualByComparingTo("-1");
    assertThat(periods.getFirst().limit()).isNull();
    assertThat(periods.getLast().limit()).isEqualByComparingTo("5000");
    bench.seconds(3);
    assertThat(
            bench
                .depot
                .heard(NotifyEVChargingSchedule.Request.class)
                .getFirst()
                .chargingSchedule()
                .chargingSchedulePeriod()
                .getFirst()
                .setpoint())
        .isEqualByComparingTo("-1");
  }

  @Test
  void theVehicleTellsWhatItCanGiveAndAsksForItOnceItMay() {
    arrive(0.8);
    bench.seconds(6);
    ChargingNeeds first =
        bench.depot.heard(NotifyEVChargingNeeds.Request.class).getFirst().chargingNeeds();
    assertThat(first.requestedEnergyTransfer()).isEqualTo(EnergyTransferMode.DC);
    assertThat(first.availableEnergyTransfer())
        .containsExactly(EnergyTransferMode.DC, EnergyTransferMode.DC_BPT);
    var parameters = Objects.requireNonNull(first.v2xChargingParameters());
    assertThat(parameters.maxDischargePower()).isEqualByComparingTo("40000");
    assertThat(parameters.maxChargePower()).isEqualByComparingTo("60000");
    var allowed =
        new NotifyAllowedEnergyTransfer.Request(
            transaction(bench), List.of(EnergyTransferMode.DC, EnergyTransferMode.DC_BPT));
    assertThat(told(bench, allowed).status())
        .isEqualTo(NotifyAllowedEnergyTransfer.Status.ACCEPTED);
    bench.seconds(3);
    assertThat(
            bench
                .depot
                .heard(NotifyEVChargingNeeds.Request.class)
                .getLast()
                .chargingNeeds()
                .requestedEnergyTransfer())
        .isEqualTo(EnergyTransferMode.DC_BPT);
    var unknown =
        new NotifyAllowedEnergyTransfer.Request("nobody", List.of(EnergyTransferMode.DC_BPT));
    assertThat(told(bench, unknown).status())
        .isEqualTo(NotifyAllowedEnergyTransfer.Status.REJECTED);
  }
}
