package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;

/// Certification cases of OCPP 2.0.1 Core about stations that wait until an operator lets them in
/// (B).
final class Core2OnboardingCasesTest extends Cases {
  @Override
  Map<String, String> settings() {
    return Map.of("onboarding", "ask");
  }

  private Charger2 pending(String name) {
    Charger2 cs = rig().station2(name);
    cs.connect();
    assertThat(boots(cs, "PowerUp")).isEqualTo("Pending");
    return cs;
  }

  private static String boots(Charger2 cs, String reason) {
    JsonNode answer = cs.wire().call("BootNotification", Charger2.identity(reason));
    assertThat(answer.get("interval").asInt()).isPositive();
    return answer.get("status").asText();
  }

  /// The status of a plug, which is refused as long as the station is not in.
  private void refused(Charger2 cs) {
    assertThatThrownBy(() -> cs.plug(1, "Available"))
        .isInstanceOf(AssertionError.class)
        .hasStackTraceContaining("SecurityError");
  }

  @Test
  @DisplayName("TC_B_02 Cold boot pending")
  void TC_B_02() {
    Charger2 cs = pending("TC_B_02");
    JsonNode asked = cs.wire().asked("GetBaseReport");
    assertThat(asked.get("reportBase").asText()).isEqualTo("FullInventory");
    assertThat(cs.wire().call("NotifyReport", report(asked.get("requestId").asInt()))).isEmpty();
    assertThat(rig().depot().stations().configuration(cs.id()))
        .extracting(StationEvent.ConfigurationKey::key)
        .containsExactly("OCPPCommCtrlr/HeartbeatInterval");
    Charger2.Done set =
        cs.command(
            "SetVariables",
            Map.of("setVariableData", List.of(variable(Map.of("attributeValue", "600")))),
            Map.of("setVariableResult", List.of(variable(Map.of("attributeStatus", "Accepted")))));
    assertThat(set.accepted()).isTrue();
    Outcome<?> early = // B02.FR.05: first it is let in
        Arrivals.soon(
            "the outcome",
            rig()
                .depot()
                .commands()
                .send(cs.id(), new StationCommand.RemoteStart(1, cs.card(), null), Rig.OPERATOR)
                .answer());
    assertThat(early).isInstanceOf(Outcome.Unsupported.class);
    assertThat(cs.view().link().open()).isTrue();
    cs.wire().answers("TriggerMessage", Map.of("status", "Accepted"));
    rig().depot().stations().admit(cs.id(), Rig.OPERATOR);
    assertThat(boots(cs, "PowerUp")).isEqualTo("Accepted");
    cs.plug(1, "Available");
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.AVAILABLE);
  }

  private static Map<String, Object> report(int request) {
    return Map.of(
        "requestId",
        request,
        "generatedAt",
        "2026-03-01T08:00:00Z",
        "seqNo",
        0,
        "reportData",
        List.of(variable(Map.of("variableAttribute", List.of(Map.of("value", "300"))))));
  }

  private static Map<String, Object> variable(Map<String, Object> more) {
    Map<String, Object> all = new java.util.HashMap<>(more);
    all.put("component", Map.of("name", "OCPPCommCtrlr"));
    all.put("variable", Map.of("name", "HeartbeatInterval"));
    return all;
  }

  @Test
  @DisplayName("TC_B_30 Messages before acceptance")
  void TC_B_30() {
    Charger2 cs = pending("TC_B_30");
    refused(cs);
    assertThatThrownBy(
            () ->
                cs.wire()
                    .call(
                        "NotifyEvent",
                        Map.of(
                            "generatedAt",
                            rig().now().toString(),
                            "seqNo",
                            0,
                            "eventData",
                            List.of(
                                Map.of(
                                    "eventId",
                                    1,
                                    "timestamp",
                                    rig().now().toString(),
                                    "trigger",
                                    "Delta",
                                    "actualValue",
                                    "Available",
                                    "eventNotificationType",
                                    "HardWiredNotification",
                                    "component",
                                    Map.of("name", "Connector"),
                                    "variable",
                                    Map.of("name", "AvailabilityState"))))))
        .isInstanceOf(AssertionError.class)
        .hasStackTraceContaining("SecurityError");
    assertThat(cs.view().plugs()).isEmpty();
    assertThat(rig().facts(StationEvent.Told.class, f -> f.station().equals(cs.id()))).isEmpty();
  }

  @Test
  @DisplayName("TC_B_31 Trigger boot while pending")
  void TC_B_31() {
    Charger2 cs = pending("TC_B_31");
    cs.wire().answers("TriggerMessage", Map.of("status", "Accepted"));
    rig().depot().stations().admit(cs.id(), Rig.OPERATOR);
    assertThat(cs.wire().asked("TriggerMessage").get("requestedMessage").asText())
        .isEqualTo("BootNotification");
    assertThat(boots(cs, "Triggered")).isEqualTo("Accepted");
    cs.plug(1, "Available");
    assertThat(cs.view().registration().admission()).isEqualTo(Station.Admission.ADMITTED);
  }
}
