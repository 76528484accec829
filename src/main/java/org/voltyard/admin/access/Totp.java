package org.voltyard.admin.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// Codes of a second factor by time, as authenticator apps show them (RFC 6238: SHA-1, 30 s, six
/// digits).
public final class Totp {
  private static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final int SECRET_BYTES = 20;

  private Totp() {}

  /// A new secret in Base32.
  public static String freshSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base32.toBase32String(bytes).replace("=", "");
  }

  /// What an authenticator app reads as a QR code.
  public static String address(String user, String secret) {
    String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
    return "otpauth://totp/VoltYard:" + name + "?secret=" + secret + "&issuer=VoltYard";
  }

  /// The step of time whose code it is, one step before or after now at most.
  static OptionalLong step(String secret, String code, Instant now) {
    String typed = code.replace(" ", "");
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      if (same(typed, code(bytes(secret), step, DIGITS))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The code of a moment.
  static String code(String secret, Instant at) {
    return code(bytes(secret), Math.floorDiv(at.getEpochSecond(), STEP_SECONDS), DIGITS);
  }

  static String code(byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int from = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      int modulus = 1;
      for (int i = 0; i < digits; i++) {
        modulus *= 10;
      }
      return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }

  private static byte[] bytes(String secret) {
    int missing = (8 - secret.length() % 8) % 8;
    return Base32.decode(secret + "=".repeat(missing));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
