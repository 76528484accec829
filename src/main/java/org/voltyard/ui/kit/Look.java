package org.voltyard.ui.kit;

/// The two sets of colours; the control room is dark, offices are light.
public enum Look {
  DARK("tokens-dark.css"),
  LIGHT("tokens-light.css");

  private final String sheet;

  Look(String sheet) {
    this.sheet = sheet;
  }

  String sheet() {
    return sheet;
  }
}
