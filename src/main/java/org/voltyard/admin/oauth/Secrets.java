package org.voltyard.admin.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random texts that nobody guesses, so that their plain hash gives nothing away.
final class Secrets {
  private static final int BYTES = 32;
  private final SecureRandom random = new SecureRandom();

  /// 43 characters of `A`-`Z`, `a`-`z`, `0`-`9`, `-`, `_`.
  String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return base64(bytes);
  }

  /// SHA-256 in hexadecimal digits.
  static String hash(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  /// What a proof of PKCE must come to. // RFC 7636 4.2
  static String challenge(String verifier) {
    return base64(digest(verifier));
  }

  /// Takes as long for any difference.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
