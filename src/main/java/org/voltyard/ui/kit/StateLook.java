package org.voltyard.ui.kit;

import org.voltyard.domain.DisplayState;

/// How a display state looks: shape and colour; the word is the text `kit.state.<NAME>`.
public record StateLook(Glyph glyph, Token color) {
  /// The look of a state.
  public static StateLook of(DisplayState state) {
    return switch (state) {
      case AVAILABLE -> new StateLook(Glyph.RING, Token.READY);
      case RESERVED -> new StateLook(Glyph.LOCK, Token.READY);
      case PREPARING -> new StateLook(Glyph.PLUG, Token.READY);
      case CHARGING -> new StateLook(Glyph.PLUG_BAR, Token.CHARGING);
      case PAUSED_BY_SITE -> new StateLook(Glyph.HALF_HIGH, Token.CHARGING);
      case PAUSED_BY_VEHICLE -> new StateLook(Glyph.HALF_LOW, Token.READY);
      case FINISHING -> new StateLook(Glyph.CHECK, Token.READY);
      case UNAVAILABLE -> new StateLook(Glyph.BARRED, Token.MUTED);
      case OFFLINE -> new StateLook(Glyph.DASHED_RING, Token.ALARM_3);
      case FAULTED -> new StateLook(Glyph.CROSS, Token.ALARM_2);
    };
  }

  /// The key of the word for a state.
  public static String textKey(DisplayState state) {
    return "kit.state." + state.name();
  }
}
