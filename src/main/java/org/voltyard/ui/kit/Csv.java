package org.voltyard.ui.kit;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated text as spreadsheets read it: quoted where needed, no formula starts a cell.
public final class Csv {
  private final StringBuilder text = new StringBuilder("\uFEFF");

  /// Adds a line.
  public Csv line(List<String> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(String raw) {
    String value = raw.replace('\u2009', ' ');
    boolean formula = !value.isEmpty() && "=+@\t".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
