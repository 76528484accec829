package org.voltyard.ui.people;

import org.voltyard.domain.RegisterArchive.DriverLine;

/// A driver in the table.
record DriverRow(DriverLine line) {
  String id() {
    return line.id();
  }
}
