package org.voltyard.app;

/// Whether a change of a setting lets the site draw more power than before. 0 is no limit at all.
final class LimitGrowth {
  private LimitGrowth() {}

  static boolean of(String key, String before, String after) {
    if (!key.equals("site.limit")) {
      return false;
    }
    long was = Long.parseLong(before);
    long is = Long.parseLong(after);
    return was != 0 && (is == 0 || is > was);
  }
}
