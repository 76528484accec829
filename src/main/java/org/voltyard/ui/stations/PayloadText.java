package org.voltyard.ui.stations;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Writes the values of a form as JSON.
final class PayloadText {
  private PayloadText() {}

  static String of(Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    write(text, values);
    return text.toString();
  }

  private static void write(StringBuilder text, Object value) {
    switch (value) {
      case Map<?, ?> map -> object(text, map);
      case List<?> list -> list(text, list);
      case Number number -> text.append(number);
      case Boolean flag -> text.append(flag);
      default -> quote(text, value.toString());
    }
  }

  private static void object(StringBuilder text, Map<?, ?> map) {
    text.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      quote(text, String.valueOf(entry.getKey()));
      text.append(':');
      write(text, entry.getValue());
      text.append(entries.hasNext() ? "," : "");
    }
    text.append('}');
  }

  private static void list(StringBuilder text, List<?> list) {
    text.append('[');
    for (int i = 0; i < list.size(); i++) {
      text.append(i == 0 ? "" : ",");
      write(text, list.get(i));
    }
    text.append(']');
  }

  private static void quote(StringBuilder text, String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
