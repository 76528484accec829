package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v2.Authorize;
import org.voltyard.ocpp.v2.BootNotification;
import org.voltyard.ocpp.v2.ChargingState;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.ReadingContext;
import org.voltyard.ocpp.v2.Reason;
import org.voltyard.ocpp.v2.RequestStartTransaction;
import org.voltyard.ocpp.v2.SetVariables;
import org.voltyard.ocpp.v2.StatusNotification;
import org.voltyard.ocpp.v2.StatusNotification.ConnectorStatus;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TransactionEvent.EventType;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v2.Variable;

class TransactionEventTest {
  private static List<TransactionEvent.Request> events(Bench bench) {
    return bench.depot.heard(TransactionEvent.Request.class);
  }

  private static List<ReadingContext> contexts(TransactionEvent.Request event) {
    return event.meterValue() == null
        ? List.of()
        : event.meterValue().stream()
            .flatMap(value -> value.sampledValue().stream())
            .map(sample -> sample.context() == null ? ReadingContext.OTHER : sample.context())
            .distinct()
            .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void playsAWholeSession(Edition edition) {
    Bench bench = Bench.running(edition, Bench.AC);
    bench.charge(1);
    bench.seconds(60);
    bench.charger.present(1, "CARD");
    bench.seconds(1);
    bench.charger.unplug(1);
    bench.seconds(1);
    BootNotification.Request boot = bench.depot.heard(BootNotification.Request.class).getFirst();
    assertThat(boot.reason()).isEqualTo(BootNotification.BootReason.POWER_UP);
    assertThat(bench.depot.heard(Authorize.Request.class))
        .extracting(request -> request.idToken().type())
        .containsExactly("ISO14443");
    assertThat(bench.depot.heard(StatusNotification.Request.class))
        .extracting(StatusNotification.Request::connectorStatus)
        .containsExactly(
            ConnectorStatus.AVAILABLE, ConnectorStatus.OCCUPIED, ConnectorStatus.AVAILABLE);
    List<TransactionEvent.Request> events = events(bench);
    TransactionEvent.Request first = events.getFirst();
    TransactionEvent.Request last = events.getLast();
    assertThat(first.eventType()).isEqualTo(EventType.STARTED);
    assertThat(first.triggerReason()).isEqualTo(TriggerReason.AUTHORIZED);
    assertThat(contexts(first)).containsExactly(ReadingContext.TRANSACTION_BEGIN);
    assertThat(events.get(1).transactionInfo().chargingState()).isEqualTo(ChargingState.CHARGING);
    assertThat(contexts(events.get(2))).containsExactly(ReadingContext.SAMPLE_PERIODIC);
    assertThat(last.triggerReason()).isEqualTo(TriggerReason.STOP_AUTHORIZED);
    assertThat(last.transactionInfo().stoppedReason()).isEqualTo(Reason.LOCAL);
    assertThat(contexts(last)).contains(ReadingContext.TRANSACTION_END);
    assertThat(events).allMatch(event -> event.offline() == null);
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void aTransactionMayBeginWithTheVehicle(Edition edition) {
    Bench bench = Bench.running(edition, Bench.AC);
    bench.depot.command(
        new SetVariables.Request(
            List.of(
                new SetVariables.SetVariableData(
                    null,
                    "EVConnected",
                    new Component(null, "TxCtrlr", null),
                    new Variable("TxStartPoint", null)))));
    bench.seconds(1);
    bench.charge(1);
    bench.seconds(5);
    bench.charger.unplug(1);
    bench.seconds(1);
    List<TransactionEvent.Request> events = events(bench);
    assertThat(events.getFirst().triggerReason()).isEqualTo(TriggerReason.CABLE_PLUGGED_IN);
    assertThat(events.getFirst().idToken()).isNull();
    assertThat(events.get(1).triggerReason()).isEqualTo(TriggerReason.AUTHORIZED);
    assertThat(events.get(1).idToken()).isNotNull();
    assertThat(events.getLast().transactionInfo().stoppedReason())
        .isEqualTo(Reason.EV_DISCONNECTED);
    inOrder(events);
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void whatHappensOfflineIsToldAfterwardsAsItWas(Edition edition) {
    Bench bench = Bench.running(edition, Bench.AC);
    bench.charge(1);
    bench.seconds(5);
    bench.charger.goOffline(Duration.ofMinutes(3));
    Instant gone = bench.clock.now();
    bench.seconds(60);
    bench.charger.present(1, "CARD");
    bench.seconds(60);
    int before = events(bench).size();
    bench.seconds(100);
    List<TransactionEvent.Request> events = events(bench);
    assertThat(events.size()).isGreaterThan(before + 5);
    assertThat(events.subList(before, events.size()))
        .allMatch(event -> Boolean.TRUE.equals(event.offline()))
        .allMatch(event -> !event.timestamp().isBefore(gone));
    assertThat(events.getLast().timestamp()).isEqualTo(gone.plusSeconds(60));
    inOrder(events);
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void aRefusedTokenEndsWhatItBegan(Edition edition) {
    Bench bench = Bench.running(edition, Bench.AC);
    bench.charger.plugIn(1, Bench.car(0.3));
    bench.depot.verdict = IdTagInfo.Status.INVALID;
    IdToken token = new IdToken(null, "APP", "Central");
    bench.depot.command(new RequestStartTransaction.Request(1, null, token, 1, null));
    bench.seconds(2);
    TransactionEvent.Request last = events(bench).getLast();
    assertThat(last.triggerReason()).isEqualTo(TriggerReason.DEAUTHORIZED);
    assertThat(last.transactionInfo().stoppedReason()).isEqualTo(Reason.DE_AUTHORIZED);
  }

  @RepeatedTest(60)
  void everyStreamBeginsEndsAndCountsWithoutGaps(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Edition edition = random.nextBoolean() ? Edition.V2_0_1 : Edition.V2_1;
    Bench bench = Bench.running(edition, Bench.AC, Bench.AC);
    for (int i = 0; i < 60; i++) {
      act(bench, random);
      bench.seconds(1 + random.nextInt(25));
    }
    bench.charger.comeBack();
    bench.charger.windDown();
    bench.seconds(600);
    inOrder(events(bench));
  }

  private static void act(Bench bench, Random random) {
    int connector = 1 + random.nextInt(2);
    ChargerState.Plug plug = bench.charger.state().plug(connector);
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        if (plug.vehicle() == null) {
          bench.charger.plugIn(connector, Bench.car(random.nextDouble()));
        }
      }
      case 3, 4 -> bench.charger.present(connector, "CARD");
      case 5 -> bench.charger.unplug(connector);
      case 6 -> bench.charger.goOffline(Duration.ofSeconds(1 + random.nextInt(90)));
      default -> bench.charger.breakDown(new Fault.LostAnswer());
    }
  }

  /// Each transaction: Started first, Ended last, numbers without gaps; only what was not answered
  /// is told twice, word for word.
  private static void inOrder(List<TransactionEvent.Request> events) {
    Map<String, List<TransactionEvent.Request>> byTransaction = new LinkedHashMap<>();
    for (TransactionEvent.Request event : events) {
      List<TransactionEvent.Request> all =
          byTransaction.computeIfAbsent(
              event.transactionInfo().transactionId(), _ -> new ArrayList<>());
      if (all.isEmpty() || !all.getLast().equals(event)) {
        all.add(event);
      }
    }
    assertThat(byTransaction).isNotEmpty();
    for (List<TransactionEvent.Request> all : byTransaction.values()) {
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).seqNo()).isEqualTo(i);
        assertThat(all.get(i).eventType() == EventType.STARTED).isEqualTo(i == 0);
        assertThat(all.get(i).eventType() == EventType.ENDED).isEqualTo(i == all.size() - 1);
      }
      assertThat(all).extracting(TransactionEvent.Request::timestamp).isSorted();
    }
  }
}
