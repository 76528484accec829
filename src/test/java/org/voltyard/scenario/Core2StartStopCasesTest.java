package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.TokenId;

/// Certification cases of OCPP 2.0.1 Core about the points at which stations begin and end
/// transactions, and about their readings then (E, J).
final class Core2StartStopCasesTest extends Cases {
  /// Begins with a trigger and a charging state; the session must be there, with its card.
  private Session begins(String name, String trigger, String charging) {
    Charger2 cs = rig().charger2(name);
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started",
            name,
            trigger,
            Map.of(
                "idToken", Charger2.token(cs.card()),
                "transactionInfo", Charger2.info(name, charging),
                "meterValue", cs.metered(1000, "Transaction.Begin")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    Session session = cs.open(name);
    assertThat(session.token()).isEqualTo(cs.card());
    assertThat(session.start().meter()).isEqualTo(Energy.wattHours(1000L));
    assertThat(session.start().at()).isEqualTo(rig().now());
    assertThat(session.anomalies()).isEmpty();
    return session;
  }

  /// Ends with a trigger and a reason; both the figures and the reason are kept.
  private void ends(String name, String trigger, String reason) {
    Charger2 cs = rig().charger2(name);
    Session session = cs.start(name, 1000);
    rig().pass(Duration.ofMinutes(30));
    Session.End end = cs.end(session, 4000, trigger, reason);
    assertThat(end.reason()).isEqualTo(reason);
    assertThat(end.by()).isEqualTo(Session.End.By.CHARGER);
    assertThat(end.at()).isEqualTo(rig().now());
    assertThat(end.meter()).isEqualTo(Energy.wattHours(4000L));
    assertThat(cs.connector(1).session()).isNull();
  }

  @Test
  @DisplayName("TC_E_01 Start point PowerPathClosed")
  void TC_E_01() {
    begins("TC_E_01", "Authorized", "EVConnected");
  }

  @Test
  @DisplayName("TC_E_02 Start point EnergyTransfer")
  void TC_E_02() {
    begins("TC_E_02", "ChargingStateChanged", "Charging");
  }

  @Test
  @DisplayName("TC_E_10 Start point Authorized")
  void TC_E_10() {
    begins("TC_E_10", "Authorized", "Idle");
  }

  @Test
  @DisplayName("TC_E_09 Start point EVConnected")
  void TC_E_09() {
    Charger2 cs = rig().charger2("TC_E_09");
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started",
            "E09",
            "CablePluggedIn",
            Map.of("transactionInfo", Charger2.info("E09", "EVConnected")));
    assertThat(answer.has("idTokenInfo")).isFalse();
    assertThat(cs.open("E09").token()).isEqualTo(TokenId.NOBODY);
    assertThat(cs.open("E09").start().pluggedAt()).isEqualTo(rig().now());
  }

  @Test
  @DisplayName("TC_E_12 Start point parking bay occupied")
  void TC_E_12() {
    Charger2 cs = rig().charger2("TC_E_12");
    cs.event(
        "Started", "E12", "EVDetected", Map.of("transactionInfo", Charger2.info("E12", "Idle")));
    assertThat(cs.open("E12").token()).isEqualTo(TokenId.NOBODY);
    assertThat(cs.connector(1).session()).isEqualTo(cs.open("E12").id());
  }

  @Test
  @DisplayName("TC_E_07 Stop when power path opens")
  void TC_E_07() {
    ends("TC_E_07", "StopAuthorized", "Local");
  }

  @Test
  @DisplayName("TC_E_08 Stop when energy stops (StopAuthorized)")
  void TC_E_08() {
    ends("TC_E_08", "ChargingStateChanged", "Local");
  }

  @Test
  @DisplayName("TC_E_14 Stop at disconnect, station side")
  void TC_E_14() {
    ends("TC_E_14", "EVCommunicationLost", "EVDisconnected");
  }

  @Test
  @DisplayName("TC_E_17 Deauthorized, cable pulled at EV")
  void TC_E_17() {
    ends("TC_E_17", "Deauthorized", "EVDisconnected");
  }

  @Test
  @DisplayName("TC_E_19 Stop when bay is left")
  void TC_E_19() {
    ends("TC_E_19", "EVDeparted", "Local");
  }

  @Test
  @DisplayName("TC_E_39 Deauthorized after timeout")
  void TC_E_39() {
    ends("TC_E_39", "EVConnectTimeout", "Timeout");
  }

  @Test
  @DisplayName("TC_E_15 Stop authorized locally")
  void TC_E_15() {
    Charger2 cs = rig().charger2("TC_E_15");
    Session session = cs.start("E15", 0);
    JsonNode answer =
        cs.event(
            "Ended",
            "E15",
            "StopAuthorized",
            Map.of(
                "idToken", Charger2.token(cs.card()),
                "transactionInfo", Charger2.ended("E15", "Local"),
                "meterValue", cs.metered(10, "Transaction.End")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    SessionEvent.Ended ended =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
    assertThat(ended.token()).isEqualTo(cs.card());
    assertThat(ended.end().meter()).isEqualTo(Energy.wattHours(10L));
  }

  private Charger2.Done status(Charger2 cs, Map<String, ?> payload, Map<String, ?> answer) {
    Charger2.Done done = cs.command("GetTransactionStatus", payload, answer);
    assertThat(TestStation.parsed(String.valueOf(done.answer().payload())))
        .isEqualTo(TestStation.json(answer));
    return done;
  }

  @Test
  @DisplayName("TC_E_30 Status of a running transaction, queue empty")
  void TC_E_30() {
    Charger2 cs = rig().charger2("TC_E_30");
    cs.start("E30", 0);
    Charger2.Done done =
        status(
            cs,
            Map.of("transactionId", "E30"),
            Map.of("ongoingIndicator", true, "messagesInQueue", false));
    assertThat(done.accepted()).isTrue();
    assertThat(cs.found("E30")).isNotNull();
  }

  @Test
  @DisplayName("TC_E_34 Status without id, queue empty")
  void TC_E_34() {
    Charger2 cs = rig().charger2("TC_E_34");
    assertThat(status(cs, Map.of(), Map.of("messagesInQueue", false)).accepted()).isTrue();
  }

  @Test
  @DisplayName("TC_E_31 Status of an ended transaction, queue filled")
  void TC_E_31() {
    Charger2 cs = rig().charger2("TC_E_31");
    Session session = cs.start("E31", 0);
    status(
        cs,
        Map.of("transactionId", "E31"),
        Map.of("ongoingIndicator", false, "messagesInQueue", true));
    rig().pass(Duration.ofMinutes(5));
    cs.event(
        "Ended",
        "E31",
        "StopAuthorized",
        Map.of(
            "offline", true,
            "transactionInfo", Charger2.ended("E31", "Local"),
            "meterValue", cs.metered(77, "Transaction.End")));
    assertThat(
            rig()
                .fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()))
                .end()
                .meter())
        .isEqualTo(Energy.wattHours(77L));
  }

  @Test
  @DisplayName("TC_J_03 Clock-aligned values at the end")
  void TC_J_03() {
    Charger2 cs = rig().charger2("TC_J_03");
    Session session = cs.start("J03", 0);
    rig().pass(Duration.ofMinutes(20));
    cs.event(
        "Ended",
        "J03",
        "StopAuthorized",
        Map.of(
            "transactionInfo", Charger2.ended("J03", "Local"),
            "meterValue",
                List.of(
                    cs.metered(400, "Sample.Clock").getFirst(),
                    cs.metered(600, "Transaction.End").getFirst())));
    SessionEvent.Ended ended =
        rig().fact(SessionEvent.Ended.class, f -> f.session().equals(session.id()));
    assertThat(ended.end().meter()).isEqualTo(Energy.wattHours(600L));
    assertThat(ended.readings()).hasSize(2);
  }

  @Test
  @DisplayName("TC_J_08 Sampled values at start, EVSE open")
  void TC_J_08() {
    Charger2 cs = rig().charger2("TC_J_08");
    cs.event("Started", "J08", "Authorized", Map.of("idToken", Charger2.token(cs.card())));
    assertThat(cs.open("J08").anomalies()).contains(Session.Anomaly.START_ESTIMATED);
    cs.plug(1, "Occupied");
    cs.event(
        "Updated",
        "J08",
        "CablePluggedIn",
        Map.of(
            "transactionInfo", Charger2.info("J08", "Charging"),
            "meterValue", cs.metered(5000, "Transaction.Begin")));
    assertThat(cs.open("J08").start().meter()).isEqualTo(Energy.wattHours(5000L));
    rig().pass(Duration.ofMinutes(10));
    cs.event(
        "Updated",
        "J08",
        "MeterValuePeriodic",
        Map.of("meterValue", cs.metered(5600, "Sample.Periodic")));
    assertThat(cs.open("J08").energy()).isEqualTo(Energy.wattHours(600L));
  }

  @Test
  @DisplayName("TC_J_09 Sampled values while charging")
  void TC_J_09() {
    Charger2 cs = rig().charger2("TC_J_09");
    cs.start("J09", 1000);
    for (int i = 1; i <= 3; i++) {
      rig().pass(Duration.ofMinutes(5));
      cs.event(
          "Updated",
          "J09",
          "MeterValuePeriodic",
          Map.of("meterValue", cs.metered(1000 + 500 * i, "Sample.Periodic")));
    }
    assertThat(cs.open("J09").energy()).isEqualTo(Energy.wattHours(1500L));
    assertThat(cs.open("J09").progress().readings()).isEqualTo(4);
  }
}
