package org.voltyard.billing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The time-based one-time code in the address of a web payment, version 1. // C25.FR.07
public final class OneTimeCode {
  public static final String VERSION = "v1";

  private static final String ALPHABET =
      "0123456789abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private OneTimeCode() {}

  public static String at(Instant now, CostPolicy.WebPayments rules) {
    return code(interval(now, rules.validity()), rules);
  }

  /// The code of now, of the time before, or of the time after.
  static boolean good(String code, Instant now, CostPolicy.WebPayments rules) {
    long interval = interval(now, rules.validity());
    boolean good = false;
    for (long each = interval - 1; each <= interval + 1; each++) {
      good |=
          MessageDigest.isEqual(
              code(each, rules).getBytes(StandardCharsets.UTF_8),
              code.getBytes(StandardCharsets.UTF_8));
    }
    return good;
  }

  private static long interval(Instant now, Duration validity) {
    return Math.floorDiv(now.getEpochSecond(), Math.max(1, validity.toSeconds()));
  }

  private static String code(long interval, CostPolicy.WebPayments rules) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(rules.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(interval).array());
      int offset = hash[hash.length - 1] & 0x0F;
      StringBuilder code = new StringBuilder();
      for (int i = 0; i < rules.length(); i++) {
        int value = hash[(offset + i) % hash.length] & 0xFF;
        code.append(ALPHABET.charAt(value % ALPHABET.length()));
      }
      return code.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
