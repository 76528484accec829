package org.voltyard.domain;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated text as spreadsheets read it: quoted where needed, no formula starts a cell.
public final class CsvText {
  private CsvText() {}

  /// One line without its end.
  public static String row(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
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
