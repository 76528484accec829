package org.voltyard.ocpp.rpc;

import java.util.List;
import java.util.Random;

/// Damages texts of frames in every way it can think of.
public final class Mutator {
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "-0",
          "1e999999999",
          "1e-999999999",
          "99999999999999999999",
          "0.1",
          "\"\"",
          "[]",
          "{}",
          "[[[[[[[[[[[[[[[[[[[[",
          "\uD800",
          "\uDFFF\uD83D",
          "\\u0000",
          "\\",
          "\"",
          "\0",
          "\uFEFF",
          "{\"a\":",
          "9".repeat(200),
          "x".repeat(300),
          "\"2026-13-45T99:99:99Z\"",
          "NaN",
          "/* */",
          "\"__proto__\":{},",
          "日本",
          ",",
          ":",
          "]",
          "}");

  private final Random random;

  public Mutator(long seed) {
    random = new Random(seed);
  }

  /// The text with one to three damages.
  public String damaged(String text) {
    String damaged = text;
    int times = 1 + random.nextInt(3);
    for (int n = 0; n < times && !damaged.isEmpty(); n++) {
      damaged = mutated(damaged);
    }
    return damaged;
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
      case 3 -> text.substring(0, at) + (char) random.nextInt(0x250) + text.substring(at + 1);
      case 4 -> text.substring(0, at) + any() + text.substring(at);
      case 5 -> value(text, any());
      case 6 -> value(text, any());
      case 7 -> name(text);
      default -> text.substring(0, at) + text.substring(at).replaceFirst("[0-9]+", any());
    };
  }

  private String any() {
    return STRANGE.get(random.nextInt(STRANGE.size())).replace("\\", "\\\\");
  }

  /// Puts something strange in the place of the value of some member.
  private String value(String text, String strange) {
    int colon = text.indexOf(':', random.nextInt(text.length()));
    if (colon < 0) {
      return strange + text;
    }
    return text.substring(0, colon + 1)
        + text.substring(colon + 1).replaceFirst("\\s*(\"[^\"]*\"|[0-9.]+|\\{|\\[)", strange);
  }

  /// Renames some member, so that one is missing and another unknown.
  private String name(String text) {
    int colon = text.indexOf("\":", random.nextInt(text.length()));
    return colon < 0 ? text : text.substring(0, colon) + "_" + text.substring(colon);
  }
}
