package org.voltyard.ui.kit;

/// The four alarm priorities with shape, colour and digit.
public enum Priority {
  CRITICAL(Glyph.OCTAGON, Token.ALARM_1),
  HIGH(Glyph.TRIANGLE_UP, Token.ALARM_2),
  MEDIUM(Glyph.DIAMOND, Token.ALARM_3),
  LOW(Glyph.TRIANGLE_DOWN, Token.ALARM_4);

  private final Glyph glyph;
  private final Token color;

  Priority(Glyph glyph, Token color) {
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
    return ordinal() + 1;
  }

  /// The key of its word.
  public String textKey() {
    return "kit.priority." + name();
  }
}
