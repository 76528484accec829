package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.DeviceVariable.Kind;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.VariableSetting;

/// Values that are set at stations: each has its result, and nothing secret is kept.
final class VariableCasesTest extends ModelCases {
  @Test
  void severalValuesAreSetWithOneRequestAndEachHasItsResult() {
    Charger2 cs = rig().charger2("MODEL-2");
    report(cs, 9, 0, false, interval());
    cs.wire()
        .answers(
            "SetVariables",
            Map.of(
                "setVariableResult",
                List.of(
                    set("ReconnectPeriod", "RebootRequired"),
                    set("TxUpdatedInterval", "Accepted"),
                    set("Nonsense", "UnknownVariable"))));
    List<SettingResult> results =
        Arrivals.soon(
            "the results",
            rig()
                .depot()
                .models()
                .set(
                    cs.id(),
                    List.of(
                        VariableSetting.actual("SampledDataCtrlr/TxUpdatedInterval", "30"),
                        VariableSetting.actual("SampledDataCtrlr/ReconnectPeriod", "5"),
                        VariableSetting.actual("SampledDataCtrlr/Nonsense", "1")),
                    Rig.OPERATOR));
    assertThat(cs.wire().asked("SetVariables").get("setVariableData")).hasSize(3);
    assertThat(results)
        .extracting(SettingResult::result)
        .containsExactly(Result.ACCEPTED, Result.AFTER_REBOOT, Result.UNKNOWN);
    StationEvent.VariablesSet kept = cs.next(StationEvent.VariablesSet.class, _ -> true);
    assertThat(kept.results()).isEqualTo(results);
    assertThat(kept.origin()).isEqualTo(Rig.OPERATOR);
    DeviceVariable interval = variable(cs, "SampledDataCtrlr/TxUpdatedInterval");
    assertThat(interval.value()).isEqualTo("30");
    assertThat(model(cs).drifted(interval, Kind.ACTUAL)).isFalse();
    report(cs, 9, 0, false, interval());
    assertThat(model(cs).drifted(variable(cs, interval.name()), Kind.ACTUAL)).isTrue();
  }

  private static Map<String, Object> set(String variable, String status) {
    return Map.of(
        "attributeStatus", status,
        "component", Map.of("name", "SampledDataCtrlr"),
        "variable", Map.of("name", variable));
  }

  @Test
  void aReportThatWasMadeBeforeAValueWasSetDoesNotUndoIt() {
    Charger2 cs = rig().charger2("MODEL-5");
    cs.command(
        "GetBaseReport",
        Map.of("requestId", 51, "reportBase", "FullInventory"),
        Map.of("status", "Accepted"));
    rig().pass(Duration.ofSeconds(1));
    cs.wire()
        .answers(
            "SetVariables",
            Map.of("setVariableResult", List.of(set("TxUpdatedInterval", "Accepted"))));
    String name = "SampledDataCtrlr/TxUpdatedInterval";
    Arrivals.soon(
        "the results",
        rig()
            .depot()
            .models()
            .set(cs.id(), List.of(VariableSetting.actual(name, "30")), Rig.OPERATOR));
    report(cs, 51, 0, false, interval());
    assertThat(variable(cs, name).value()).isEqualTo("30");
    rig().pass(Duration.ofSeconds(1));
    report(cs, 52, 0, false, interval());
    assertThat(variable(cs, name).value()).isEqualTo("60");
    assertThat(model(cs).drifted(variable(cs, name), Kind.ACTUAL)).isTrue();
  }

  @Test
  void asManyValuesGoIntoOneRequestAsTheStationTakes() {
    Charger2 cs = rig().charger2("MODEL-3");
    report(
        cs,
        9,
        0,
        false,
        Map.of(
            "component", Map.of("name", "DeviceDataCtrlr"),
            "variable", Map.of("name", "ItemsPerMessage", "instance", "SetVariables"),
            "variableAttribute", List.of(value("2"))));
    cs.wire()
        .answers(
            "SetVariables",
            Map.of("setVariableResult", List.of(set("A", "Accepted"), set("B", "Accepted"))));
    var running =
        rig()
            .depot()
            .models()
            .set(
                cs.id(),
                List.of(
                    VariableSetting.actual("SampledDataCtrlr/A", "1"),
                    VariableSetting.actual("SampledDataCtrlr/B", "1"),
                    VariableSetting.actual("SampledDataCtrlr/C", "1")),
                Rig.OPERATOR);
    assertThat(cs.wire().asked("SetVariables").get("setVariableData")).hasSize(2);
    assertThat(cs.wire().asked("SetVariables").get("setVariableData")).hasSize(1);
    assertThat(Arrivals.soon("the results", running))
        .extracting(SettingResult::result)
        .containsExactly(Result.ACCEPTED, Result.ACCEPTED, Result.FAILED);
  }

  @Test
  void whatCanOnlyBeWrittenIsNeverKept() {
    Charger2 cs = rig().charger2("MODEL-4");
    report(
        cs,
        9,
        0,
        false,
        told("Pin", Map.of("value", "1234", "mutability", "WriteOnly")),
        told("AnyPassword", Map.of("value", "4711")));
    assertThat(variable(cs, "EVSE#1/Pin").value()).isNull();
    assertThat(variable(cs, "EVSE#1/AnyPassword").value()).isNull();
    cs.wire()
        .answers(
            "SetVariables",
            Map.of(
                "setVariableResult",
                List.of(
                    Map.of(
                        "attributeStatus",
                        "Accepted",
                        "component",
                        EVSE_1,
                        "variable",
                        Map.of("name", "Pin")))));
    Arrivals.soon(
        "the results",
        rig()
            .depot()
            .models()
            .set(cs.id(), List.of(VariableSetting.actual("EVSE#1/Pin", "98765")), Rig.OPERATOR));
    assertThat(cs.wire().asked("SetVariables").get("setVariableData").get(0).get("attributeValue"))
        .hasToString("\"98765\"");
    assertThat(cs.next(StationEvent.VariablesSet.class, _ -> true).results().getFirst().value())
        .isNull();
    CommandEvent.Sent sent =
        cs.next(CommandEvent.Sent.class, f -> f.action().equals("SetVariables"));
    assertThat(sent.payload()).contains("***").doesNotContain("98765");
    assertThat(model(cs).lastSet()).isEmpty();
  }

  @Test
  void keysOf16AreSetOneByOne() {
    Charger cp = rig().charger("MODEL-16");
    cp.wire().answers("ChangeConfiguration", Map.of("status", "RebootRequired"));
    List<SettingResult> results =
        Arrivals.soon(
            "the results",
            rig()
                .depot()
                .models()
                .set(
                    cp.id(),
                    List.of(
                        VariableSetting.actual("HeartbeatInterval", "60"),
                        VariableSetting.actual("AuthorizationKey", "0011"),
                        VariableSetting.actual("MeterValueSampleInterval", "30")),
                    Rig.OPERATOR));
    assertThat(results)
        .extracting(SettingResult::result)
        .containsExactly(Result.AFTER_REBOOT, Result.FAILED, Result.AFTER_REBOOT);
    assertThat(cp.wire().asked("ChangeConfiguration").get("key").asText())
        .isEqualTo("HeartbeatInterval");
    assertThat(cp.wire().asked("ChangeConfiguration").get("key").asText())
        .isEqualTo("MeterValueSampleInterval");
    assertThat(rig().depot().models().of(cp.id()).lastSet().values())
        .hasSize(2)
        .allMatch(ModelView.LastSet::waiting);
  }
}
