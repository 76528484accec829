package org.voltyard.ui.kit;

/// One line of a trend: the key of its name, its colour, its unit, and whether the room below is
/// filled.
public record TrendLine(String textKey, Token color, String unit, boolean filled) {
  /// A plain line.
  public static TrendLine of(String textKey, Token color, String unit) {
    return new TrendLine(textKey, color, unit, false);
  }
}
