package org.voltyard.sim.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recorded words as they are said now: times moved, transactions under the names of this run.
final class Words {
  private static final String TRANSACTION = "transactionId";
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

  private final Map<String, JsonNode> transactions = new HashMap<>();
  private final @Nullable Shift shift;

  /// Moves the time of the recording to now; what took so long then takes a part of it.
  record Shift(Instant then, Instant now, double speed) {
    Instant moved(Instant told) {
      long millis = Duration.between(then, told).toMillis();
      return now.plusMillis(Math.round(millis / speed)).truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// `shift` null leaves times as they were.
  Words(@Nullable Shift shift) {
    this.shift = shift;
  }

  /// A payload as it is said now; the recorded one stays.
  JsonNode now(JsonNode recorded) {
    return changed(recorded.deepCopy());
  }

  private JsonNode changed(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member ->
                  member.setValue(
                      member.getKey().equals(TRANSACTION)
                          ? transaction(member.getValue())
                          : changed(member.getValue())));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, changed(list.get(i)));
      }
    } else if (node.isTextual()) {
      return time(node);
    }
    return node;
  }

  private JsonNode time(JsonNode node) {
    Shift by = shift;
    if (by == null || !TIME.matcher(node.asText()).matches()) {
      return node;
    }
    try {
      Instant told = OffsetDateTime.parse(node.asText()).toInstant();
      return TextNode.valueOf(by.moved(told).toString());
    } catch (DateTimeException e) {
      return node;
    }
  }

  /// A number was given by the depot then and is another now; a name was given by the station and
  /// must be new.
  private JsonNode transaction(JsonNode recorded) {
    JsonNode known = transactions.get(recorded.asText());
    if (known != null) {
      return known;
    }
    if (!recorded.isTextual()) {
      return recorded;
    }
    JsonNode fresh = TextNode.valueOf(UUID.randomUUID().toString());
    transactions.put(recorded.asText(), fresh);
    return fresh;
  }

  /// Learns what the depot calls a transaction now.
  void learn(JsonNode then, JsonNode now) {
    JsonNode before = then.path(TRANSACTION);
    JsonNode after = now.path(TRANSACTION);
    if (!before.isMissingNode() && !after.isMissingNode()) {
      transactions.put(before.asText(), after);
    }
  }

  /// Whether two answers mean the same, as far as their status tells.
  static boolean alike(JsonNode then, JsonNode now) {
    return status(then).equals(status(now));
  }

  private static String status(JsonNode answer) {
    for (JsonNode place :
        new JsonNode[] {
          answer.path("status"),
          answer.path("idTagInfo").path("status"),
          answer.path("idTokenInfo").path("status")
        }) {
      if (place.isTextual()) {
        return place.asText();
      }
    }
    return "";
  }

  static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
