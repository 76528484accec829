package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// Part of the foreign charger's day: settings, lists, messages, firmware, logs, out of service,
/// reset.
final class ForeignService {
  private static final Map<String, Object> HEARTBEAT =
      Map.of(
          "component", Map.of("name", "OCPPCommCtrlr"),
          "variable", Map.of("name", "HeartbeatInterval"));

  private final Day day;
  private final ForeignStation cs;

  ForeignService(Day day, ForeignStation cs) {
    this.day = day;
    this.cs = cs;
  }

  void pass() {
    cs.at(14, 30);
    variables();
    localList();
    cs.at(15, 0);
    outOfService();
    cs.at(15, 30);
    displayed();
    monitored();
    asked();
    triggered();
    cs.at(16, 0);
    firmware();
    cs.at(17, 0);
    log();
    secured();
    cs.at(18, 0);
    reset();
  }

  private void variables() {
    cs.commanded(
        "SetVariables",
        Map.of("setVariableData", List.of(with(HEARTBEAT, "attributeValue", "600"))),
        Map.of("setVariableResult", List.of(with(HEARTBEAT, "attributeStatus", "Accepted"))));
    Map<String, Object> result = with(HEARTBEAT, "attributeStatus", "Accepted");
    cs.commanded(
        "GetVariables",
        Map.of("getVariableData", List.of(HEARTBEAT)),
        Map.of("getVariableResult", List.of(with(result, "attributeValue", "600"))));
    cs.commanded(
        "GetReport",
        Map.of("requestId", 31, "componentCriteria", List.of("Problem")),
        Map.of("status", "EmptyResultSet"));
  }

  private void localList() {
    cs.commanded(
        "SendLocalList",
        Map.of(
            "versionNumber",
            2,
            "updateType",
            "Full",
            "localAuthorizationList",
            List.of(
                Map.of(
                    "idToken", ForeignStation.token("CARD-1"),
                    "idTokenInfo", Map.of("status", "Accepted")),
                Map.of(
                    "idToken", ForeignStation.token("CARD-2"),
                    "idTokenInfo", Map.of("status", "Blocked")))));
    cs.commanded("GetLocalListVersion", Map.of(), Map.of("versionNumber", 2));
    cs.commanded("ClearCache", Map.of());
  }

  private void outOfService() {
    Map<String, Object> evse = Map.of("id", 2);
    cs.commanded("ChangeAvailability", Map.of("operationalStatus", "Inoperative", "evse", evse));
    cs.plug(2, "Unavailable");
    assertThat(cs.shown(2)).isEqualTo("UNAVAILABLE");
    cs.commanded("ChangeAvailability", Map.of("operationalStatus", "Operative", "evse", evse));
    cs.plug(2, "Available");
    assertThat(cs.shown(2)).isEqualTo("AVAILABLE");
    cs.commanded(
        "UnlockConnector", Map.of("evseId", 2, "connectorId", 1), Map.of("status", "Unlocked"));
  }

  private void displayed() {
    Map<String, Object> message =
        Map.of(
            "id",
            5,
            "priority",
            "NormalCycle",
            "message",
            Map.of("format", "UTF8", "language", "zh", "content", "请在九点前离开车位"));
    cs.commanded("SetDisplayMessage", Map.of("message", message));
    cs.commanded("GetDisplayMessages", Map.of("requestId", 41));
    cs.wire()
        .call(
            "NotifyDisplayMessages",
            Map.of("requestId", 41, "tbc", false, "messageInfo", List.of(message)));
    cs.commanded("ClearDisplayMessage", Map.of("id", 5));
    cs.commanded("CostUpdated", Map.of("totalCost", 12.34, "transactionId", "R-1"), Map.of());
  }

  private void monitored() {
    Map<String, Object> place =
        Map.of(
            "component", Map.of("name", "ConnectedEV", "evse", Map.of("id", 1)),
            "variable", Map.of("name", "ACCurrent"));
    Map<String, Object> wanted = with(with(place, "type", "UpperThreshold"), "severity", 3);
    cs.commanded(
        "SetVariableMonitoring",
        Map.of(
            "setMonitoringData", List.of(with(with(wanted, "value", 32.5), "transaction", false))),
        Map.of("setMonitoringResult", List.of(with(with(wanted, "status", "Accepted"), "id", 9))));
    cs.commanded("SetMonitoringBase", Map.of("monitoringBase", "All"));
    cs.commanded("SetMonitoringLevel", Map.of("severity", 4));
    cs.wire()
        .call(
            "NotifyEvent",
            Map.of(
                "generatedAt",
                cs.time(),
                "seqNo",
                0,
                "tbc",
                false,
                "eventData",
                List.of(
                    with(
                        with(place, "variableMonitoringId", 9),
                        Map.of(
                            "eventId", 1,
                            "timestamp", cs.time(),
                            "trigger", "Alerting",
                            "actualValue", "33.1",
                            "eventNotificationType", "CustomMonitor")))));
    cs.commanded(
        "ClearVariableMonitoring",
        Map.of("id", List.of(9)),
        Map.of("clearMonitoringResult", List.of(Map.of("status", "Accepted", "id", 9))));
  }

  private void asked() {
    cs.commanded(
        "CustomerInformation",
        Map.of(
            "requestId",
            51,
            "report",
            true,
            "clear",
            false,
            "idToken",
            ForeignStation.token("CARD-1")));
    cs.wire()
        .call(
            "NotifyCustomerInformation",
            Map.of(
                "requestId",
                51,
                "seqNo",
                0,
                "tbc",
                false,
                "generatedAt",
                cs.time(),
                "data",
                "CARD-1 charged here"));
    cs.commanded("DataTransfer", Map.of("vendorId", "org.voltyard", "data", "hello"));
    assertThat(cs.wire().call("DataTransfer", Map.of("vendorId", "foreign")).get("status").asText())
        .isEqualTo("UnknownVendorId");
  }

  private void triggered() {
    cs.commanded("TriggerMessage", Map.of("requestedMessage", "Heartbeat"));
    cs.wire().call("Heartbeat", Map.of());
    cs.commanded(
        "TriggerMessage",
        Map.of(
            "requestedMessage", "StatusNotification", "evse", Map.of("id", 1, "connectorId", 1)));
    cs.plug(1, "Available");
    cs.commanded(
        "TriggerMessage", Map.of("requestedMessage", "MeterValues", "evse", Map.of("id", 1)));
    cs.wire().call("MeterValues", Map.of("evseId", 1, "meterValue", cs.metered(81_000, "Trigger")));
  }

  private void firmware() {
    Map<String, Object> firmware =
        Map.of("location", "https://files.example/fw-1.1", "retrieveDateTime", cs.time());
    cs.commanded("UpdateFirmware", Map.of("requestId", 61, "firmware", firmware));
    for (String status : List.of("Downloading", "Downloaded", "Installing", "InstallRebooting")) {
      firmware(status);
    }
    cs.drop();
    cs.at(16, 20);
    cs.boot("FirmwareUpdate", "1.1");
    firmware("Installed");
    assertThat(day.get("/stations/" + cs.id()).get("identity").get("firmware").asText())
        .isEqualTo("1.1");
  }

  private void firmware(String status) {
    cs.wire().call("FirmwareStatusNotification", Map.of("status", status, "requestId", 61));
  }

  private void log() {
    cs.commanded(
        "GetLog",
        Map.of(
            "logType",
            "DiagnosticsLog",
            "requestId",
            71,
            "log",
            Map.of("remoteLocation", "https://files.example/logs")),
        Map.of("status", "Accepted", "filename", "foreign.zip"));
    for (String status : List.of("Uploading", "Uploaded")) {
      cs.wire().call("LogStatusNotification", Map.of("status", status, "requestId", 71));
    }
  }

  private void secured() {
    cs.wire()
        .call(
            "SecurityEventNotification",
            Map.of("type", "SettingSystemTime", "timestamp", cs.time(), "techInfo", "by NTP"));
    assertThat(day.list("/security-events?station=" + cs.id())).isNotEmpty();
    cs.commanded(
        "GetInstalledCertificateIds",
        Map.of("certificateType", List.of("CSMSRootCertificate")),
        Map.of("status", "NotFound"));
  }

  /// In the middle of a session, which the charger ends for it.
  private void reset() {
    cs.start(2, "S-1", "CARD-2", 40_000);
    cs.at(18, 30);
    cs.commanded("Reset", Map.of("type", "Immediate"));
    cs.end(2, "S-1", 46_000, "ResetCommand", "ImmediateReset");
    cs.drop();
    cs.at(18, 35);
    cs.boot("RemoteReset", "1.1");
    JsonNode reset =
        day.list("/stations/" + cs.id() + "/commands").stream()
            .filter(c -> c.get("action").asText().equals("Reset"))
            .findFirst()
            .orElseThrow();
    assertThat(reset.get("effectSeen").asBoolean()).isTrue();
  }

  private static Map<String, Object> with(Map<String, ?> place, String name, Object value) {
    return with(place, Map.of(name, value));
  }

  private static Map<String, Object> with(Map<String, ?> place, Map<String, ?> more) {
    Map<String, Object> all = new java.util.HashMap<>(place);
    all.putAll(more);
    return all;
  }
}
