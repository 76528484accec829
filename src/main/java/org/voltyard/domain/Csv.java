package org.voltyard.domain;

import java.util.List;

/// Comma-separated text as spreadsheets read it: quoted where needed, no formula starts a cell.
public final class Csv {
  /// Tells spreadsheets that a file is UTF-8.
  public static final String MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder(MARK);

  /// Adds a line.
  public Csv line(List<String> cells) {
    text.append(row(cells)).append("\r\n");
    return this;
  }

  /// One line without its end, for files written piece by piece (begin them with [#MARK]).
  public static String row(List<String> cells) {
    return CsvText.row(cells);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
