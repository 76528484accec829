package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Session;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;

/// Certification cases of OCPP 2.0.1 Core about provisioning, remote control and availability (B,
/// C, E, F, G).
final class Core2CommandCasesTest extends Cases {
  private static final Map<String, Object> HEARTBEAT =
      Map.of(
          "component", Map.of("name", "OCPPCommCtrlr"),
          "variable", Map.of("name", "HeartbeatInterval"));

  @Test
  @DisplayName("TC_B_01 Cold boot accepted")
  void TC_B_01() {
    Charger2 cs = rig().station2("TC_B_01");
    cs.connect();
    assertThat(cs.wire().subprotocol()).isEqualTo("ocpp2.0.1");
    JsonNode answer = cs.wire().call("BootNotification", Charger2.identity("PowerUp"));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    assertThat(answer.get("interval").asInt()).isEqualTo(300);
    assertThat(Instant.parse(answer.get("currentTime").asText())).isEqualTo(rig().now());
    cs.plug(1, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(cs.view().registration().admission()).isEqualTo(Station.Admission.ADMITTED);
    assertThat(cs.view().identity()).returns("Two", i -> i.model());
    assertThat(cs.view().link().protocol()).isEqualTo("ocpp2.0.1");
  }

  @Test
  @DisplayName("TC_B_06 Read one variable")
  void TC_B_06() {
    Charger2 cs = rig().charger2("TC_B_06");
    Charger2.Done done =
        cs.command(
            "GetVariables",
            Map.of("getVariableData", List.of(HEARTBEAT)),
            Map.of("getVariableResult", List.of(result("300"))));
    assertThat(done.accepted()).isTrue();
    StationEvent.ConfigurationRead read =
        cs.next(StationEvent.ConfigurationRead.class, f -> !f.keys().isEmpty());
    assertThat(read.keys().getFirst())
        .returns("OCPPCommCtrlr/HeartbeatInterval", k -> k.key())
        .returns("300", k -> k.value());
  }

  private static Map<String, Object> result(String value) {
    return Map.of(
        "attributeStatus",
        "Accepted",
        "attributeValue",
        value,
        "component",
        Map.of("name", "OCPPCommCtrlr"),
        "variable",
        Map.of("name", "HeartbeatInterval"));
  }

  @Test
  @DisplayName("TC_B_09 Write one variable")
  void TC_B_09() {
    Charger2 cs = rig().charger2("TC_B_09");
    Charger2.Done done =
        cs.command(
            "SetVariables",
            Map.of("setVariableData", List.of(set("600"))),
            Map.of("setVariableResult", List.of(written("Accepted"))));
    assertThat(done.accepted()).isTrue();
    Charger2.Done refused =
        cs.command(
            "SetVariables",
            Map.of("setVariableData", List.of(set("-1"))),
            Map.of("setVariableResult", List.of(written("Rejected"))));
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.status()).isEqualTo("Rejected");
  }

  private static Map<String, Object> set(String value) {
    return Map.of(
        "attributeValue", value,
        "component", Map.of("name", "OCPPCommCtrlr"),
        "variable", Map.of("name", "HeartbeatInterval"));
  }

  private static Map<String, Object> written(String status) {
    return Map.of(
        "attributeStatus", status,
        "component", Map.of("name", "OCPPCommCtrlr"),
        "variable", Map.of("name", "HeartbeatInterval"));
  }

  @Test
  @DisplayName("TC_B_13 Base report: full")
  void TC_B_13() {
    Charger2 cs = rig().charger2("TC_B_13");
    Charger2.Done done =
        cs.command(
            "GetBaseReport",
            Map.of("requestId", 7, "reportBase", "FullInventory"),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    cs.wire().call("NotifyReport", part(0, true, "AvailabilityState"));
    cs.wire().call("NotifyReport", part(1, false, "Power"));
    assertThat(rig().depot().stations().configuration(cs.id()))
        .extracting(k -> k.key())
        .contains("EVSE#1/AvailabilityState", "EVSE#1/Power");
  }

  private Map<String, Object> part(int number, boolean more, String variable) {
    return Map.of(
        "requestId",
        7,
        "generatedAt",
        rig().now().toString(),
        "tbc",
        more,
        "seqNo",
        number,
        "reportData",
        List.of(
            Map.of(
                "component", Map.of("name", "EVSE", "evse", Map.of("id", 1)),
                "variable", Map.of("name", variable),
                "variableAttribute", List.of(Map.of("value", "x", "mutability", "ReadOnly")))));
  }

  @Test
  @DisplayName("TC_B_20 Reset on idle, no transaction")
  void TC_B_20() {
    Charger2 cs = rig().charger2("TC_B_20");
    Charger2.Done done =
        cs.command("Reset", Map.of("type", "OnIdle"), Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    cs.restart("RemoteReset");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_B_21 Reset on idle, transaction running")
  void TC_B_21() {
    Charger2 cs = rig().charger2("TC_B_21");
    Session session = cs.start("B21", 0);
    Charger2.Done done =
        cs.command("Reset", Map.of("type", "OnIdle"), Map.of("status", "Scheduled"));
    assertThat(done.status()).isEqualTo("Scheduled");
    cs.end(session, 100, "StopAuthorized", "Local");
    cs.restart("ScheduledReset");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_C_37 Clear cache accepted")
  void TC_C_37() {
    Charger2 cs = rig().charger2("TC_C_37");
    assertThat(cs.command("ClearCache", Map.of(), Map.of("status", "Accepted")).accepted())
        .isTrue();
  }

  @Test
  @DisplayName("TC_C_38 Clear cache rejected")
  void TC_C_38() {
    Charger2 cs = rig().charger2("TC_C_38");
    assertThat(cs.command("ClearCache", Map.of(), Map.of("status", "Rejected")).accepted())
        .isFalse();
  }

  @Test
  @DisplayName("TC_E_21 Stopped remotely")
  void TC_E_21() {
    Charger2 cs = rig().charger2("TC_E_21");
    Session session = cs.start("E21", 0);
    Charger2.Done done =
        cs.command(
            "RequestStopTransaction", Map.of("transactionId", "E21"), Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    assertThat(cs.end(session, 50, "RemoteStop", "Remote").reason()).isEqualTo("Remote");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_F_01 Remote start, cable first")
  void TC_F_01() {
    Charger2 cs = rig().charger2("TC_F_01");
    cs.plug(1, "Occupied");
    cs.event(
        "Started",
        "F01",
        "CablePluggedIn",
        Map.of("transactionInfo", Charger2.info("F01", "EVConnected")));
    Charger2.Done done =
        cs.command(
            "RequestStartTransaction",
            Map.of("evseId", 1, "remoteStartId", 42, "idToken", Charger2.token(cs.card())),
            Map.of("status", "Accepted", "transactionId", "F01"));
    assertThat(done.accepted()).isTrue();
    cs.event(
        "Updated",
        "F01",
        "RemoteStart",
        Map.of(
            "idToken", Charger2.token(cs.card()),
            "transactionInfo", Map.of("transactionId", "F01", "remoteStartId", 42)));
    assertThat(cs.open("F01").token()).isEqualTo(cs.card());
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_F_06 Unlock connector")
  void TC_F_06() {
    Charger2 cs = rig().charger2("TC_F_06");
    Charger2.Done done =
        cs.command(
            "UnlockConnector", Map.of("evseId", 1, "connectorId", 1), Map.of("status", "Unlocked"));
    assertThat(done.accepted()).isTrue();
  }

  @Test
  @DisplayName("TC_F_23 Trigger status, free connector")
  void TC_F_23() {
    Charger2 cs = rig().charger2("TC_F_23");
    Charger2.Done done =
        cs.command(
            "TriggerMessage",
            Map.of(
                "requestedMessage",
                "StatusNotification",
                "evse",
                Map.of("id", 1, "connectorId", 1)),
            Map.of("status", "Accepted"));
    cs.plug(1, "Available");
    assertThat(done.accepted()).isTrue();
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  @Test
  @DisplayName("TC_F_27 Trigger answered NotImplemented")
  void TC_F_27() {
    Charger2 cs = rig().charger2("TC_F_27");
    Charger2.Done done =
        cs.command(
            "TriggerMessage",
            Map.of("requestedMessage", "SignV2GCertificate"),
            Map.of("status", "NotImplemented"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("NotImplemented");
  }

  @Test
  @DisplayName("TC_G_03 EVSE to inoperative")
  void TC_G_03() {
    Charger2 cs = rig().charger2("TC_G_03");
    Charger2.Done done =
        cs.command(
            "ChangeAvailability",
            Map.of("operationalStatus", "Inoperative", "evse", Map.of("id", 1)),
            Map.of("status", "Accepted"));
    cs.plug(1, "Unavailable");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_20 Connector lock failure")
  void TC_G_20() {
    Charger2 cs = rig().charger2("TC_G_20");
    JsonNode answer =
        cs.wire()
            .call(
                "NotifyEvent",
                Map.of(
                    "generatedAt", rig().now().toString(),
                    "seqNo", 0,
                    "eventData",
                        List.of(
                            Map.of(
                                "eventId",
                                1,
                                "timestamp",
                                rig().now().toString(),
                                "trigger",
                                "Alerting",
                                "actualValue",
                                "true",
                                "eventNotificationType",
                                "HardWiredNotification",
                                "component",
                                Map.of("name", "ConnectorPlugRetentionLock"),
                                "variable",
                                Map.of("name", "Problem")))));
    assertThat(answer).isEmpty();
    DeviceNotice notice = cs.next(DiagnosticEvent.Noticed.class, _ -> true).notice();
    assertThat(notice.variable()).isEqualTo("ConnectorPlugRetentionLock/Problem");
    assertThat(notice.value()).isEqualTo("true");
    assertThat(notice.trigger()).isEqualTo(DeviceNotice.Trigger.ALERTING);
    assertThat(notice.cleared()).isFalse();
  }
}
