package org.voltyard.ui.kit;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated text as spreadsheets read it: quoted where needed, no formula starts a cell.
public final class Csv {
  private final StringBuilder text = new StringBuilder("\uFEFF");

  /// Adds a line.
  public Csv line(List<String> cells) {
    text.append(row(cells)).append("\r\n");
    return this;
  }

  /// One line without its end, for files written piece by piece (begin them with `\uFEFF`).
  public static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(String raw) {
    String value = raw.replace('\u2009', ' ');
    boolean formula =
        !value.isEmpty()
            && ("=+@\t\r".indexOf(value.charAt(0)) >= 0
                || value.matches("(?s)-(?!\\d+(\\.\\d+)?$).*"));
    String safe = formula ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
