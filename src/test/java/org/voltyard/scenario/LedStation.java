package org.voltyard.scenario;

import java.util.List;
import java.util.Map;
import org.voltyard.domain.ProfileRaise;

/// How a station of 2.x agrees to each step that leads it to a higher profile.
final class LedStation {
  private static final Map<String, Object> CONTROLLER = Map.of("name", "OCPPCommCtrlr");
  private static final Map<String, Object> PRIORITY =
      Map.of("name", "NetworkConfigurationPriority");
  private static final Map<String, Object> YES = Map.of("status", "Accepted");

  private LedStation() {}

  /// @param order of its slots, as it tells it
  static void script(TestStation wire, String order) {
    for (String action :
        List.of(
            "InstallCertificate",
            "TriggerMessage",
            "CertificateSigned",
            "SetNetworkProfile",
            "Reset")) {
      wire.answers(action, YES);
    }
    wire.answers("GetVariables", told(order));
    wire.answers("SetVariables", set("Accepted"));
  }

  static Map<String, Object> told(String order) {
    return Map.of(
        "getVariableResult",
        List.of(
            Map.of(
                "attributeStatus", "Accepted",
                "attributeValue", order,
                "component", CONTROLLER,
                "variable", PRIORITY)));
  }

  static Map<String, Object> set(String status) {
    return Map.of(
        "setVariableResult",
        List.of(Map.of("attributeStatus", status, "component", CONTROLLER, "variable", PRIORITY)));
  }

  /// The request by which a step shows on the wire.
  static String action(ProfileRaise.Step step) {
    return switch (step) {
      case ROOT -> "InstallCertificate";
      case CERTIFICATE -> "TriggerMessage";
      case READ -> "GetVariables";
      case STORE -> "SetNetworkProfile";
      case ORDER -> "SetVariables";
      case TELL -> "ChangeConfiguration";
      case RESTART -> "Reset";
    };
  }
}
