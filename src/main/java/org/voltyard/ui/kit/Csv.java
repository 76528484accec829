package org.voltyard.ui.kit;

import java.util.List;
import org.voltyard.domain.CsvText;

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
    return CsvText.row(cells);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
