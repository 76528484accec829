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

  /// What a cell said before it was made harmless here.
  public static String plain(String cell) {
    boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && formula(cell.substring(1));
    return guarded ? cell.substring(1) : cell;
  }

  private static String cell(String raw) {
    String value = raw.replace('\u2009', ' ');
    String safe = formula(value) ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean formula(String value) {
    return !value.isEmpty()
        && ("=+@\t\r".indexOf(value.charAt(0)) >= 0 || value.matches("(?s)-(?!\\d+(\\.\\d+)?$).*"));
  }
}
