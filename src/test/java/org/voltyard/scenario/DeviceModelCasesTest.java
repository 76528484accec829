package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.DeviceVariable.Access;
import org.voltyard.domain.DeviceVariable.Kind;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.VariableSetting;

/// Certification cases of OCPP 2.0.1 about the device model (B07, B08), and what else it is asked.
final class DeviceModelCasesTest extends Cases {
  private static final Map<String, Object> EVSE_1 = Map.of("name", "EVSE", "evse", Map.of("id", 1));

  private ModelView model(Charger2 cs) {
    return rig().depot().models().of(cs.id());
  }

  private DeviceVariable variable(Charger2 cs, String name) {
    return model(cs).variables().stream()
        .filter(v -> v.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not known"));
  }

  private List<String> names(Charger2 cs) {
    return model(cs).variables().stream().map(DeviceVariable::name).toList();
  }

  private void report(Charger2 cs, int request, int part, boolean more, Object... data) {
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

  private static Map<String, Object> told(String variable, Object attribute) {
    return Map.of(
        "component",
        EVSE_1,
        "variable",
        Map.of("name", variable),
        "variableAttribute",
        List.of(attribute));
  }

  private static Map<String, Object> value(String value) {
    return Map.of("value", value, "mutability", "ReadOnly");
  }

  private static Map<String, Object> interval() {
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

  /// Asks for a base report, gets it in two parts.
  private Charger2.Done based(Charger2 cs, int request, String base, Object first, Object second) {
    Charger2.Done done =
        cs.command(
            "GetBaseReport",
            Map.of("requestId", request, "reportBase", base),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    report(cs, request, 0, true, first);
    assertThat(model(cs).report()).returns(true, r -> r.more()).returns(1, r -> r.parts());
    assertThat(done.running().effect()).isNotDone();
    report(cs, request, 1, false, second);
    assertThat(done.effect()).isTrue();
    return done;
  }

  @Test
  @DisplayName("TC_B_12 Base report: configuration")
  void TC_B_12() {
    Charger2 cs = rig().charger2("TC_B_12");
    Map<String, Object> list =
        Map.of(
            "component", Map.of("name", "TxCtrlr"),
            "variable", Map.of("name", "TxStartPoint"),
            "variableAttribute", List.of(Map.of("value", "EVConnected")),
            "variableCharacteristics",
                Map.of(
                    "dataType",
                    "OptionList",
                    "valuesList",
                    "EVConnected, PowerPathClosed",
                    "supportsMonitoring",
                    true));
    based(cs, 12, "ConfigurationInventory", interval(), list);
    DeviceVariable interval = variable(cs, "SampledDataCtrlr/TxUpdatedInterval");
    assertThat(interval.value()).isEqualTo("60");
    assertThat(interval.traits())
        .isEqualTo(
            new DeviceVariable.Traits(
                DeviceVariable.Type.WHOLE,
                "s",
                BigDecimal.ZERO,
                new BigDecimal("3600.5"),
                List.of(),
                false,
                null));
    assertThat(interval.attributes())
        .containsExactly(
            new DeviceVariable.Attribute(Kind.ACTUAL, "60", Access.READ_WRITE, true, false),
            new DeviceVariable.Attribute(Kind.MAX_SET, "900", Access.READ_ONLY, false, false));
    assertThat(variable(cs, "TxCtrlr/TxStartPoint").traits())
        .returns(DeviceVariable.Type.OPTION, t -> t.type())
        .returns(List.of("EVConnected", "PowerPathClosed"), t -> t.options())
        .returns(true, t -> t.monitored());
    assertThat(model(cs).report())
        .isEqualTo(new ModelView.Report(ReportScope.CONFIGURATION, 2, false, true));
  }

  @Test
  @DisplayName("TC_B_14 Base report: summary")
  void TC_B_14() {
    Charger2 cs = rig().charger2("TC_B_14");
    based(
        cs,
        14,
        "SummaryInventory",
        told("AvailabilityState", value("Faulted")),
        told("Problem", value("true")));
    assertThat(variable(cs, "EVSE#1/AvailabilityState").value()).isEqualTo("Faulted");
    assertThat(variable(cs, "EVSE#1/Problem").value()).isEqualTo("true");
    Charger2.Done unsupported =
        cs.command(
            "GetBaseReport",
            Map.of("requestId", 15, "reportBase", "SummaryInventory"),
            Map.of("status", "NotSupported"));
    assertThat(unsupported.accepted()).isFalse();
    assertThat(unsupported.status()).isEqualTo("NotSupported");
    assertThat(names(cs)).contains("EVSE#1/Problem");
  }

  @Test
  @DisplayName("TC_B_18 Custom report")
  void TC_B_18() {
    Charger2 cs = rig().charger2("TC_B_18");
    Charger2.Done none = chosen(cs, 1, StationCommand.Criterion.PROBLEM, "EmptyResultSet");
    assertThat(none.asked().get("componentCriteria").get(0).asText()).isEqualTo("Problem");
    assertThat(none.accepted()).isFalse();
    assertThat(none.status()).isEqualTo("EmptyResultSet");
    Charger2.Done some = chosen(cs, 2, StationCommand.Criterion.AVAILABLE, "Accepted");
    assertThat(some.asked())
        .isEqualTo(
            TestStation.json(
                Map.of(
                    "requestId", 2,
                    "componentCriteria", List.of("Available"),
                    "componentVariable",
                        List.of(
                            Map.of(
                                "component",
                                EVSE_1,
                                "variable",
                                Map.of("name", "AvailabilityState"))))));
    report(cs, 2, 0, false, told("AvailabilityState", value("Available")));
    assertThat(some.effect()).isTrue();
    assertThat(variable(cs, "EVSE#1/AvailabilityState").value()).isEqualTo("Available");
  }

  private Charger2.Done chosen(
      Charger2 cs, int request, StationCommand.Criterion criterion, String answer) {
    cs.wire().answers("GetReport", Map.of("status", answer));
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(
                cs.id(),
                new StationCommand.ReadModel(
                    request,
                    ReportScope.CHOSEN,
                    List.of("EVSE#1/AvailabilityState"),
                    List.of(criterion)),
                Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("GetReport");
    return new Charger2.Done(
        asked,
        running,
        rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id())));
  }

  @Test
  void aFullReportWithoutGapTellsWhatIsGone() {
    Charger2 cs = rig().charger2("MODEL-1");
    based(cs, 1, "FullInventory", told("Power", value("1")), told("Gone", value("1")));
    assertThat(names(cs)).containsExactly("EVSE#1/Gone", "EVSE#1/Power");
    based(cs, 2, "FullInventory", told("Power", value("2")), told("New", value("1")));
    assertThat(names(cs)).containsExactly("EVSE#1/New", "EVSE#1/Power");
    cs.command(
        "GetBaseReport",
        Map.of("requestId", 3, "reportBase", "FullInventory"),
        Map.of("status", "Accepted"));
    report(cs, 3, 0, true, told("Power", value("3")));
    report(cs, 3, 2, false, told("More", value("1")));
    assertThat(model(cs).report()).returns(false, r -> r.whole());
    assertThat(names(cs)).containsExactly("EVSE#1/More", "EVSE#1/New", "EVSE#1/Power");
  }

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
