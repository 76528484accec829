package org.voltyard.ui.shell;

import java.util.Locale;

/// How well letters typed in a hurry match a name: all in order, better when together and at
/// beginnings of words.
final class Fuzzy {
  private Fuzzy() {}

  /// 0 is no match; higher is better.
  static int score(String typed, String name) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    String text = name.toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return 1;
    }
    int whole = text.indexOf(wanted);
    if (whole >= 0) {
      return 1000
          - Math.min(whole, 200) * 2
          - Math.min(text.length(), 200)
          + (begins(text, whole) ? 200 : 0);
    }
    int score = 100;
    int from = 0;
    for (int i = 0; i < wanted.length(); i++) {
      if (Character.isWhitespace(wanted.charAt(i))) {
        continue;
      }
      int at = text.indexOf(wanted.charAt(i), from);
      if (at < 0) {
        return 0;
      }
      score += begins(text, at) ? 20 : at == from ? 10 : -Math.min(at - from, 10);
      from = at + 1;
    }
    return Math.max(1, score);
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
