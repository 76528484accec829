package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.scenario.DisplayWords.HELLO;
import static org.voltyard.scenario.DisplayWords.NIHAO;
import static org.voltyard.scenario.DisplayWords.on;
import static org.voltyard.scenario.MonitorWords.event;
import static org.voltyard.scenario.MonitorWords.events;
import static org.voltyard.scenario.MonitorWords.evse;
import static org.voltyard.scenario.MonitorWords.named;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Token;
import org.voltyard.domain.TransactionId;

/// Certification cases of OCPP 2.1 about monitors, event streams and messages of the display.
final class Devices21CasesTest extends Cases {
  private static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");

  private DeviceView view(Charger2 cs) {
    return rig().depot().diagnostics().view(cs.id());
  }

  private void set(Charger2 cs, Monitor.Wish wish, Map<String, Object> wanted, int id) {
    Map<String, Object> result = new HashMap<>(wanted);
    result.keySet().retainAll(List.of("type", "severity", "component", "variable"));
    result.put("id", id);
    result.put("status", "Accepted");
    cs.wire().answers("SetVariableMonitoring", Map.of("setMonitoringResult", List.of(result)));
    Commands.Running running =
        rig().depot().diagnostics().setMonitors(cs.id(), List.of(wish), Rig.OPERATOR).getFirst();
    assertThat(cs.wire().asked("SetVariableMonitoring"))
        .isEqualTo(TestStation.json(Map.of("setMonitoringData", List.of(wanted))));
    Arrivals.soon("the answer", running.answer());
  }

  @Test
  @DisplayName("TC_N_104 Target-delta monitor")
  void TC_N_104() {
    Charger2 cs = rig().charger21("TC_N_104");
    set(
        cs,
        new Monitor.Wish(null, "EVSE#1/Temperature", Monitor.Kind.TARGET_DELTA, 2.5, 5, null, null),
        Map.of(
            "value",
            2.5,
            "type",
            "TargetDelta",
            "severity",
            5,
            "component",
            evse(1),
            "variable",
            named("Temperature")),
        12);
    Map<String, Object> alert = event(1, rig().now(), "Alerting", "CustomMonitor", 12);
    alert.put("severity", 4);
    assertThat(cs.wire().call("NotifyEvent", events(rig().now(), alert))).isEmpty();
    DeviceNotice notice =
        rig().fact(DiagnosticEvent.Noticed.class, f -> f.station().equals(cs.id())).notice();
    assertThat(notice.severity()).as("the event's own word counts").isEqualTo(4);
    assertThat(notice.gravity()).isEqualTo(Gravity.HIGH);
    assertThat(view(cs).alerts()).hasSize(1);
    assertThat(view(cs).monitors())
        .containsExactly(
            new Monitor(
                12,
                "EVSE#1/Temperature",
                Monitor.Kind.TARGET_DELTA,
                2.5,
                5,
                false,
                Monitor.Source.CUSTOM));
  }

  /// A monitor that tells its value each 2 seconds, in a stream.
  private void streamed(Charger2 cs) {
    set(
        cs,
        new Monitor.Wish(
            null,
            "EVSE#1/Temperature",
            Monitor.Kind.PERIODIC,
            2,
            8,
            false,
            new EventStream.Pace(10, null)),
        Map.of(
            "value",
            2,
            "type",
            "Periodic",
            "severity",
            8,
            "transaction",
            false,
            "component",
            evse(1),
            "variable",
            named("Temperature"),
            "periodicEventStream",
            Map.of("interval", 10)),
        20);
    JsonNode answer =
        cs.wire()
            .call(
                "OpenPeriodicEventStream",
                Map.of(
                    "constantStreamData",
                    Map.of(
                        "id", 3,
                        "variableMonitoringId", 20,
                        "params", Map.of("interval", 10))));
    assertThat(answer).isEqualTo(TestStation.json(ACCEPTED));
  }

  @Test
  @DisplayName("TC_N_105 Frequent periodic monitor")
  void TC_N_105() {
    Charger2 cs = rig().charger21("TC_N_105");
    streamed(cs);
    assertThat(view(cs).streams())
        .containsExactly(
            new DeviceView.Stream(
                new EventStream(3, 20, new EventStream.Pace(10, null)),
                view(cs).monitors().getFirst(),
                null));
    assertThat(cs.wire().call("ClosePeriodicEventStream", Map.of("id", 3))).isEmpty();
    assertThat(view(cs).streams()).isEmpty();
  }

  private void send(Charger2 cs, int first, int pending, String... values) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      data.add(Map.of("t", 2 * i, "v", values[i]));
    }
    cs.wire()
        .tell(
            "NotifyPeriodicEventStream",
            Map.of(
                "id",
                3,
                "pending",
                pending,
                "basetime",
                rig().now().plusSeconds(first).toString(),
                "data",
                data));
  }

  private EventStream.Batch batch(Charger2 cs, String first) {
    return rig()
        .fact(
            DiagnosticEvent.Streamed.class,
            f -> f.station().equals(cs.id()) && f.batch().values().getFirst().equals(first))
        .batch();
  }

  @Test
  @DisplayName("TC_N_107 Event streams")
  void TC_N_107() throws InterruptedException {
    Charger2 cs = rig().charger21("TC_N_107");
    streamed(cs);
    send(cs, 0, 0, "20.0", "20.5", "21.0");
    assertThat(batch(cs, "20.0").missing()).isZero();
    send(cs, 12, 4, "22.0", "22.5");
    EventStream.Batch late = batch(cs, "22.0");
    assertThat(late.missing()).as("those of the seconds 6, 8 and 10").isEqualTo(3);
    assertThat(late.pending()).isEqualTo(4);
    assertThat(view(cs).streams().getFirst().last()).isEqualTo(late);
    assertThat(cs.wire().call("Heartbeat", Map.of()).has("currentTime"))
        .as("nothing was answered in between")
        .isTrue();
    assertThat(rig().depot().projected()).isTrue();
    assertThat(
            rig()
                .depot()
                .deviceEvents()
                .values(cs.id(), 20, rig().now(), rig().now().plus(Duration.ofHours(1)), 100))
        .extracting(DeviceEventArchive.Value::text)
        .containsExactly("20.0", "20.5", "21.0", "22.0", "22.5");
    Charger2.Done adjusted =
        cs.command(
            "AdjustPeriodicEventStream",
            Map.of("id", 3, "params", Map.of("interval", 30, "values", 5)),
            ACCEPTED);
    assertThat(adjusted.accepted()).isTrue();
    assertThat(view(cs).streams().getFirst().stream().pace())
        .isEqualTo(new EventStream.Pace(30, 5));
    cs.command(
        "GetPeriodicEventStream",
        Map.of(),
        Map.of(
            "constantStreamData",
            List.of(Map.of("id", 8, "variableMonitoringId", 20, "params", Map.of("values", 3)))));
    assertThat(view(cs).streams())
        .extracting(s -> s.stream().number())
        .as("what the station does not tell is not open")
        .containsExactly(8);
  }

  @Test
  @DisplayName("TC_O_100 Language not supported")
  void TC_O_100() {
    Charger2 cs = rig().charger21("TC_O_100");
    cs.wire().answers("SetDisplayMessage", Map.of("status", "LanguageNotSupported"));
    DisplayMessage both =
        DisplayWords.plain(1, DisplayMessage.Priority.NORMAL).saying(List.of(NIHAO, HELLO));
    CompletableFuture<Outcome<?>> outcome =
        rig().depot().displays().show(cs.id(), both, Rig.OPERATOR);
    JsonNode first = cs.wire().asked("SetDisplayMessage").get("message");
    assertThat(first.get("messageExtra")).hasSize(1);
    JsonNode second = cs.wire().asked("SetDisplayMessage").get("message");
    assertThat(second.has("messageExtra")).isFalse();
    assertThat(second.get("message").get("language").asText())
        .as("English, where the display does not tell what it speaks")
        .isEqualTo("en");
    Outcome<?> end = Arrivals.soon("the outcome", outcome);
    assertThat(((Outcome.Answered<?>) end).reply().status()).isEqualTo("LanguageNotSupported");
    assertThat(on(rig(), cs)).isEmpty();
    assertThat(cs.wire().unseen("SetDisplayMessage")).as("it is not tried for ever").isZero();
  }

  @Test
  @DisplayName("TC_O_101 Driver's language")
  void TC_O_101() {
    Charger2 cs = rig().charger21("TC_O_101");
    rig().token(new Token(cs.card(), Token.Status.ACCEPTED, null, null, "Liu", null, "zh-CN"));
    assertThat(cs.authorization(cs.card()).get("language1").asText()).isEqualTo("zh-CN");
    cs.start("O101", 0);
    DisplayMessage both =
        new DisplayMessage(
            1,
            null,
            DisplayMessage.Priority.NORMAL,
            null,
            null,
            null,
            new TransactionId("O101"),
            HELLO,
            List.of(NIHAO));
    JsonNode sent = DisplayWords.show(rig(), cs, both, "Accepted").sent();
    assertThat(sent.get("message").get("language").asText()).isEqualTo("zh");
    assertThat(sent.get("messageExtra").get(0).get("language").asText()).isEqualTo("en");
    assertThat(on(rig(), cs).getFirst().text()).isEqualTo(NIHAO);
  }
}
