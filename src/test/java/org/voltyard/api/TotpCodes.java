package org.voltyard.api;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// An authenticator app.
record TotpCodes(String secret) {
  String at(Instant now) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      byte[] key = Base32.decode(secret + "=".repeat((8 - secret.length() % 8) % 8));
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      long step = Math.floorDiv(now.getEpochSecond(), 30);
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt();
      return String.format(Locale.ROOT, "%06d", (number & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
