package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.voltyard.scenario.MonitorWords.evse;
import static org.voltyard.scenario.MonitorWords.monitor;
import static org.voltyard.scenario.MonitorWords.monitors;
import static org.voltyard.scenario.MonitorWords.named;
import static org.voltyard.scenario.MonitorWords.place;
import static org.voltyard.scenario.MonitorWords.report;
import static org.voltyard.scenario.MonitorWords.station;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Monitor;

/// Certification cases of OCPP 2.0.1 Advanced Device Management about setting, reading and clearing
/// monitors (N02 to N06).
final class MonitoringCasesTest extends Cases {
  private static final Map<String, String> NONE = Map.of("status", "EmptyResultSet");
  private static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");

  private DeviceView view(Charger2 cs) {
    return rig().depot().diagnostics().view(cs.id());
  }

  /// Asks for monitors of which there are none.
  private void none(Charger2 cs, Map<String, ?> asked) {
    Charger2.Done done = cs.command("GetMonitoringReport", asked, NONE);
    assertThat(done.status()).isEqualTo("EmptyResultSet");
    assertThat(done.effect()).as("that there is nothing is an answer").isTrue();
    assertThat(view(cs).monitors()).isEmpty();
  }

  /// Asks for monitors and gets them in one part for each.
  @SafeVarargs
  private Charger2.Done some(
      Charger2 cs, Map<String, ?> asked, List<Map<String, Object>>... parts) {
    Charger2.Done done = cs.command("GetMonitoringReport", asked, ACCEPTED);
    int request = done.asked().get("requestId").asInt();
    for (int i = 0; i < parts.length; i++) {
      boolean more = i < parts.length - 1;
      JsonNode answer =
          cs.wire().call("NotifyMonitoringReport", report(rig().now(), request, i, more, parts[i]));
      assertThat(answer).isEmpty();
    }
    assertThat(done.effect()).isTrue();
    assertThat(view(cs).reportedAt()).isEqualTo(rig().now());
    return done;
  }

  @Test
  @DisplayName("TC_N_01 Monitoring report by criteria")
  void TC_N_01() {
    Charger2 cs = rig().charger2("TC_N_01");
    none(cs, Map.of("requestId", 1, "monitoringCriteria", List.of("DeltaMonitoring")));
    some(
        cs,
        Map.of("requestId", 2, "monitoringCriteria", List.of("ThresholdMonitoring")),
        List.of(
            monitors(evse(1), "Temperature", List.of(monitor(1, "UpperThreshold", 70, 3))),
            monitors(station(), "Power", List.of(monitor(2, "LowerThreshold", 10, 6)))),
        List.of(monitors(evse(2), "Temperature", List.of(monitor(3, "UpperThreshold", 72.5, 3)))));
    assertThat(view(cs).monitors())
        .containsExactly(
            new Monitor(1, "EVSE#1/Temperature", Monitor.Kind.UPPER_THRESHOLD, 70, 3, false, null),
            new Monitor(
                2, "ChargingStation/Power", Monitor.Kind.LOWER_THRESHOLD, 10, 6, false, null),
            new Monitor(
                3, "EVSE#2/Temperature", Monitor.Kind.UPPER_THRESHOLD, 72.5, 3, false, null));
  }

  @Test
  @DisplayName("TC_N_02 Monitoring report by component")
  void TC_N_02() {
    Charger2 cs = rig().charger2("TC_N_02");
    none(cs, Map.of("requestId", 1, "componentVariable", List.of(place(station(), "Power"))));
    some(
        cs,
        Map.of("requestId", 2, "componentVariable", List.of(place(evse(1), "AvailabilityState"))),
        List.of(monitors(evse(1), "AvailabilityState", List.of(monitor(5, "Delta", 1, 8)))));
    assertThat(view(cs).monitors())
        .containsExactly(
            new Monitor(5, "EVSE#1/AvailabilityState", Monitor.Kind.DELTA, 1, 8, false, null));
  }

  @Test
  @DisplayName("TC_N_03 Monitoring report by both")
  void TC_N_03() {
    Charger2 cs = rig().charger2("TC_N_03");
    none(
        cs,
        Map.of(
            "requestId", 1,
            "monitoringCriteria", List.of("DeltaMonitoring"),
            "componentVariable", List.of(place(evse(1), "AvailabilityState"))));
    some(
        cs,
        Map.of(
            "requestId", 2,
            "monitoringCriteria", List.of("ThresholdMonitoring"),
            "componentVariable", List.of(place(station(), "Power"))),
        List.of(
            monitors(
                station(),
                "Power",
                List.of(
                    monitor(7, "UpperThreshold", 50000, 4),
                    monitor(8, "LowerThreshold", 100, 7)))));
    assertThat(view(cs).monitors())
        .extracting(Monitor::number, Monitor::kind, Monitor::value)
        .containsExactly(
            tuple(7, Monitor.Kind.UPPER_THRESHOLD, 50000.0),
            tuple(8, Monitor.Kind.LOWER_THRESHOLD, 100.0));
  }

  @Test
  @DisplayName("TC_N_60 Monitoring report, criteria and list")
  void TC_N_60() {
    Charger2 cs = rig().charger2("TC_N_60");
    List<Map<String, Object>> both =
        List.of(place(station(), "AvailabilityState"), place(evse(1), "AvailabilityState"));
    none(
        cs,
        Map.of(
            "requestId",
            1,
            "monitoringCriteria",
            List.of("ThresholdMonitoring"),
            "componentVariable",
            both));
    some(
        cs,
        Map.of(
            "requestId",
            2,
            "monitoringCriteria",
            List.of("DeltaMonitoring"),
            "componentVariable",
            both),
        List.of(monitors(station(), "AvailabilityState", List.of(monitor(1, "Delta", 1, 8)))),
        List.of(monitors(evse(1), "AvailabilityState", List.of(monitor(2, "Delta", 1, 8)))));
    assertThat(view(cs).monitors())
        .extracting(Monitor::variable)
        .containsExactly("ChargingStation/AvailabilityState", "EVSE#1/AvailabilityState");
  }

  @Test
  @DisplayName("TC_N_47 Monitoring report, everything")
  void TC_N_47() {
    Charger2 cs = rig().charger2("TC_N_47");
    some(
        cs,
        Map.of("requestId", 1),
        List.of(monitors(evse(1), "Temperature", List.of(monitor(1, "UpperThreshold", 70, 3)))));
    cs.wire().answers("GetMonitoringReport", ACCEPTED);
    Commands.Running all =
        rig().depot().diagnostics().readMonitors(cs.id(), List.of(), List.of(), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("GetMonitoringReport");
    assertThat(asked.fieldNames()).toIterable().containsExactly("requestId");
    int request = asked.get("requestId").asInt();
    Arrivals.soon("the answer", all.answer());
    cs.wire()
        .call(
            "NotifyMonitoringReport",
            report(
                rig().now(),
                request,
                0,
                true,
                List.of(monitors(evse(2), "Power", List.of(monitor(11, "Periodic", 300, 8))))));
    cs.wire()
        .call(
            "NotifyMonitoringReport",
            report(
                rig().now(),
                request,
                1,
                false,
                List.of(monitors(station(), "Power", List.of(monitor(12, "Delta", 500, 9))))));
    assertThat(Arrivals.soon("the effect", all.effect()).seen()).isTrue();
    assertThat(view(cs).monitors())
        .as("a report of everything leaves nothing of before")
        .extracting(Monitor::number)
        .containsExactly(11, 12);
  }

  @Test
  @DisplayName("TC_N_05 Monitoring base")
  void TC_N_05() {
    Charger2 cs = rig().charger2("TC_N_05");
    for (String word : List.of("All", "FactoryDefault", "HardWiredOnly")) {
      Charger2.Done done =
          cs.command("SetMonitoringBase", Map.of("monitoringBase", word), ACCEPTED);
      assertThat(done.accepted()).isTrue();
      // what is left is asked for
      assertThat(cs.wire().asked("GetMonitoringReport").size()).isEqualTo(1);
    }
    assertThat(view(cs).base()).isEqualTo(Monitor.Base.HARD_WIRED);
    assertThat(rig().facts(DiagnosticEvent.BaseSet.class, f -> f.station().equals(cs.id())))
        .extracting(DiagnosticEvent.BaseSet::base)
        .containsExactly(Monitor.Base.ALL, Monitor.Base.FACTORY, Monitor.Base.HARD_WIRED);
  }

  private Charger2.Done set(Charger2 cs, String status, int id) {
    return cs.command(
        "SetVariableMonitoring",
        Map.of(
            "setMonitoringData",
            List.of(
                Map.of(
                    "value",
                    1,
                    "type",
                    "Delta",
                    "severity",
                    8,
                    "component",
                    evse(1),
                    "variable",
                    named("AvailabilityState")))),
        Map.of(
            "setMonitoringResult",
            List.of(
                Map.of(
                    "id",
                    id,
                    "status",
                    status,
                    "type",
                    "Delta",
                    "severity",
                    8,
                    "component",
                    evse(1),
                    "variable",
                    named("AvailabilityState")))));
  }

  @Test
  @DisplayName("TC_N_08 Set one monitor")
  void TC_N_08() {
    Charger2 cs = rig().charger2("TC_N_08");
    assertThat(set(cs, "Accepted", 31).accepted()).isTrue();
    assertThat(view(cs).monitors())
        .containsExactly(
            new Monitor(
                31,
                "EVSE#1/AvailabilityState",
                Monitor.Kind.DELTA,
                1,
                8,
                false,
                Monitor.Source.CUSTOM));
    Charger2.Done again = set(cs, "Duplicate", 32);
    assertThat(again.accepted()).isFalse();
    assertThat(again.status()).isEqualTo("Duplicate");
    assertThat(view(cs).monitors()).extracting(Monitor::number).containsExactly(31);
    rig()
        .depot()
        .diagnostics()
        .setMonitors(
            cs.id(),
            List.of(
                new Monitor.Wish(
                    null, "EVSE#1/AvailabilityState", Monitor.Kind.DELTA, 1, 8, null, null)),
            Rig.OPERATOR);
    JsonNode wanted = cs.wire().asked("SetVariableMonitoring").get("setMonitoringData").get(0);
    assertThat(wanted.get("value").decimalValue()).isEqualByComparingTo("1");
    assertThat(wanted.get("component").get("evse").get("id").asInt()).isEqualTo(1);
    assertThat(wanted.has("transaction")).isFalse();
  }

  @Test
  @DisplayName("TC_N_16 Monitoring level")
  void TC_N_16() {
    Charger2 cs = rig().charger2("TC_N_16");
    cs.wire().answers("SetMonitoringLevel", ACCEPTED);
    Commands.Running level = rig().depot().diagnostics().setLevel(cs.id(), 4, Rig.OPERATOR);
    assertThat(cs.wire().asked("SetMonitoringLevel"))
        .isEqualTo(TestStation.json(Map.of("severity", 4)));
    Arrivals.soon("the answer", level.answer());
    assertThat(view(cs).level()).isEqualTo(4);
  }

  @Test
  @DisplayName("TC_N_17 Monitoring level refused")
  void TC_N_17() {
    Charger2 cs = rig().charger2("TC_N_17");
    Charger2.Done done =
        cs.command("SetMonitoringLevel", Map.of("severity", 10), Map.of("status", "Rejected"));
    assertThat(done.accepted()).isFalse();
    assertThat(view(cs).level()).isNull();
  }

  @Test
  @DisplayName("TC_N_18 Clear monitors")
  void TC_N_18() {
    Charger2 cs = rig().charger2("TC_N_18");
    cs.wire()
        .call(
            "NotifyReport",
            Map.of(
                "requestId",
                1,
                "seqNo",
                0,
                "generatedAt",
                rig().now().toString(),
                "reportData",
                List.of(
                    Map.of(
                        "component",
                        Map.of("name", "MonitoringCtrlr"),
                        "variable",
                        Map.of(
                            "name", "ItemsPerMessage",
                            "instance", "ClearVariableMonitoring"),
                        "variableAttribute",
                        List.of(Map.of("value", "3"))))));
    cs.wire().answers("ClearVariableMonitoring", answered("NotFound", 1));
    List<Integer> eight = IntStream.rangeClosed(1, 8).boxed().toList();
    List<Commands.Running> sent =
        rig().depot().diagnostics().clearMonitors(cs.id(), eight, Rig.OPERATOR);
    assertThat(sent).hasSize(3);
    List<Integer> asked =
        sent.stream()
            .flatMap(_ -> ids(cs.wire().asked("ClearVariableMonitoring")).stream())
            .toList();
    assertThat(asked).containsExactlyElementsOf(eight);
  }

  private static List<Integer> ids(JsonNode request) {
    assertThat(request.get("id")).hasSizeLessThanOrEqualTo(3);
    return request.get("id").valueStream().map(JsonNode::asInt).toList();
  }

  private static Map<String, Object> answered(String status, int id) {
    return Map.of("clearMonitoringResult", List.of(Map.of("status", status, "id", id)));
  }

  @Test
  @DisplayName("TC_N_44 Monitor cannot be cleared")
  void TC_N_44() {
    Charger2 cs = rig().charger2("TC_N_44");
    set(cs, "Accepted", 44);
    Charger2.Done refused =
        cs.command("ClearVariableMonitoring", Map.of("id", List.of(44)), answered("Rejected", 44));
    assertThat(refused.accepted()).isFalse();
    assertThat(refused.status()).isEqualTo("Rejected");
    assertThat(view(cs).monitors()).extracting(Monitor::number).containsExactly(44);
    cs.command("ClearVariableMonitoring", Map.of("id", List.of(44)), answered("Accepted", 44));
    assertThat(view(cs).monitors()).isEmpty();
    assertThat(
            Objects.requireNonNull(
                    rig()
                        .fact(
                            DiagnosticEvent.MonitorsCleared.class,
                            f -> f.station().equals(cs.id())))
                .monitors())
        .containsExactly(44);
  }
}
