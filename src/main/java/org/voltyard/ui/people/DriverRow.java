package org.voltyard.ui.people;

import org.voltyard.domain.Driver;

/// A driver in the table.
record DriverRow(Driver driver, String organisation, int vehicles, int tokens) {
  String id() {
    return driver.id();
  }
}
