package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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
import org.voltyard.domain.StationCommand;

/// Certification cases of OCPP 2.0.1 about the device model (B07, B08), and what else is reported.
final class DeviceModelCasesTest extends ModelCases {
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
}
