package org.voltyard.charging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Station passwords: kept as PBKDF2 with a salt. A password that was right once is remembered for
/// the run of the program by a keyed digest, so that thousands of stations may come back at once.
public final class Passwords {
  private static final int ROUNDS = 10_000;
  private static final int BITS = 256;
  private static final HexFormat HEX = HexFormat.of();

  private final SecureRandom random = new SecureRandom();
  private final byte[] runKey = bytes(32);
  private final Map<String, byte[]> proved = new ConcurrentHashMap<>();

  /// What is kept of a password.
  public String hash(byte[] password) {
    byte[] salt = bytes(16);
    return "pbkdf2$"
        + ROUNDS
        + "$"
        + HEX.formatHex(salt)
        + "$"
        + HEX.formatHex(derive(password, salt, ROUNDS));
  }

  /// A new one: 20 bytes in hexadecimal.
  public String fresh() {
    return HEX.formatHex(bytes(20));
  }

  boolean matches(byte[] password, String hash) {
    byte[] quick = quick(password);
    byte[] known = proved.get(hash);
    if (known != null && MessageDigest.isEqual(known, quick)) {
      return true;
    }
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 4) {
      return false;
    }
    byte[] wanted = HEX.parseHex(parts[3]);
    byte[] shown = derive(password, HEX.parseHex(parts[2]), Integer.parseInt(parts[1]));
    boolean right = MessageDigest.isEqual(wanted, shown);
    if (right) {
      proved.put(hash, quick);
    }
    return right;
  }

  private byte[] quick(byte[] password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(runKey, "HmacSHA256"));
      return mac.doFinal(password);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }

  private static byte[] derive(byte[] password, byte[] salt, int rounds) {
    char[] chars = new String(password, StandardCharsets.ISO_8859_1).toCharArray();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(chars, salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
    }
  }

  private byte[] bytes(int count) {
    byte[] result = new byte[count];
    random.nextBytes(result);
    return result;
  }
}
