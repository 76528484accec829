package org.voltyard.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;

/// The unusual values of a reading as a JSON array of arrays of five texts (measurand, phase,
/// location, unit, value); reads back what it wrote.
final class Others {
  private Others() {}

  static String write(List<MeterReading.Other> others) {
    StringBuilder out = new StringBuilder("[");
    for (MeterReading.Other other : others) {
      out.append(out.length() == 1 ? "[" : ",[");
      text(out, other.measurand());
      text(out.append(','), other.phase());
      text(out.append(','), other.location());
      text(out.append(','), other.unit());
      text(out.append(','), other.value());
      out.append(']');
    }
    return out.append(']').toString();
  }

  private static void text(StringBuilder out, @Nullable String text) {
    if (text == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  static List<MeterReading.Other> read(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    List<@Nullable String> texts = texts(json);
    List<MeterReading.Other> others = new ArrayList<>();
    for (int i = 0; i + 4 < texts.size(); i += 5) {
      others.add(
          new MeterReading.Other(
              orEmpty(texts.get(i)),
              texts.get(i + 1),
              texts.get(i + 2),
              texts.get(i + 3),
              orEmpty(texts.get(i + 4))));
    }
    return others;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// All texts and nulls, whatever the brackets.
  private static List<@Nullable String> texts(String json) {
    List<@Nullable String> texts = new ArrayList<>();
    int at = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        StringBuilder text = new StringBuilder();
        at = unquote(json, at + 1, text);
        texts.add(text.toString());
      } else if (c == 'n') {
        texts.add(null);
        at += 4;
      } else {
        at++;
      }
    }
    return texts;
  }

  private static int unquote(String json, int from, StringBuilder out) {
    int at = from;
    while (at < json.length() && json.charAt(at) != '"') {
      if (json.charAt(at) != '\\') {
        out.append(json.charAt(at++));
      } else if (json.charAt(at + 1) == 'u') {
        out.append((char) Integer.parseInt(json.substring(at + 2, at + 6), 16));
        at += 6;
      } else {
        out.append(json.charAt(at + 1));
        at += 2;
      }
    }
    return at + 1;
  }
}
