package org.voltyard.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A member of a JSON document that knows its place, so that errors can name it.
record Member(JsonNode node, String path) {
  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(path + ": " + what);
  }

  Member of(String name) {
    JsonNode child = node.get(name);
    if (child == null || child.isNull()) {
      throw new Member(node, path + "." + name).wrong("missing");
    }
    return new Member(child, path + "." + name);
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String text(String name) {
    Member member = of(name);
    if (!member.node.isTextual() || member.node.textValue().isBlank()) {
      throw member.wrong("'" + member.node + "' is no text");
    }
    return member.node.textValue();
  }

  @Nullable String optional(String name) {
    return has(name) ? text(name) : null;
  }

  double number(String name, double min, double max) {
    return of(name).asNumber(min, max);
  }

  double asNumber(double min, double max) {
    if (!node.isNumber() || node.doubleValue() < min || node.doubleValue() > max) {
      throw wrong("'" + node + "' is no number from " + min + " to " + max);
    }
    return node.doubleValue();
  }

  boolean flag(String name) {
    if (!has(name)) {
      return false;
    }
    Member member = of(name);
    if (!member.node.isBoolean()) {
      throw member.wrong("'" + member.node + "': true or false");
    }
    return member.node.booleanValue();
  }

  @Nullable Instant moment(String name) {
    String text = optional(name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw of(name).wrong("'" + text + "' is no time such as 2026-01-31T00:00:00Z", e);
    }
  }

  private IllegalArgumentException wrong(String what, Exception cause) {
    return new IllegalArgumentException(path + ": " + what, cause);
  }

  <T> List<T> list(String name, Function<Member, T> reader) {
    Member member = of(name);
    if (!member.node.isArray()) {
      throw member.wrong("no list");
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < member.node.size(); i++) {
      Member item = new Member(member.node.get(i), member.path + "[" + i + "]");
      items.add(item.read(reader));
    }
    return items;
  }

  /// Reads with a function; what a constructor finds wrong is told with the place.
  <T> T read(Function<Member, T> reader) {
    try {
      return reader.apply(this);
    } catch (IllegalArgumentException e) {
      String text = String.valueOf(e.getMessage());
      throw text.startsWith(path) ? e : wrong(text, e);
    }
  }

  String asText() {
    if (!node.isTextual()) {
      throw wrong("'" + node + "' is no text");
    }
    return node.textValue();
  }
}
