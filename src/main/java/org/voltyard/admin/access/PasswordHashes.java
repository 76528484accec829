package org.voltyard.admin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// Passwords as Argon2id hashes in the usual text form. Few are counted at a time, because each
/// takes much memory.
public final class PasswordHashes {
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final int AT_A_TIME = 2;

  private final Cost cost;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private @Nullable String nobody;

  /// What a hash costs.
  ///
  /// @param memory in KiB
  public record Cost(int memory, int passes, int lanes) {
    /// What OWASP asks for at least.
    public static final Cost USUAL = new Cost(19_456, 2, 1);

    boolean lessThan(Cost other) {
      return memory < other.memory || passes < other.passes || lanes < other.lanes;
    }
  }

  public PasswordHashes(Cost cost) {
    this.cost = cost;
  }

  /// The hash of a password, with a salt of its own.
  public String of(char[] password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            text.encodeToString(salt),
            text.encodeToString(count(password, salt, cost)));
  }

  /// Whether a hash is of this password. Where there is no hash it takes as long to say no, so that
  /// nobody learns which names are known.
  public boolean matches(char[] password, @Nullable String hash) {
    String none = nobody();
    Matcher parts = parts(hash == null ? none : hash);
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] wanted = Base64.getDecoder().decode(parts.group(5));
    boolean same = MessageDigest.isEqual(wanted, count(password, salt, cost(parts)));
    return same && hash != null;
  }

  /// Whoever signs in first after a start waits for it, so that the start need not.
  private synchronized String nobody() {
    String known = nobody;
    if (known == null) {
      known = of("nobody has this password".toCharArray());
      nobody = known;
    }
    return known;
  }

  /// Whether more is asked for today than when it was made.
  public boolean outdated(String hash) {
    return cost(parts(hash)).lessThan(cost);
  }

  private static Matcher parts(String hash) {
    Matcher parts = FORM.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalStateException("a password hash is not of the form $argon2id$v=19$…");
    }
    return parts;
  }

  private static Cost cost(Matcher parts) {
    return new Cost(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private byte[] count(char[] password, byte[] salt, Cost how) {
    byte[] bytes =
        Normalizer.normalize(new String(password), Normalizer.Form.NFC)
            .getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[LENGTH];
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon = new Argon2BytesGenerator();
      argon.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(how.memory())
              .withIterations(how.passes())
              .withParallelism(how.lanes())
              .withSalt(salt)
              .build());
      argon.generateBytes(bytes, result);
    } finally {
      places.release();
    }
    return result;
  }
}
