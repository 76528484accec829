package org.voltyard.charging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public key of a meter in the many ways in which it is written: bare in hexadecimal or
/// Base64, as PEM, or as `oca:encoding:asn1:key`, itself in Base64 or not. Pure.
final class KeyText {
  private static final Pattern NAMED =
      Pattern.compile("oca:(base16|base64):asn1:(.+)", Pattern.DOTALL);
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----(.+)-----END PUBLIC KEY-----", Pattern.DOTALL);
  private static final int LONGEST = 2500;

  private KeyText() {}

  /// The key in hexadecimal.
  ///
  /// @throws IllegalArgumentException where it is none
  static String hex(String told) {
    String text = told.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a key of 1 to " + LONGEST + " characters is allowed");
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return named.group(1).equals("base16") ? plain(named.group(2)) : decoded(named.group(2));
    }
    Matcher pem = PEM.matcher(text);
    if (pem.find()) {
      return decoded(pem.group(1));
    }
    if (text.matches("(0x)?[0-9A-Fa-f\\s]+")) {
      return plain(text);
    }
    String hex = decoded(text);
    String inside = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    return inside.startsWith("oca:") ? hex(inside) : hex;
  }

  /// What stands between the digits, and a prefix, does not count.
  private static String plain(String text) {
    String digits = text.replaceFirst("^\\s*0x", "").replaceAll("[^0-9A-Fa-f]", "");
    if (digits.length() % 2 != 0) {
      throw new IllegalArgumentException("the key has an odd number of hexadecimal digits");
    }
    return digits.toLowerCase(java.util.Locale.ROOT);
  }

  private static String decoded(String text) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
  }
}
