package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes what is personal out of frames: tokens, vehicle ids, passwords, names of people. Equal
/// values become equal words, so that a recording can still be followed.
final class Redaction {
  static final String SECRET = "***";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VIN =
      Pattern.compile("\\b(?=[A-HJ-NPR-Z]*\\d)(?=\\d*[A-HJ-NPR-Z])[A-HJ-NPR-Z0-9]{17}\\b");
  private static final Pattern LOGIN = Pattern.compile("(://)[^/@\\s\"]+@");
  private static final Pattern TEXT_MEMBER =
      Pattern.compile("(\"(\\w+)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)");
  private static final int SHORTEST_MENTION = 4;

  private final Map<String, String> words = new HashMap<>();
  private final Map<Personal, Integer> counts = new HashMap<>();

  /// The text without what is personal.
  String text(String text) {
    try {
      JsonNode frame = JSON.readTree(text);
      return frame.isContainerNode() ? JSON.writeValueAsString(inside(frame)) : text;
    } catch (JsonProcessingException e) {
      return broken(text);
    }
  }

  /// Words about a frame, such as what is wrong with it, without values that were taken out.
  @Nullable String words(@Nullable String said) {
    if (said == null) {
      return null;
    }
    String safe = free(said);
    for (Map.Entry<String, String> each : words.entrySet()) {
      if (each.getKey().length() >= SHORTEST_MENTION) {
        safe = safe.replace(each.getKey(), each.getValue());
      }
    }
    return safe;
  }

  /// What is no JSON: member by member, as far as they can be seen.
  private String broken(String text) {
    Matcher member = TEXT_MEMBER.matcher(text);
    String safe =
        member.replaceAll(
            found -> {
              Personal kind = Personal.of(found.group(2));
              String value = kind == null ? found.group(3) : word(kind, found.group(3));
              return Matcher.quoteReplacement(found.group(1) + value);
            });
    return free(safe);
  }

  private JsonNode inside(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Personal pair = pair(object);
      object.properties().forEach(m -> m.setValue(member(m.getKey(), m.getValue(), pair)));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, plain(list.get(i)));
      }
    }
    return node;
  }

  private JsonNode plain(JsonNode node) {
    return node.isTextual() ? TextNode.valueOf(free(node.asText())) : inside(node);
  }

  private JsonNode member(String name, JsonNode value, @Nullable Personal pair) {
    Personal kind = Personal.of(name);
    if (kind == null && pair != null && Personal.holdsValue(name)) {
      kind = pair;
    }
    if (kind == null) {
      return plain(value);
    }
    if (value.isTextual()) {
      return TextNode.valueOf(word(kind, value.asText()));
    }
    return value.isArray() ? all(kind, (ArrayNode) value) : inside(value);
  }

  private JsonNode all(Personal kind, ArrayNode list) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode each = list.get(i);
      list.set(i, each.isTextual() ? TextNode.valueOf(word(kind, each.asText())) : inside(each));
    }
    return list;
  }

  /// What the value of a setting is, told by the setting's name beside it.
  private static @Nullable Personal pair(ObjectNode object) {
    String key = object.path("key").asText(object.path("variable").path("name").asText(""));
    return key.isEmpty() ? null : Personal.ofSetting(key);
  }

  private String word(Personal kind, String value) {
    if (value.isEmpty() || kind.says(value)) {
      return value;
    }
    if (kind == Personal.SECRET) {
      return SECRET;
    }
    String known = kind.ignoresCase() ? value.toUpperCase(Locale.ROOT) : value;
    return words.computeIfAbsent(
        known, new_ -> kind.prefix() + counts.merge(kind, 1, Integer::sum));
  }

  /// Free text: addresses lose their logins, vehicle ids go, JSON within is searched in turn.
  private String free(String text) {
    String safe = text;
    if (safe.startsWith("{") && safe.endsWith("}")) {
      try {
        return JSON.writeValueAsString(inside(JSON.readTree(safe)));
      } catch (JsonProcessingException e) {
        safe = broken(safe.substring(1));
        return "{" + safe;
      }
    }
    if (safe.contains("://")) {
      safe = LOGIN.matcher(safe).replaceAll("$1" + Matcher.quoteReplacement(SECRET) + "@");
    }
    return safe.length() < 17
        ? safe
        : VIN.matcher(safe).replaceAll(found -> word(Personal.VEHICLE, found.group()));
  }
}
