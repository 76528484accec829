package org.voltyard.ui.kit;

import java.util.Comparator;

/// Words in the order people expect: `CP2` before `CP10`, case aside.
public enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (digit(a.charAt(i)) && digit(b.charAt(j))) {
        int endA = end(a, i);
        int endB = end(b, j);
        int numbers = numbers(a.substring(i, endA), b.substring(j, endB));
        if (numbers != 0) {
          return numbers;
        }
        i = endA;
        j = endB;
      } else {
        int letters = Character.compare(fold(a.charAt(i)), fold(b.charAt(j)));
        if (letters != 0) {
          return letters;
        }
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int numbers(String a, String b) {
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    return x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char fold(char c) {
    return Character.toLowerCase(c);
  }
}
