package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StatusNotification;
import org.voltyard.ocpp.v16.StopTransaction;

class OfflineTest {
  private final Bench bench = Bench.running(Bench.AC);

  private List<Record> aboutTransactions() {
    return bench.depot.heard().stream()
        .filter(
            each ->
                each instanceof StartTransaction.Request
                    || each instanceof MeterValues.Request
                    || each instanceof StopTransaction.Request)
        .toList();
  }

  @Test
  void aSessionPlayedOfflineArrivesInOrderWithItsOwnTimes() {
    bench.depot.command(new ChangeConfiguration.Request("AllowOfflineTxForUnknownId", "true"));
    bench.seconds(1);
    bench.charger.goOffline(Duration.ofMinutes(5));
    bench.seconds(1);
    Instant begin = bench.clock.now();
    bench.charge(1);
    bench.seconds(60);
    bench.charger.present(1, "CARD");
    bench.seconds(200);
    assertThat(aboutTransactions()).isEmpty();
    bench.seconds(60);
    List<Record> told = aboutTransactions();
    assertThat(told).hasSize(8);
    StartTransaction.Request start = (StartTransaction.Request) told.getFirst();
    StopTransaction.Request stop = (StopTransaction.Request) told.getLast();
    assertThat(start.timestamp()).isEqualTo(begin);
    assertThat(stop.timestamp()).isEqualTo(begin.plusSeconds(61));
    assertThat(stop.transactionId()).isEqualTo(1);
    assertThat(told.subList(1, 7))
        .map(each -> ((MeterValues.Request) each).meterValue().getFirst().timestamp())
        .isSorted();
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(1);
  }

  @Test
  void comesBackByItselfWhenTheConnectionIsCut() {
    bench.depot.reachable = false;
    bench.depot.cut();
    bench.seconds(60);
    bench.charger.plugIn(1, Bench.car(0.5));
    bench.seconds(1);
    bench.depot.reachable = true;
    bench.depot.forget();
    bench.seconds(60);
    assertThat(bench.depot.connected()).isTrue();
    assertThat(bench.depot.heard(StatusNotification.Request.class))
        .extracting(StatusNotification.Request::status)
        .containsExactly(ChargePointStatus.PREPARING);
  }

  @Test
  void aStartWhoseAnswerIsLostIsToldAgainWordForWord() {
    bench.charger.breakDown(new Fault.LostAnswer());
    bench.charge(1);
    bench.seconds(30);
    List<StartTransaction.Request> starts = bench.depot.heard(StartTransaction.Request.class);
    assertThat(starts).hasSize(2);
    assertThat(starts.getFirst()).isEqualTo(starts.getLast());
  }

  @Test
  void readingsHeldBackArriveLateAndTheWrongWayRound() {
    bench.charge(1);
    bench.charger.breakDown(new Fault.LateDelivery(Duration.ofSeconds(45)));
    bench.seconds(35);
    bench.charger.present(1, "CARD");
    bench.seconds(20);
    List<MeterValues.Request> late = bench.depot.heard(MeterValues.Request.class);
    assertThat(late).hasSize(4);
    assertThat(late.getFirst().meterValue().getFirst().timestamp())
        .isAfter(late.getLast().meterValue().getFirst().timestamp());
    assertThat(aboutTransactions().get(1)).isInstanceOf(StopTransaction.Request.class);
  }

  @Test
  void aPowerLossEndsTheTransactionAndBoots() {
    bench.charge(1);
    bench.charger.breakDown(new Fault.PowerLoss(Duration.ofSeconds(20)));
    bench.seconds(25);
    assertThat(bench.depot.heard(BootNotification.Request.class)).hasSize(2);
    assertThat(bench.depot.heard(StopTransaction.Request.class).getFirst().reason())
        .isEqualTo(StopTransaction.Reason.POWER_LOSS);
  }

  @Test
  void aGroundFailureStopsChargingAndIsMended() {
    bench.charge(1);
    bench.charger.breakDown(new Fault.Broken(1, Breakdown.of(ChargePointErrorCode.GROUND_FAILURE)));
    bench.seconds(1);
    assertThat(bench.depot.heard(StopTransaction.Request.class)).hasSize(1);
    StatusNotification.Request told = bench.depot.heard(StatusNotification.Request.class).getLast();
    assertThat(told.errorCode()).isEqualTo(ChargePointErrorCode.GROUND_FAILURE);
    assertThat(told.status()).isEqualTo(ChargePointStatus.FAULTED);
    bench.charger.repair();
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.FINISHING);
  }

  @Test
  void aStuckSessionSaysItChargesAndDoesNot() {
    bench.charge(1);
    bench.seconds(20);
    bench.charger.breakDown(new Fault.StuckSession(1));
    bench.seconds(5);
    int before = bench.charger.state().plug(1).flow().registerWh();
    bench.seconds(60);
    assertThat(bench.status(1)).isEqualTo(ChargePointStatus.CHARGING);
    assertThat(bench.charger.state().plug(1).flow().registerWh()).isEqualTo(before);
  }

  @Test
  void registersJumpAndFallOnDemand() {
    int before = bench.charger.state().plug(1).flow().registerWh();
    bench.charger.breakDown(new Fault.MeterJump(1, 5_000));
    bench.seconds(1);
    assertThat(bench.charger.state().plug(1).flow().registerWh()).isEqualTo(before + 5_000);
  }

  @Test
  void aWrongClockShowsInItsTimestamps() {
    bench.charger.breakDown(new Fault.ClockSkew(Duration.ofMinutes(15)));
    bench.charge(1);
    assertThat(bench.depot.heard(StartTransaction.Request.class).getFirst().timestamp())
        .isAfter(bench.clock.now().plusSeconds(800));
  }

  @Test
  void aMalformedFrameIsSentAsItIs() {
    bench.charger.breakDown(new Fault.MalformedFrame());
    bench.seconds(1);
    assertThat(bench.depot.unreadable()).hasSize(1);
  }
}
