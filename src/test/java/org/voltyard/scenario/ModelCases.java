package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;

/// Cases with chargers of 2.x that report their variables.
abstract class ModelCases extends Cases {
  static final Map<String, Object> EVSE_1 = Map.of("name", "EVSE", "evse", Map.of("id", 1));

  ModelView model(Charger2 cs) {
    return rig().depot().models().of(cs.id());
  }

  DeviceVariable variable(Charger2 cs, String name) {
    return model(cs).variables().stream()
        .filter(v -> v.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not known"));
  }

  List<String> names(Charger2 cs) {
    return model(cs).variables().stream().map(DeviceVariable::name).toList();
  }

  void report(Charger2 cs, int request, int part, boolean more, Object... data) {
    assertThat(
            cs.wire()
                .call(
                    "NotifyReport",
                    Map.of(
                        "requestId", request,
                        "generatedAt", rig().now().toString(),
                        "tbc", more,
                        "seqNo", part,
                        "reportData", List.of(data))))
        .isEmpty();
  }

  static Map<String, Object> told(String variable, Object attribute) {
    return Map.of(
        "component",
        EVSE_1,
        "variable",
        Map.of("name", variable),
        "variableAttribute",
        List.of(attribute));
  }

  static Map<String, Object> value(String value) {
    return Map.of("value", value, "mutability", "ReadOnly");
  }

  static Map<String, Object> interval() {
    return Map.of(
        "component", Map.of("name", "SampledDataCtrlr"),
        "variable", Map.of("name", "TxUpdatedInterval"),
        "variableAttribute",
            List.of(
                Map.of("value", "60", "persistent", true),
                Map.of("type", "MaxSet", "value", "900", "mutability", "ReadOnly")),
        "variableCharacteristics",
            Map.of(
                "dataType",
                "integer",
                "unit",
                "s",
                "minLimit",
                0,
                "maxLimit",
                3600.5,
                "supportsMonitoring",
                false));
  }
}
