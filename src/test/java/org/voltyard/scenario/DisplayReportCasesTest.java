package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.scenario.DisplayWords.ACCEPTED;
import static org.voltyard.scenario.DisplayWords.on;
import static org.voltyard.scenario.DisplayWords.plain;
import static org.voltyard.scenario.DisplayWords.show;
import static org.voltyard.scenario.DisplayWords.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayMessage.Priority;
import org.voltyard.domain.DisplayMessage.State;

/// Certification cases of OCPP 2.0.1 Advanced User Interface about reading and removing messages
/// (O03 to O05).
final class DisplayReportCasesTest extends Cases {
  private record Reading(JsonNode asked, Commands.Running running) {}

  private Reading read(
      Charger2 cs,
      List<Integer> numbers,
      @Nullable Priority priority,
      @Nullable State state,
      String status) {
    cs.wire().answers("GetDisplayMessages", Map.of("status", status));
    Commands.Running running =
        rig().depot().displays().read(cs.id(), numbers, priority, state, Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("GetDisplayMessages");
    Arrivals.soon("the answer", running.answer());
    return new Reading(asked, running);
  }

  private void tell(Charger2 cs, Reading reading, boolean more, Map<String, Object> message) {
    JsonNode answer =
        cs.wire()
            .call(
                "NotifyDisplayMessages",
                Map.of(
                    "requestId", reading.asked().get("requestId").asInt(),
                    "tbc", more,
                    "messageInfo", List.of(message)));
    assertThat(answer).isEmpty();
  }

  @Test
  @DisplayName("TC_O_02 List messages")
  void TC_O_02() {
    Charger2 cs = rig().charger2("TC_O_02");
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    show(rig(), cs, plain(2, Priority.NORMAL), "Accepted");
    Reading reading = read(cs, List.of(), null, null, "Accepted");
    assertThat(reading.asked().fieldNames()).toIterable().containsExactly("requestId");
    tell(cs, reading, true, told(1, "NormalCycle", "Hello"));
    assertThat(on(rig(), cs)).as("more is to come").hasSize(2);
    tell(cs, reading, false, told(7, "InFront", "Bonjour"));
    assertThat(Arrivals.soon("the effect", reading.running().effect()).seen()).isTrue();
    assertThat(on(rig(), cs))
        .extracting(DisplayMessage::number)
        .as("what was not reported is not there")
        .containsExactly(1, 7);
    assertThat(on(rig(), cs).getLast().texts().getFirst().content()).isEqualTo("Bonjour");
  }

  @Test
  @DisplayName("TC_O_03 List, none")
  void TC_O_03() {
    Charger2 cs = rig().charger2("TC_O_03");
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    Reading reading = read(cs, List.of(), null, null, "Unknown");
    assertThat(Arrivals.soon("the effect", reading.running().effect()).seen()).isTrue();
    assertThat(on(rig(), cs)).isEmpty();
  }

  private void some(
      Charger2 cs, List<Integer> numbers, @Nullable Priority priority, @Nullable State state) {
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    Reading reading = read(cs, numbers, priority, state, "Accepted");
    assertThat(reading.asked().has("id")).isEqualTo(!numbers.isEmpty());
    assertThat(reading.asked().has("priority")).isEqualTo(priority != null);
    assertThat(reading.asked().has("state")).isEqualTo(state != null);
    Map<String, Object> message = told(3, "InFront", "Ready");
    message.put("state", "Idle");
    tell(cs, reading, false, message);
    assertThat(Arrivals.soon("the effect", reading.running().effect()).seen()).isTrue();
    assertThat(on(rig(), cs))
        .as("a report of some leaves the others")
        .extracting(DisplayMessage::number)
        .containsExactly(1, 3);
    assertThat(on(rig(), cs).getLast().state()).isEqualTo(State.IDLE);
  }

  @Test
  @DisplayName("TC_O_07 List by id")
  void TC_O_07() {
    some(rig().charger2("TC_O_07"), List.of(3), null, null);
  }

  @Test
  @DisplayName("TC_O_08 List by priority")
  void TC_O_08() {
    some(rig().charger2("TC_O_08"), List.of(), Priority.IN_FRONT, null);
  }

  @Test
  @DisplayName("TC_O_09 List by state")
  void TC_O_09() {
    some(rig().charger2("TC_O_09"), List.of(), null, State.IDLE);
  }

  @Test
  @DisplayName("TC_O_04 Remove a message")
  void TC_O_04() {
    Charger2 cs = rig().charger2("TC_O_04");
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    show(rig(), cs, plain(2, Priority.NORMAL), "Accepted");
    cs.wire().answers("ClearDisplayMessage", ACCEPTED);
    Commands.Running running = rig().depot().displays().remove(cs.id(), 2, Rig.OPERATOR);
    assertThat(cs.wire().asked("ClearDisplayMessage")).isEqualTo(TestStation.json(Map.of("id", 2)));
    Arrivals.soon("the answer", running.answer());
    assertThat(on(rig(), cs)).extracting(DisplayMessage::number).containsExactly(1);
    assertThat(removed(cs)).isEqualTo(DisplayEvent.Reason.CLEARED);
  }

  private DisplayEvent.Reason removed(Charger2 cs) {
    return rig().fact(DisplayEvent.Removed.class, f -> f.station().equals(cs.id())).reason();
  }

  @Test
  @DisplayName("TC_O_05 Remove an unknown one")
  void TC_O_05() {
    Charger2 cs = rig().charger2("TC_O_05");
    show(rig(), cs, plain(1, Priority.NORMAL), "Accepted");
    Charger2.Done done =
        cs.command("ClearDisplayMessage", Map.of("id", 1), Map.of("status", "Unknown"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("Unknown");
    assertThat(on(rig(), cs)).as("the station does not have it").isEmpty();
    assertThat(removed(cs)).isEqualTo(DisplayEvent.Reason.UNKNOWN);
  }
}
