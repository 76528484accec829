package org.voltyard.ui.kit;

/// The four alarm priorities with shape, colour and digit.
public enum Priority {
  CRITICAL(1, Glyph.OCTAGON, Token.ALARM_1),
  HIGH(2, Glyph.TRIANGLE_UP, Token.ALARM_2),
  MEDIUM(3, Glyph.DIAMOND, Token.ALARM_3),
  LOW(4, Glyph.TRIANGLE_DOWN, Token.ALARM_4);

  private final int digit;
  private final Glyph glyph;
  private final Token color;

  Priority(int digit, Glyph glyph, Token color) {
    this.digit = digit;
    this.glyph = glyph;
    this.color = color;
  }

  /// Its shape.
  public Glyph glyph() {
    return glyph;
  }

  /// Its colour.
  public Token color() {
    return color;
  }

  /// 1 for critical to 4 for low.
  public int digit() {
    return digit;
  }

  /// The key of its word.
  public String textKey() {
    return "kit.priority." + name();
  }
}
