package org.voltyard.ui.kit;

/// How much room rows and letters take; the wallboard is read from afar.
public enum Density {
  COMFORTABLE(13, 32, "comfortable"),
  DENSE(12, 24, "dense"),
  WALLBOARD(21, 48, "wallboard");

  private final int fontPixels;
  private final int rowPixels;
  private final String styleClass;

  Density(int fontPixels, int rowPixels, String styleClass) {
    this.fontPixels = fontPixels;
    this.rowPixels = rowPixels;
    this.styleClass = styleClass;
  }

  /// Base size of letters in pixels.
  public int fontPixels() {
    return fontPixels;
  }

  /// Height of a table row in pixels.
  public int rowPixels() {
    return rowPixels;
  }

  String styleClass() {
    return styleClass;
  }
}
