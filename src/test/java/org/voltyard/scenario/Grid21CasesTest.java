package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.GridEvent;

/// Certification cases of OCPP 2.1 about controls for the grid (block R).
final class Grid21CasesTest extends Cases {
  private static final Map<String, Object> ACCEPTED = Map.of("status", "Accepted");

  private static Map<String, Object> curve(int priority, Map<String, ?> more) {
    Map<String, Object> curve =
        new HashMap<>(
            Map.of(
                "priority",
                priority,
                "yUnit",
                "PctMaxVar",
                "curveData",
                List.of(Map.of("x", 95, "y", 40), Map.of("x", 105, "y", -40))));
    curve.putAll(more);
    return curve;
  }

  private static Map<String, Object> voltVar(
      String id, boolean standing, int priority, Map<String, ?> more) {
    return Map.of(
        "isDefault",
        standing,
        "controlId",
        id,
        "controlType",
        "VoltVar",
        "curve",
        curve(priority, more));
  }

  private GridBoard board(Charger2 cs) {
    return rig().depot().grid().board(cs.id());
  }

  private GridBoard.Line line(Charger2 cs, String id) {
    return board(cs).controls().stream()
        .filter(l -> l.control().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not among " + board(cs)));
  }

  @Test
  @DisplayName("TC_R_107 DER settings")
  void TC_R_107() {
    Charger2 cs = rig().charger21("TC_R_107");
    assertThat(cs.wire().subprotocol()).isEqualTo("ocpp2.1");
    assertThat(cs.command("SetDERControl", voltVar("old", true, 5, Map.of()), ACCEPTED).accepted())
        .isTrue();
    GridControl old = line(cs, "old").control();
    assertThat(old)
        .returns("VoltVar", c -> c.kind())
        .returns(true, c -> c.standing())
        .returns(5, c -> c.priority())
        .returns(false, c -> c.superseded());
    assertThat(TestStation.parsed(old.settings()).get("curveData").get(1).get("y").asInt())
        .isEqualTo(-40);

    // one of a lower priority value goes before it // R04.FR.03
    cs.command(
        "SetDERControl",
        voltVar("new", true, 1, Map.of()),
        Map.of("status", "Accepted", "supersededIds", List.of("old")));
    assertThat(line(cs, "old").control().superseded()).isTrue();
    assertThat(line(cs, "new").control().superseded()).isFalse();
    assertThat(
            cs.command(
                    "SetDERControl",
                    Map.of(
                        "isDefault",
                        true,
                        "controlId",
                        "droop",
                        "controlType",
                        "FreqDroop",
                        "freqDroop",
                        Map.of(
                            "priority", 0,
                            "overFreq", 50.2,
                            "underFreq", 49.8,
                            "overDroop", 5,
                            "underDroop", 5,
                            "responseTime", 2)),
                    Map.of("status", "NotSupported"))
                .status())
        .isEqualTo("NotSupported");
    assertThat(board(cs).controls()).hasSize(2);
    reported(cs);
    cleared(cs);
  }

  /// The report comes in parts; what is in none of them is gone. // R04.FR.32, R04.FR.33
  private void reported(Charger2 cs) {
    cs.wire().answers("GetDERControl", ACCEPTED);
    var running = rig().depot().grid().read(cs.id(), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("GetDERControl");
    assertThat(asked.has("controlType")).isFalse();
    assertThat(asked.has("isDefault")).isFalse();
    Arrivals.soon("the answer", running.answer());
    int request = asked.get("requestId").asInt();
    part(cs, request, true, "new", false);
    assertThat(line(cs, "old").control().superseded()).isTrue();
    part(cs, request, false, "third", true);
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
    assertThat(board(cs).controls())
        .extracting(l -> l.control().id())
        .containsExactlyInAnyOrder("new", "third");
    assertThat(line(cs, "third").control().superseded()).isTrue();
  }

  private void part(Charger2 cs, int request, boolean more, String id, boolean superseded) {
    assertThat(
            cs.wire()
                .call(
                    "ReportDERControl",
                    Map.of(
                        "requestId",
                        request,
                        "tbc",
                        more,
                        "curve",
                        List.of(
                            Map.of(
                                "id",
                                id,
                                "curveType",
                                "VoltVar",
                                "isDefault",
                                true,
                                "isSuperseded",
                                superseded,
                                "curve",
                                curve(1, Map.of()))))))
        .isEmpty();
  }

  private void cleared(Charger2 cs) {
    cs.wire().answers("ClearDERControl", ACCEPTED);
    var running = rig().depot().grid().clear(cs.id(), "third", Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("ClearDERControl");
    assertThat(asked.get("isDefault").asBoolean()).isTrue();
    assertThat(asked.get("controlId").asText()).isEqualTo("third");
    Arrivals.soon("the answer", running.answer());
    assertThat(board(cs).controls()).extracting(l -> l.control().id()).containsExactly("new");
    Charger2.Done all =
        cs.command("ClearDERControl", Map.of("isDefault", true), ACCEPTED); // R04.FR.44
    assertThat(all.accepted()).isTrue();
    assertThat(board(cs).controls()).isEmpty();
    assertThat(
            cs.command("GetDERControl", Map.of("requestId", 77), Map.of("status", "NotFound"))
                .status())
        .isEqualTo("NotFound");
  }

  @Test
  @DisplayName("TC_R_108 DER event")
  void TC_R_108() {
    Charger2 cs = rig().charger21("TC_R_108");
    Map<String, Object> times =
        Map.of("startTime", TestStation.time(rig().now().plusSeconds(60)), "duration", 600);
    cs.command("SetDERControl", voltVar("B", false, 4, times), ACCEPTED);
    cs.command("SetDERControl", voltVar("A", false, 2, times), ACCEPTED);
    assertThat(line(cs, "A").control())
        .returns(rig().now().plusSeconds(60), c -> c.start())
        .returns(Duration.ofMinutes(10), c -> c.duration());
    switched(cs, Map.of("controlId", "B", "started", true));
    assertThat(line(cs, "B").running()).isTrue();
    switched(cs, Map.of("controlId", "A", "started", true, "supersededIds", List.of("B")));
    assertThat(line(cs, "A").running()).isTrue();
    assertThat(line(cs, "B")).returns(false, l -> l.running());
    assertThat(line(cs, "B").control().superseded()).isTrue();
    switched(cs, Map.of("controlId", "A", "started", false));
    assertThat(board(cs).controls()).extracting(l -> l.control().id()).containsExactly("B");

    alarm(cs, Map.of("gridEventFault", "OverVoltage"));
    assertThat(board(cs).alarm())
        .isNotNull()
        .returns("VoltWatt", a -> a.kind())
        .returns("OverVoltage", a -> a.fault());
    alarm(cs, Map.of("gridEventFault", "OverVoltage", "alarmEnded", true));
    assertThat(board(cs).alarm()).isNull();
    assertThat(board(cs).alarms()).extracting(a -> a.ended()).containsExactly(true, false);
    assertThat(cs.next(GridEvent.AlarmTold.class, f -> f.alarm().ended()).alarm().at())
        .isEqualTo(rig().now());
  }

  private void switched(Charger2 cs, Map<String, ?> what) {
    told(cs, "NotifyDERStartStop", what);
  }

  private void alarm(Charger2 cs, Map<String, ?> what) {
    Map<String, Object> all = new HashMap<>(what);
    all.put("controlType", "VoltWatt");
    told(cs, "NotifyDERAlarm", all);
  }

  private void told(Charger2 cs, String action, Map<String, ?> what) {
    Map<String, Object> all = new HashMap<>(what);
    all.put("timestamp", rig().now().toString());
    assertThat(cs.wire().call(action, all)).isEmpty();
  }
}
