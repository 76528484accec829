package org.voltyard.fleet.register.imports;

import java.util.List;

/// A line of a file and what is to become of it.
///
/// @param id that a new entry will have
public record Row(int line, List<String> cells, String id, State state, List<Fault> faults) {
  public Row {
    cells = List.copyOf(cells);
    faults = List.copyOf(faults);
  }

  /// What is to become of a line.
  public enum State {
    /// Enters somebody or something.
    NEW,
    /// Is in the register already.
    KNOWN,
    /// Cannot be taken.
    BAD
  }

  CsvTable.Line asLine() {
    return new CsvTable.Line(line, cells);
  }

  Row with(State now, List<Fault> found) {
    return new Row(line, cells, id, now, found);
  }
}
