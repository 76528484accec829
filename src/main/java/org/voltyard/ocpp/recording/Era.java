package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The family of versions that a station speaks, told by its words: 1.6, or 2.0.1 and 2.1.
enum Era {
  V16("1.6"),
  V2("2.");

  private static final Set<String> OLD =
      Set.of(
          "StartTransaction",
          "StopTransaction",
          "DiagnosticsStatusNotification",
          "RemoteStartTransaction",
          "RemoteStopTransaction",
          "ChangeConfiguration",
          "GetConfiguration",
          "GetDiagnostics",
          "ExtendedTriggerMessage",
          "SignedUpdateFirmware");
  private static final Set<String> NEW =
      Set.of(
          "TransactionEvent",
          "NotifyReport",
          "NotifyEvent",
          "GetVariables",
          "SetVariables",
          "GetBaseReport",
          "RequestStartTransaction",
          "RequestStopTransaction",
          "NotifyMonitoringReport",
          "NotifyPeriodicEventStream");

  private final String beginning;

  Era(String beginning) {
    this.beginning = beginning;
  }

  /// Whether a version as the specification writes it, such as `2.0.1`, is of this family.
  boolean has(String version) {
    return version.startsWith(beginning);
  }

  /// What a request tells; null when it could be of any.
  static @Nullable Era told(String action, JsonNode payload) {
    if (OLD.contains(action)) {
      return V16;
    } else if (NEW.contains(action)) {
      return V2;
    }
    return switch (action) {
      case "BootNotification" ->
          payload.has("chargingStation") ? V2 : payload.has("chargePointVendor") ? V16 : null;
      case "StatusNotification" ->
          payload.has("connectorStatus") ? V2 : payload.has("errorCode") ? V16 : null;
      case "Authorize" -> payload.has("idToken") ? V2 : payload.has("idTag") ? V16 : null;
      case "MeterValues" -> payload.has("evseId") ? V2 : null;
      default -> null;
    };
  }
}
