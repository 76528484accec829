package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A charger of OCPP 2.x on a foreign library, in the words of the trade; keeps what it cannot
/// deliver until it is connected again.
final class ForeignStation implements AutoCloseable {
  private final Day day;
  private final String id;
  private final NodeCharger wire;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Deque<Map<String, Object>> queue = new ArrayDeque<>();
  private boolean online;

  ForeignStation(Day day, String id, String protocol) throws IOException {
    this.day = day;
    this.id = id;
    wire = new NodeCharger(day.address(), id, protocol);
    wire.answers("GetBaseReport", Map.of("status", "Accepted"));
  }

  String id() {
    return id;
  }

  NodeCharger wire() {
    return wire;
  }

  /// It becomes so late, and the charger tells that it is alive.
  void at(int hour, int minute) {
    day.at(hour, minute);
    if (online) {
      JsonNode answer = wire.call("Heartbeat", Map.of());
      assertThat(Instant.parse(answer.get("currentTime").asText())).isEqualTo(day.now());
    }
  }

  /// Connects, boots, and tells its device model when it is asked for it.
  void boot(String reason, String firmware) {
    connect();
    JsonNode answer =
        wire.call(
            "BootNotification",
            Map.of(
                "reason",
                reason,
                "chargingStation",
                Map.of(
                    "vendorName", "Foreign",
                    "model", "Two",
                    "serialNumber", "F-2",
                    "firmwareVersion", firmware)));
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    assertThat(answer.get("interval").asInt()).isEqualTo(300);
    int request = wire.asked("GetBaseReport").get("requestId").asInt();
    report(request, 0, true, "OCPPCommCtrlr", "HeartbeatInterval", "300");
    report(request, 1, false, "AlignedDataCtrlr", "Interval", "900");
    plug(1, "Available");
    plug(2, "Available");
  }

  void connect() {
    assertThat(wire.connect()).startsWith("ocpp2.");
    online = true;
  }

  void drop() {
    online = false;
    wire.drop();
  }

  private void report(
      int request, int number, boolean more, String component, String variable, String value) {
    wire.call(
        "NotifyReport",
        Map.of(
            "requestId",
            request,
            "generatedAt",
            time(),
            "seqNo",
            number,
            "tbc",
            more,
            "reportData",
            List.of(
                Map.of(
                    "component", Map.of("name", component),
                    "variable", Map.of("name", variable),
                    "variableAttribute",
                        List.of(
                            Map.of("type", "Actual", "value", value, "mutability", "ReadWrite")),
                    "variableCharacteristics",
                        Map.of("dataType", "integer", "unit", "s", "supportsMonitoring", false)))));
  }

  void plug(int evse, String status) {
    assertThat(
            wire.call(
                "StatusNotification",
                Map.of(
                    "timestamp",
                    time(),
                    "connectorStatus",
                    status,
                    "evseId",
                    evse,
                    "connectorId",
                    1)))
        .isEmpty();
  }

  /// What the depot shows of an EVSE.
  String shown(int evse) {
    return day.shown(id, evse);
  }

  String authorize(String card) {
    return wire.call("Authorize", Map.of("idToken", token(card)))
        .get("idTokenInfo")
        .get("status")
        .asText();
  }

  static Map<String, Object> token(String card) {
    return Map.of("idToken", card, "type", "ISO14443");
  }

  /// Reports a transaction; the answer, empty while it waits for a connection.
  JsonNode event(int evse, String transaction, String kind, String trigger, Map<String, ?> more) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("eventType", kind);
    payload.put("timestamp", time());
    payload.put("triggerReason", trigger);
    payload.put("seqNo", numbers.merge(transaction, 1, Integer::sum) - 1);
    payload.put("offline", !online);
    payload.put("transactionInfo", Map.of("transactionId", transaction));
    payload.put("evse", Map.of("id", evse, "connectorId", 1));
    payload.putAll(more);
    if (online) {
      return wire.call("TransactionEvent", payload);
    }
    queue.add(payload);
    return TestStation.json(Map.of());
  }

  /// Tells what waited; how many there were. The last of them is sent twice, as chargers do that
  /// saw no answer.
  int deliver() {
    int all = queue.size();
    Map<String, Object> last = queue.getLast();
    while (!queue.isEmpty()) {
      wire.call("TransactionEvent", queue.removeFirst());
    }
    wire.call("TransactionEvent", last);
    return all;
  }

  /// With a card, at a register.
  JsonNode start(int evse, String transaction, String card, int wattHours) {
    plugIfOnline(evse, "Occupied");
    return event(
        evse,
        transaction,
        "Started",
        "Authorized",
        Map.of(
            "idToken", token(card),
            "transactionInfo", info(transaction, "Charging"),
            "meterValue", metered(wattHours, "Transaction.Begin")));
  }

  void meter(int evse, String transaction, int wattHours) {
    event(
        evse,
        transaction,
        "Updated",
        "MeterValuePeriodic",
        Map.of(
            "transactionInfo", info(transaction, "Charging"),
            "meterValue", metered(wattHours, "Sample.Periodic")));
  }

  void end(int evse, String transaction, int wattHours, String trigger, String reason) {
    event(
        evse,
        transaction,
        "Ended",
        trigger,
        Map.of(
            "transactionInfo",
                Map.of(
                    "transactionId", transaction,
                    "chargingState", "Idle",
                    "stoppedReason", reason),
            "meterValue", metered(wattHours, "Transaction.End")));
    plugIfOnline(evse, "Available");
  }

  private void plugIfOnline(int evse, String status) {
    if (online) {
      plug(evse, status);
    }
  }

  static Map<String, Object> info(String transaction, String charging) {
    return Map.of("transactionId", transaction, "chargingState", charging);
  }

  List<Map<String, Object>> metered(int wattHours, String context) {
    return List.of(
        Map.of(
            "timestamp",
            time(),
            "sampledValue",
            List.of(
                Map.of(
                    "value",
                    wattHours,
                    "measurand",
                    "Energy.Active.Import.Register",
                    "context",
                    context,
                    "unitOfMeasure",
                    Map.of("unit", "Wh")),
                Map.of(
                    "value",
                    21.5,
                    "measurand",
                    "Power.Active.Import",
                    "context",
                    context,
                    "unitOfMeasure",
                    Map.of("unit", "kW")),
                Map.of(
                    "value",
                    55,
                    "measurand",
                    "SoC",
                    "location",
                    "EV",
                    "context",
                    context,
                    "unitOfMeasure",
                    Map.of("unit", "Percent")))));
  }

  String time() {
    return TestStation.time(day.now());
  }

  /// The operator sends a command, which is answered so; what the charger was asked.
  JsonNode commanded(String action, Map<String, ?> payload, Map<String, ?> answer) {
    wire.answers(action, answer);
    JsonNode got = day.command(id, action, payload);
    assertThat(got).isEqualTo(TestStation.json(answer));
    JsonNode asked = wire.asked(action);
    assertThat(asked).isEqualTo(TestStation.json(payload));
    return asked;
  }

  /// As the other, answered with `Accepted`.
  JsonNode commanded(String action, Map<String, ?> payload) {
    return commanded(action, payload, Map.of("status", "Accepted"));
  }

  @Override
  public void close() {
    wire.close();
  }
}
