package org.voltyard.sync.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs messages as standardwebhooks.com describes: HMAC with SHA-256 over the message's id, the
/// time and the body.
final class Signature {
  private static final String MARK = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST = 24;
  private static final int MOST = 64;

  private Signature() {}

  /// A secret that nobody has seen yet.
  static String secret(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return MARK + Base64.getEncoder().encodeToString(bytes);
  }

  /// Refuses what is no secret.
  static String checked(String secret) {
    int length = secret.startsWith(MARK) ? length(secret) : 0;
    if (length < LEAST || length > MOST) {
      throw new IllegalArgumentException(
          "secret: %s and Base64 of %d to %d bytes is allowed".formatted(MARK, LEAST, MOST));
    }
    return secret;
  }

  private static int length(String secret) {
    try {
      return key(secret).length;
    } catch (IllegalArgumentException _) {
      return 0; // no Base64
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(MARK.length()));
  }

  /// The value of the header `webhook-signature`.
  static String of(String secret, String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(secret), ALGORITHM));
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java has " + ALGORITHM, e);
    }
  }
}
