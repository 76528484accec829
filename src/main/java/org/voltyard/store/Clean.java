package org.voltyard.store;

/// Text that any database takes: no NUL, no half characters, not longer than its column.
final class Clean {
  static final int LONGEST = 1_000_000;

  private Clean() {}

  static String text(String text, int max) {
    String clean = needsCare(text) ? careful(text) : text;
    if (clean.length() <= max) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(max - 1)) ? max - 1 : max;
    return clean.substring(0, end);
  }

  private static boolean needsCare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static String careful(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /// A pattern for `like … escape '!'` that finds the text anywhere.
  static String anywhere(String text) {
    return "%" + literal(text) + "%";
  }

  /// A pattern for `like … escape '!'` that finds what begins with the text.
  static String beginning(String text) {
    return literal(text) + "%";
  }

  private static String literal(String text) {
    return text(text, 1000).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
