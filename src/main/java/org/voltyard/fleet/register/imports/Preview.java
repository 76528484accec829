package org.voltyard.fleet.register.imports;

import java.util.List;

/// A file that was looked through; nothing is written yet.
///
/// @param rows by line
public record Preview(ImportKind kind, Titles titles, List<Row> rows) {
  public Preview {
    rows = List.copyOf(rows);
  }

  /// How many lines are so.
  public int count(Row.State state) {
    return Math.toIntExact(rows.stream().filter(row -> row.state() == state).count());
  }

  /// The lines that cannot be taken.
  public List<Row> bad() {
    return rows.stream().filter(row -> row.state() == Row.State.BAD).toList();
  }
}
