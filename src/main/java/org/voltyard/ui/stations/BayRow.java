package org.voltyard.ui.stations;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A bay that may be given a label.
final class BayRow {
  private final BayLabel label;
  private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen", true);

  BayRow(BayLabel label) {
    this.label = label;
  }

  BayLabel label() {
    return label;
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }
}
