package org.voltyard.billing.statement;

import org.voltyard.domain.Csv;

/// Writes a statement as comma-separated text: the lines, and below them the totals.
public final class StatementCsv {
  private StatementCsv() {}

  /// The whole text.
  public static String of(StatementTable table) {
    Csv csv = new Csv().line(table.heads());
    table.lines().forEach(csv::line);
    table.totals().forEach(csv::line);
    return csv.toString();
  }
}
