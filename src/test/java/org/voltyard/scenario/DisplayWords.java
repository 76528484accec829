package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayMessage.Format;
import org.voltyard.domain.DisplayMessage.Priority;
import org.voltyard.domain.DisplayMessage.Text;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;

/// Messages for displays, as the depot and as a charger of 2.x says them.
final class DisplayWords {
  static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");
  static final Text HELLO = new Text(Format.UTF8, "en", "Hello");
  static final Text NIHAO = new Text(Format.UTF8, "zh", "你好");

  private DisplayWords() {}

  static DisplayMessage plain(int number, Priority priority) {
    return new DisplayMessage(number, null, priority, null, null, null, null, HELLO, List.of());
  }

  /// Has the depot show a message, answers it so, and looks at what was sent and at what came of
  /// it.
  static Shown show(Rig rig, Charger2 cs, DisplayMessage message, String status) {
    cs.wire().answers("SetDisplayMessage", Map.of("status", status));
    CompletableFuture<Outcome<?>> outcome =
        rig.depot().displays().show(cs.id(), message, Rig.OPERATOR);
    JsonNode sent = cs.wire().asked("SetDisplayMessage").get("message");
    assertThat(Arrivals.soon("the outcome", outcome)).isInstanceOf(Outcome.Answered.class);
    Reply reply = ((Outcome.Answered<?>) outcome.join()).reply();
    assertThat(reply.status()).isEqualTo(status);
    return new Shown(sent, reply);
  }

  record Shown(JsonNode sent, Reply reply) {}

  static List<DisplayMessage> on(Rig rig, Charger2 cs) {
    return rig.depot().displays().messages(cs.id()).stream()
        .map(DeviceView.Message::message)
        .toList();
  }

  /// A message as a report tells it.
  static Map<String, Object> told(int id, String priority, String content) {
    Map<String, Object> info = new HashMap<>();
    info.put("id", id);
    info.put("priority", priority);
    info.put("message", Map.of("format", "UTF8", "content", content, "language", "en"));
    return info;
  }
}
