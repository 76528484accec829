package org.voltyard.ui.kit;

import java.util.Locale;

/// A colour by its meaning; the value for each look is in `tokens-dark.css` and `tokens-light.css`.
public enum Token {
  CANVAS,
  PANEL,
  RAISED,
  FIELD,
  TEXT,
  MUTED,
  LINE,
  HAIRLINE,
  SELECTED,
  HOVER,
  FOCUS,
  EMPHASIS,
  ON_EMPHASIS,
  ALARM_1,
  ALARM_2,
  ALARM_3,
  ALARM_4,
  ALARM_1_WASH,
  ALARM_2_WASH,
  ON_ALARM,
  SHELVED,
  CHARGING,
  READY;

  /// The style class that fills a shape with it (`fill-charging`).
  public String fillClass() {
    return css().replace("-vy-", "fill-");
  }

  /// The name of the CSS variable, such as `-vy-alarm-1`.
  public String css() {
    return "-vy-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
