package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ocpp.v16.ChargePointStatus.AVAILABLE;
import static org.voltyard.ocpp.v16.ChargePointStatus.CHARGING;
import static org.voltyard.ocpp.v16.ChargePointStatus.FINISHING;
import static org.voltyard.ocpp.v16.ChargePointStatus.PREPARING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.v16.Authorize;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v16.Heartbeat;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.Measurand;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.SampledValue;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StopTransaction;

class SessionTest {
  private static double value(SampledValue sample) {
    return Double.parseDouble(sample.value());
  }

  private static List<SampledValue> of(MeterValues.Request values, Measurand measurand) {
    return values.meterValue().getFirst().sampledValue().stream()
        .filter(sample -> sample.measurand() == measurand)
        .toList();
  }

  @Test
  void bootsAndTellsAllItsStates() {
    Bench bench = Bench.running(Bench.AC);
    assertThat(bench.depot.heard().getFirst()).isInstanceOf(BootNotification.Request.class);
    assertThat(bench.told(0)).containsExactly(AVAILABLE);
    assertThat(bench.told(1)).containsExactly(AVAILABLE);
  }

  @Test
  void saysNothingElseWhileItIsPendingAndThenTriesAgain() {
    Bench bench = new Bench(Bench.AC);
    bench.depot.admission = BootNotification.Status.PENDING;
    bench.charger.start();
    bench.charge(1);
    bench.seconds(100);
    assertThat(bench.depot.heard()).hasSize(1);
    bench.depot.admission = BootNotification.Status.ACCEPTED;
    bench.seconds(200);
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(2);
    assertThat(bench.told(1)).containsExactly(PREPARING);
  }

  @Test
  void beatsAtTheIntervalOfTheBootAnswer() {
    Bench bench = Bench.running(Bench.AC);
    bench.seconds(901);
    assertThat(bench.depot.heard(Heartbeat.Request.class)).hasSize(3);
  }

  @Test
  void playsAWholeSession() {
    Bench bench = Bench.running(Bench.AC);
    bench.charge(1);
    bench.seconds(605);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    bench.charger.unplug(1);
    bench.clock.settle();
    assertThat(bench.told(1)).containsExactly(AVAILABLE, PREPARING, CHARGING, FINISHING, AVAILABLE);
    assertThat(bench.depot.heard(Authorize.Request.class)).hasSize(1);
    StartTransaction.Request start = bench.depot.heard(StartTransaction.Request.class).getFirst();
    StopTransaction.Request stop = bench.depot.heard(StopTransaction.Request.class).getFirst();
    assertThat(start.idTag()).isEqualTo("CARD");
    assertThat(stop.reason()).isEqualTo(StopTransaction.Reason.LOCAL);
    assertThat(stop.transactionId()).isEqualTo(1);
    // 11 kW for ten minutes, less the ramp
    assertThat(stop.meterStop() - start.meterStart()).isBetween(1_800, 1_850);
  }

  @Test
  void readsItsMetersAtTheirIntervalAndTheyAgree() {
    Bench bench = Bench.running(Bench.AC);
    bench.charge(1);
    bench.seconds(100);
    List<MeterValues.Request> values = bench.depot.heard(MeterValues.Request.class);
    assertThat(values)
        .hasSize(10)
        .allMatch(each -> Integer.valueOf(1).equals(each.transactionId()));
    MeterValues.Request last = values.getLast();
    assertThat(of(last, Measurand.CURRENT_IMPORT)).hasSize(3);
    double amps = of(last, Measurand.CURRENT_IMPORT).stream().mapToDouble(SessionTest::value).sum();
    double watts = value(of(last, Measurand.POWER_ACTIVE_IMPORT).getFirst());
    assertThat(watts).isEqualTo(11_000);
    assertThat(amps * 230).isCloseTo(watts, org.assertj.core.data.Offset.offset(50.0));
    double before = value(of(values.get(8), Measurand.ENERGY_ACTIVE_IMPORT_REGISTER).getFirst());
    double after = value(of(last, Measurand.ENERGY_ACTIVE_IMPORT_REGISTER).getFirst());
    assertThat(after - before).isCloseTo(11_000 / 360.0, org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void tellsTheChargeOfTheBatteryOnDirectCurrentOnly() {
    Bench dc = Bench.running(Bench.DC);
    dc.charge(1);
    dc.seconds(10);
    assertThat(of(dc.depot.heard(MeterValues.Request.class).getFirst(), Measurand.SOC)).hasSize(1);
    Bench ac = Bench.running(Bench.AC);
    ac.charge(1);
    ac.seconds(10);
    assertThat(of(ac.depot.heard(MeterValues.Request.class).getFirst(), Measurand.SOC)).isEmpty();
  }

  @Test
  void doesNotStartForATokenThatIsRefused() {
    Bench bench = Bench.running(Bench.AC);
    bench.depot.verdict = IdTagInfo.Status.BLOCKED;
    bench.charge(1);
    assertThat(bench.depot.heard(StartTransaction.Request.class)).isEmpty();
    assertThat(bench.status(1)).isEqualTo(PREPARING);
  }

  @Test
  void stopsWhenTheDepotRefusesTheStart() {
    Bench bench = Bench.running(Bench.AC);
    bench.charger.plugIn(1, Bench.car(0.3));
    bench.charger.goOffline(java.time.Duration.ofSeconds(20));
    bench.clock.settle();
    bench.depot.command(new org.voltyard.ocpp.v16.ClearCache.Request());
    bench.charger.comeBack();
    bench.seconds(5);
    bench.depot.command(new org.voltyard.ocpp.v16.RemoteStartTransaction.Request(1, "CARD", null));
    bench.depot.verdict = IdTagInfo.Status.INVALID;
    bench.seconds(2);
    assertThat(bench.depot.heard(StopTransaction.Request.class).getFirst().reason())
        .isEqualTo(StopTransaction.Reason.DE_AUTHORIZED);
  }

  @Test
  void waitsForAVehicleAfterTheCardButNotForEver() {
    Bench bench = Bench.running(Bench.AC);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    assertThat(bench.status(1)).isEqualTo(PREPARING);
    bench.seconds(60);
    assertThat(bench.status(1)).isEqualTo(AVAILABLE);
  }

  @Test
  void timeLapseShrinksBatteriesButNotRegisters() {
    Bench slow = Bench.running(Bench.DC);
    Bench fast = Bench.running(Bench.DC);
    fast.pace.set(10, false);
    slow.charge(1);
    fast.charge(1);
    slow.seconds(100);
    fast.seconds(100);
    ChargerState.Plug a = slow.charger.state().plug(1);
    ChargerState.Plug b = fast.charger.state().plug(1);
    double slowGain = a.vehicle() == null ? 0 : a.vehicle().soc() - 0.3;
    double fastGain = b.vehicle() == null ? 0 : b.vehicle().soc() - 0.3;
    assertThat(fastGain).isCloseTo(slowGain * 10, org.assertj.core.data.Offset.offset(0.001));
    assertThat(b.flow().watts()).isEqualTo(a.flow().watts());
    assertThat(fast.depot.heard(MeterValues.Request.class)).hasSize(10);
  }
}
