package org.voltyard.ui.frames;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.FrameLog.Frame;

/// Reads the text of a frame for people; what cannot be read is shown as it came.
final class FrameJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FrameJson() {}

  /// A member of the payload with all that is in it.
  record Member(String name, String value, List<Member> inside) {}

  /// The whole text, one member a line.
  static String pretty(String text) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  /// The members of the payload; of an error also its code and words.
  static List<Member> members(Frame frame) {
    JsonNode all;
    try {
      all = JSON.readTree(frame.text());
    } catch (JsonProcessingException e) {
      return List.of(new Member("", frame.text(), List.of()));
    }
    if (!all.isArray()) {
      return List.of(member("", all));
    }
    return switch (frame.type()) {
      case 2, 6 -> inside(all.path(3));
      case 3 -> inside(all.path(2));
      case 4, 5 ->
          List.of(
              member("errorCode", all.path(2)),
              member("errorDescription", all.path(3)),
              member("errorDetails", all.path(4)));
      default -> inside(all);
    };
  }

  private static Member member(String name, JsonNode node) {
    return node.isContainerNode()
        ? new Member(name, "", inside(node))
        : new Member(name, node.isMissingNode() ? "" : node.asText(), List.of());
  }

  private static List<Member> inside(JsonNode node) {
    List<Member> members = new ArrayList<>();
    node.properties().forEach(each -> members.add(member(each.getKey(), each.getValue())));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      members.add(member("[" + i + "]", node.get(i)));
    }
    return members;
  }
}
