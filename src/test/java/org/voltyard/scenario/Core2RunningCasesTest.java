package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.TransactionId;

/// Certification cases of OCPP 2.0.1 Core about commands while something runs (B, E, F, G, J).
final class Core2RunningCasesTest extends Cases {
  private static final Map<String, Object> ACCEPTED = Map.of("status", "Accepted");
  private static final Map<String, Object> SCHEDULED = Map.of("status", "Scheduled");

  private static Map<String, Object> named(String component, String variable) {
    return Map.of("component", Map.of("name", component), "variable", Map.of("name", variable));
  }

  private static Map<String, Object> read(String component, String variable, String value) {
    Map<String, Object> result = new HashMap<>(named(component, variable));
    result.put("attributeStatus", "Accepted");
    result.put("attributeValue", value);
    return result;
  }

  @Test
  @DisplayName("TC_B_07 Read several variables")
  void TC_B_07() {
    Charger2 cs = rig().charger2("TC_B_07");
    Charger2.Done done =
        cs.command(
            "GetVariables",
            Map.of(
                "getVariableData",
                List.of(
                    named("OCPPCommCtrlr", "OfflineThreshold"),
                    named("AuthCtrlr", "AuthorizeRemoteStart"))),
            Map.of(
                "getVariableResult",
                List.of(
                    read("OCPPCommCtrlr", "OfflineThreshold", "120"),
                    read("AuthCtrlr", "AuthorizeRemoteStart", "true"))));
    assertThat(done.accepted()).isTrue();
    assertThat(rig().depot().stations().configuration(cs.id()))
        .contains(
            new StationEvent.ConfigurationKey("OCPPCommCtrlr/OfflineThreshold", "120", false),
            new StationEvent.ConfigurationKey("AuthCtrlr/AuthorizeRemoteStart", "true", false));
  }

  @Test
  @DisplayName("TC_B_26 Reset one EVSE on idle, busy")
  void TC_B_26() {
    Charger2 cs = rig().charger2("TC_B_26");
    Session session = cs.start("B26", 100);
    Charger2.Done done = cs.command("Reset", Map.of("type", "OnIdle", "evseId", 1), SCHEDULED);
    assertThat(done.status()).isEqualTo("Scheduled");
    assertThat(cs.open("B26").open()).isTrue();
    cs.event(
        "Updated",
        "B26",
        "StopAuthorized",
        Map.of(
            "idToken", Charger2.token(cs.card()),
            "transactionInfo", Charger2.info("B26", "EVConnected")));
    cs.end(session, 200, "EVCommunicationLost", "EVDisconnected");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_B_27 Reset one EVSE immediately, busy")
  void TC_B_27() {
    Charger2 cs = rig().charger2("TC_B_27");
    Session session = cs.start("B27", 100);
    cs.wire().answers("Reset", ACCEPTED);
    var running = // in the depot's own words
        rig()
            .depot()
            .commands()
            .send(
                cs.id(),
                new StationCommand.Reset(StationCommand.Reset.Moment.NOW, 1),
                Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("Reset");
    assertThat(asked.get("type").asText()).isEqualTo("Immediate");
    assertThat(asked.get("evseId").asInt()).isEqualTo(1);
    assertThat(cs.end(session, 150, "ResetCommand", "ImmediateReset").reason())
        .isEqualTo("ImmediateReset");
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
  }

  private static Map<String, Object> standing(@Nullable Boolean ongoing, boolean waiting) {
    Map<String, Object> answer = new HashMap<>(Map.of("messagesInQueue", waiting));
    if (ongoing != null) {
      answer.put("ongoingIndicator", ongoing);
    }
    return answer;
  }

  private void comesBack(Charger2 cs) {
    cs.wire().drop();
    cs.next(StationEvent.Disconnected.class, _ -> true);
    rig().pass(Duration.ofMinutes(2));
    cs.connect();
    cs.wire().call("Heartbeat", Map.of()); // once it is answered, commands find the way
  }

  private static void delivers(Charger2 cs, String transaction, int wattHours) {
    cs.event(
        "Updated",
        transaction,
        "MeterValuePeriodic",
        Map.of("offline", true, "meterValue", cs.metered(wattHours, "Sample.Periodic")));
  }

  @Test
  @DisplayName("TC_E_29 Status of a running transaction, queue filled")
  void TC_E_29() {
    Charger2 cs = rig().charger2("TC_E_29");
    cs.start("E29", 100);
    comesBack(cs);
    Charger2.Done done =
        cs.command("GetTransactionStatus", Map.of("transactionId", "E29"), standing(true, true));
    assertThat(done.accepted()).isTrue();
    assertThat(cs.next(StationEvent.TransactionTold.class, _ -> true))
        .isEqualTo(new StationEvent.TransactionTold(cs.id(), new TransactionId("E29"), true, true));
    delivers(cs, "E29", 175);
    assertThat(cs.open("E29").energy()).isEqualTo(Energy.wattHours(75L));
  }

  @Test
  @DisplayName("TC_E_33 Status without id, queue filled")
  void TC_E_33() {
    Charger2 cs = rig().charger2("TC_E_33");
    cs.start("E33", 100);
    comesBack(cs);
    Charger2.Done done = cs.command("GetTransactionStatus", Map.of(), standing(null, true));
    assertThat(done.status()).isEqualTo("reports waiting");
    delivers(cs, "E33", 120);
    assertThat(cs.open("E33").energy()).isEqualTo(Energy.wattHours(20L));
    assertThat(rig().facts(StationEvent.TransactionTold.class, f -> f.station().equals(cs.id())))
        .isEmpty();
  }

  @Test
  void aTransactionThatIsOverAndHasNoReportsLeftIsClosedByTheDepot() {
    Charger2 cs = rig().charger2("LOST-1");
    Session session = cs.start("LOST", 100);
    delivers(cs, "LOST", 180);
    comesBack(cs);
    cs.command("GetTransactionStatus", Map.of("transactionId", "LOST"), standing(false, true));
    assertThat(cs.open("LOST").open()).isTrue(); // its end is on the way
    cs.command("GetTransactionStatus", Map.of("transactionId", "LOST"), standing(false, false));
    SessionEvent.Ended ended =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
    assertThat(ended.end().by()).isEqualTo(Session.End.By.DEPOT);
    assertThat(ended.end().meter()).isEqualTo(Energy.wattHours(180L));
    assertThat(ended.end().evidence()).contains("the station says that it is over");
  }

  private Charger2.Done remote(Charger2 cs, int number) {
    Charger2.Done done =
        cs.command(
            "RequestStartTransaction",
            Map.of("evseId", 1, "remoteStartId", number, "idToken", Charger2.token(cs.card())),
            ACCEPTED);
    assertThat(done.accepted()).isTrue();
    return done;
  }

  private static void begins(Charger2 cs, String transaction, int number) {
    JsonNode answer =
        cs.event(
            "Started",
            transaction,
            "RemoteStart",
            Map.of(
                "idToken",
                Charger2.token(cs.card()),
                "transactionInfo",
                Map.of("transactionId", transaction, "remoteStartId", number)));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(cs.open(transaction).token()).isEqualTo(cs.card());
  }

  private static void charges(Charger2 cs, String transaction) {
    cs.plug(1, "Occupied");
    cs.event("Updated", transaction, "CablePluggedIn", Map.of());
    cs.event(
        "Updated",
        transaction,
        "ChargingStateChanged",
        Map.of("transactionInfo", Charger2.info(transaction, "Charging")));
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
  }

  @Test
  @DisplayName("TC_F_02 Remote start first, authorize on")
  void TC_F_02() {
    Charger2 cs = rig().charger2("TC_F_02");
    Charger2.Done done = remote(cs, 2);
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    begins(cs, "F02", 2);
    assertThat(done.effect()).isTrue();
    charges(cs, "F02");
  }

  @Test
  @DisplayName("TC_F_03 Remote start first, authorize off")
  void TC_F_03() {
    Charger2 cs = rig().charger2("TC_F_03");
    Charger2.Done done = remote(cs, 3);
    begins(cs, "F03", 3);
    assertThat(done.effect()).isTrue();
    charges(cs, "F03");
  }

  @Test
  @DisplayName("TC_F_04 Remote start, no cable in time")
  void TC_F_04() {
    Charger2 cs = rig().charger2("TC_F_04");
    remote(cs, 4);
    begins(cs, "F04", 4);
    Session session = cs.open("F04");
    cs.event("Updated", "F04", "EVConnectTimeout", Map.of());
    assertThat(cs.open("F04")).isEqualTo(session);
    Session.End end = cs.end(session, 0, "EVConnectTimeout", "Timeout");
    assertThat(end.reason()).isEqualTo("Timeout");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  @Test
  @DisplayName("TC_F_12 Trigger MeterValues, all")
  void TC_F_12() {
    Charger2 cs = rig().charger2("TC_F_12");
    Charger2.Done done =
        cs.command("TriggerMessage", Map.of("requestedMessage", "MeterValues"), ACCEPTED);
    for (int evse = 1; evse <= 2; evse++) {
      cs.wire()
          .call(
              "MeterValues",
              Map.of("evseId", evse, "meterValue", cs.metered(10 * evse, "Trigger")));
      int number = evse;
      MeterReading read =
          cs.next(MeterEvent.Received.class, f -> f.connector().number() == number)
              .readings()
              .getFirst();
      assertThat(read.context()).isEqualTo(MeterReading.Context.TRIGGER);
      assertThat(read.values().energy()).isEqualTo(Energy.wattHours(10L * evse));
    }
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_F_14 Trigger TransactionEvent, all")
  void TC_F_14() {
    Charger2 cs = rig().charger2("TC_F_14");
    cs.start("F14-1", 100);
    cs.event(
        "Started",
        "F14-2",
        "CablePluggedIn",
        Map.of(
            "evse", Map.of("id", 2, "connectorId", 1),
            "meterValue", cs.metered(300, "Transaction.Begin")));
    Charger2.Done done =
        cs.command("TriggerMessage", Map.of("requestedMessage", "TransactionEvent"), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    cs.event("Updated", "F14-1", "Trigger", Map.of("meterValue", cs.metered(140, "Trigger")));
    cs.event(
        "Updated",
        "F14-2",
        "Trigger",
        Map.of(
            "evse", Map.of("id", 2, "connectorId", 1),
            "meterValue", cs.metered(310, "Trigger")));
    assertThat(cs.open("F14-1").energy()).isEqualTo(Energy.wattHours(40L));
    assertThat(cs.open("F14-2").energy()).isEqualTo(Energy.wattHours(10L));
  }

  private static Map<String, Object> service(boolean on, @Nullable Map<String, ?> evse) {
    Map<String, Object> payload =
        new HashMap<>(Map.of("operationalStatus", on ? "Operative" : "Inoperative"));
    if (evse != null) {
      payload.put("evse", evse);
    }
    return payload;
  }

  @Test
  @DisplayName("TC_G_08 Connector to operative")
  void TC_G_08() {
    Charger2 cs = rig().charger2("TC_G_08");
    cs.plug(2, "Unavailable");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    Charger2.Done done =
        cs.command(
            "ChangeAvailability", service(true, Map.of("id", 2, "connectorId", 1)), ACCEPTED);
    cs.plug(2, "Available");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  private void outOfServiceAfterwards(
      Charger2 cs, String transaction, @Nullable Map<String, ?> where) {
    Session session = cs.start(transaction, 0);
    Charger2.Done done = cs.command("ChangeAvailability", service(false, where), SCHEDULED);
    assertThat(done.status()).isEqualTo("Scheduled");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
    cs.end(session, 5, "EVCommunicationLost", "EVDisconnected");
    cs.plug(1, "Unavailable");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_14 Station during a transaction")
  void TC_G_14() {
    Charger2 cs = rig().charger2("TC_G_14");
    outOfServiceAfterwards(cs, "G14", null);
    cs.plug(2, "Unavailable");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.UNAVAILABLE);
  }

  @Test
  @DisplayName("TC_G_17 Connector during a transaction")
  void TC_G_17() {
    Charger2 cs = rig().charger2("TC_G_17");
    outOfServiceAfterwards(cs, "G17", Map.of("id", 1, "connectorId", 1));
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  @Test
  @DisplayName("TC_J_07 Sampled values at start")
  void TC_J_07() {
    Charger2 cs = rig().charger2("TC_J_07");
    cs.plug(1, "Occupied");
    cs.event(
        "Started",
        "J07",
        "CablePluggedIn",
        Map.of(
            "transactionInfo", Charger2.info("J07", "EVConnected"),
            "meterValue", cs.metered(4321, "Transaction.Begin")));
    Session session = cs.open("J07");
    assertThat(session.start().meter()).isEqualTo(Energy.wattHours(4321L));
    assertThat(session.anomalies()).isEmpty();
    assertThat(session.progress().last())
        .returns(MeterReading.Context.BEGIN, MeterReading::context);
  }
}
