package org.voltyard.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a charger of 2.x tells of its monitors and of what they noticed.
final class MonitorWords {
  private MonitorWords() {}

  static Map<String, Object> evse(int number) {
    return Map.of("name", "EVSE", "evse", Map.of("id", number));
  }

  static Map<String, Object> station() {
    return Map.of("name", "ChargingStation");
  }

  static Map<String, Object> named(String variable) {
    return Map.of("name", variable);
  }

  /// A variable that is asked for.
  static Map<String, Object> place(Map<String, Object> component, String variable) {
    return Map.of("component", component, "variable", named(variable));
  }

  static Map<String, Object> monitor(int id, String type, double value, int severity) {
    return Map.of(
        "id", id, "transaction", false, "value", value, "type", type, "severity", severity);
  }

  /// The monitors of one variable, as a report tells them.
  static Map<String, Object> monitors(
      Map<String, Object> component, String variable, List<Map<String, Object>> monitors) {
    return Map.of(
        "component", component, "variable", named(variable), "variableMonitoring", monitors);
  }

  static Map<String, Object> report(
      Instant at, int request, int part, boolean more, List<Map<String, Object>> monitors) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("requestId", request);
    payload.put("seqNo", part);
    payload.put("tbc", more);
    payload.put("generatedAt", at.toString());
    if (!monitors.isEmpty()) {
      payload.put("monitor", monitors);
    }
    return payload;
  }

  /// A message with one event.
  static Map<String, Object> events(Instant at, Map<String, Object> data) {
    return Map.of("generatedAt", at.toString(), "seqNo", 0, "eventData", List.of(data));
  }

  static Map<String, Object> event(
      int id, Instant at, String trigger, String kind, @Nullable Integer monitor) {
    Map<String, Object> data = new HashMap<>();
    data.put("eventId", id);
    data.put("timestamp", at.toString());
    data.put("trigger", trigger);
    data.put("actualValue", "");
    data.put("component", evse(1));
    data.put("variable", named("Temperature"));
    data.put("eventNotificationType", kind);
    if (monitor != null) {
      data.put("variableMonitoringId", monitor);
    }
    return data;
  }
}
