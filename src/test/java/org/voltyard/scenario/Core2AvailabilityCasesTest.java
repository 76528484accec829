package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;

/// Certification cases of OCPP 2.0.1 Core about triggers, availability, reset of an EVSE and
/// network profiles (B, F, G).
final class Core2AvailabilityCasesTest extends Cases {
  private static final Map<String, Object> ACCEPTED = Map.of("status", "Accepted");
  private static final Map<String, Object> SCHEDULED = Map.of("status", "Scheduled");

  private static Map<String, Object> trigger(String message, @Nullable Map<String, ?> evse) {
    Map<String, Object> payload = new HashMap<>(Map.of("requestedMessage", message));
    if (evse != null) {
      payload.put("evse", evse);
    }
    return payload;
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
  @DisplayName("TC_F_11 Trigger MeterValues, one EVSE")
  void TC_F_11() {
    Charger2 cs = rig().charger2("TC_F_11");
    Charger2.Done done =
        cs.command("TriggerMessage", trigger("MeterValues", Map.of("id", 2)), ACCEPTED);
    cs.wire().call("MeterValues", Map.of("evseId", 2, "meterValue", cs.metered(12, "Trigger")));
    assertThat(done.effect()).isTrue();
    MeterEvent.Received read = cs.next(MeterEvent.Received.class, f -> f.connector().number() == 2);
    assertThat(read.readings().getFirst().values().energy()).isEqualTo(Energy.wattHours(12L));
  }

  @Test
  @DisplayName("TC_F_13 Trigger TransactionEvent, one EVSE")
  void TC_F_13() {
    Charger2 cs = rig().charger2("TC_F_13");
    cs.start("F13", 100);
    Charger2.Done done =
        cs.command("TriggerMessage", trigger("TransactionEvent", Map.of("id", 1)), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    cs.event("Updated", "F13", "Trigger", Map.of("meterValue", cs.metered(150, "Trigger")));
    assertThat(cs.open("F13").energy()).isEqualTo(Energy.wattHours(50L));
  }

  @Test
  @DisplayName("TC_F_15 Trigger LogStatusNotification")
  void TC_F_15() {
    Charger2 cs = rig().charger2("TC_F_15");
    cs.command("TriggerMessage", trigger("LogStatusNotification", null), ACCEPTED);
    assertThat(cs.wire().call("LogStatusNotification", Map.of("status", "Idle"))).isEmpty();
    assertThat(cs.next(StationEvent.ProgressReported.class, _ -> true))
        .returns(StationEvent.Job.LOG, f -> f.job())
        .returns("Idle", f -> f.status());
  }

  @Test
  @DisplayName("TC_F_18 Trigger FirmwareStatusNotification")
  void TC_F_18() {
    Charger2 cs = rig().charger2("TC_F_18");
    cs.command("TriggerMessage", trigger("FirmwareStatusNotification", null), ACCEPTED);
    assertThat(cs.wire().call("FirmwareStatusNotification", Map.of("status", "Idle"))).isEmpty();
    assertThat(cs.next(StationEvent.ProgressReported.class, _ -> true))
        .returns(StationEvent.Job.FIRMWARE, f -> f.job())
        .returns("Idle", f -> f.status());
  }

  @Test
  @DisplayName("TC_F_20 Trigger Heartbeat")
  void TC_F_20() {
    Charger2 cs = rig().charger2("TC_F_20");
    cs.command("TriggerMessage", trigger("Heartbeat", null), ACCEPTED);
    JsonNode beat = cs.wire().call("Heartbeat", Map.of());
    assertThat(Instant.parse(beat.get("currentTime").asText())).isEqualTo(rig().now());
  }

  @Test
  @DisplayName("TC_F_24 Trigger status, occupied connector")
  void TC_F_24() {
    Charger2 cs = rig().charger2("TC_F_24");
    cs.plug(1, "Occupied");
    cs.command(
        "TriggerMessage",
        trigger("StatusNotification", Map.of("id", 1, "connectorId", 1)),
        ACCEPTED);
    cs.plug(1, "Occupied");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.PREPARING);
  }

  @Test
  @DisplayName("TC_G_04 EVSE to operative")
  void TC_G_04() {
    Charger2 cs = rig().charger2("TC_G_04");
    cs.plug(1, "Unavailable");
    Charger2.Done done = cs.command("ChangeAvailability", service(true, Map.of("id", 1)), ACCEPTED);
    cs.plug(1, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_05 Station to inoperative")
  void TC_G_05() {
    Charger2 cs = rig().charger2("TC_G_05");
    Charger2.Done done = cs.command("ChangeAvailability", service(false, null), ACCEPTED);
    cs.plug(1, "Unavailable");
    cs.plug(2, "Unavailable");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_06 Station to operative")
  void TC_G_06() {
    Charger2 cs = rig().charger2("TC_G_06");
    cs.plug(1, "Unavailable");
    cs.plug(2, "Unavailable");
    Charger2.Done done = cs.command("ChangeAvailability", service(true, null), ACCEPTED);
    cs.plug(1, "Available");
    cs.plug(2, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_07 Connector to inoperative")
  void TC_G_07() {
    Charger2 cs = rig().charger2("TC_G_07");
    Charger2.Done done =
        cs.command(
            "ChangeAvailability", service(false, Map.of("id", 2, "connectorId", 1)), ACCEPTED);
    cs.plug(2, "Unavailable");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_G_11 EVSE during a transaction")
  void TC_G_11() {
    Charger2 cs = rig().charger2("TC_G_11");
    Session session = cs.start("G11", 0);
    Charger2.Done done =
        cs.command("ChangeAvailability", service(false, Map.of("id", 1)), SCHEDULED);
    assertThat(done.status()).isEqualTo("Scheduled");
    cs.end(session, 5, "StopAuthorized", "Local");
    cs.plug(1, "Unavailable");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_B_25 Reset one EVSE, idle")
  void TC_B_25() {
    Charger2 cs = rig().charger2("TC_B_25");
    Charger2.Done done = cs.command("Reset", Map.of("type", "OnIdle", "evseId", 1), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().get("evseId").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("TC_B_22 Immediate reset, transaction running")
  void TC_B_22() {
    Charger2 cs = rig().charger2("TC_B_22");
    Session session = cs.start("B22", 0);
    Charger2.Done done = cs.command("Reset", Map.of("type", "Immediate"), ACCEPTED);
    assertThat(cs.end(session, 9, "ResetCommand", "ImmediateReset").reason())
        .isEqualTo("ImmediateReset");
    cs.restart("RemoteReset");
    assertThat(done.effect()).isTrue();
  }

  private static Map<String, Object> network() {
    return Map.of(
        "configurationSlot",
        1,
        "connectionData",
        Map.of(
            "ocppVersion", "OCPP20",
            "ocppTransport", "JSON",
            "ocppCsmsUrl", "wss://depot.example/ocpp",
            "messageTimeout", 30,
            "securityProfile", 2,
            "ocppInterface", "Wired0"));
  }

  @Test
  @DisplayName("TC_B_42 New network profile accepted")
  void TC_B_42() {
    Charger2 cs = rig().charger2("TC_B_42");
    Charger2.Done done = cs.command("SetNetworkProfile", network(), ACCEPTED);
    assertThat(done.accepted()).isTrue();
  }

  @Test
  @DisplayName("TC_B_44 New network profile fails")
  void TC_B_44() {
    Charger2 cs = rig().charger2("TC_B_44");
    Charger2.Done done = cs.command("SetNetworkProfile", network(), Map.of("status", "Failed"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("Failed");
  }

  @Test
  @DisplayName("TC_B_10 Write several variables")
  void TC_B_10() {
    Charger2 cs = rig().charger2("TC_B_10");
    Map<String, Object> name = Map.of("name", "OCPPCommCtrlr");
    Map<String, Object> one =
        Map.of(
            "attributeValue",
            "600",
            "component",
            name,
            "variable",
            Map.of("name", "HeartbeatInterval"));
    Map<String, Object> two =
        Map.of(
            "attributeValue",
            "3",
            "component",
            name,
            "variable",
            Map.of("name", "RetryBackOffRepeatTimes"));
    Charger2.Done done =
        cs.command(
            "SetVariables",
            Map.of("setVariableData", List.of(one, two)),
            Map.of(
                "setVariableResult",
                List.of(
                    Map.of(
                        "attributeStatus",
                        "Accepted",
                        "component",
                        name,
                        "variable",
                        Map.of("name", "HeartbeatInterval")),
                    Map.of(
                        "attributeStatus",
                        "RebootRequired",
                        "component",
                        name,
                        "variable",
                        Map.of("name", "RetryBackOffRepeatTimes")))));
    assertThat(done.accepted()).isTrue();
  }
}
