package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Finds the transaction in the text of a frame, without reading all of it.
final class TransactionMark {
  private static final String NAME = "\"transactionId\"";
  private static final int LONGEST = 64;

  private TransactionMark() {}

  static @Nullable String in(String text) {
    int at = text.indexOf(NAME);
    while (at >= 0) {
      String found = value(text, after(text, at + NAME.length()));
      if (found != null) {
        return found;
      }
      at = text.indexOf(NAME, at + 1);
    }
    return null;
  }

  /// Behind blanks, a colon and blanks; -1 when there is no colon.
  private static int after(String text, int from) {
    int at = blanks(text, from);
    return at < text.length() && text.charAt(at) == ':' ? blanks(text, at + 1) : -1;
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static @Nullable String value(String text, int from) {
    if (from < 0 || from >= text.length()) {
      return null;
    }
    boolean quoted = text.charAt(from) == '"';
    int begin = quoted ? from + 1 : from;
    int end = begin;
    while (end < text.length() && end - begin <= LONGEST && inside(text.charAt(end), quoted)) {
      end++;
    }
    return end == begin || end - begin > LONGEST ? null : text.substring(begin, end);
  }

  private static boolean inside(char c, boolean quoted) {
    return quoted ? c != '"' : Character.isDigit(c) || c == '-';
  }
}
