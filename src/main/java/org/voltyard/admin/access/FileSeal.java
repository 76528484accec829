package org.voltyard.admin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.OwnerFile;

/// Seals with AES-256 in GCM, by a key in a file of its own, which is made when it is needed first
/// and belongs into another backup than the journal.
public final class FileSeal implements SecretSeal {
  private static final String MARK = "sealed1:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path keyFile;
  private final SecureRandom random = new SecureRandom();
  private @Nullable SecretKey key;

  public FileSeal(Path keyFile) {
    this.keyFile = keyFile;
  }

  @Override
  public String seal(String owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, owner);
      byte[] hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      byte[] whole =
          ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES in GCM", e);
    }
  }

  /// What has no mark was kept before there were seals.
  @Override
  public String open(String owner, String sealed) {
    if (!sealed.startsWith(MARK)) {
      return sealed;
    }
    ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(8)));
    byte[] nonce = new byte[NONCE_BYTES];
    whole.get(nonce);
    byte[] hidden = new byte[whole.remaining()];
    whole.get(hidden);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, owner);
      return new String(cipher.doFinal(hidden), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the second factor of '"
              + owner
              + "' does not open with the key in "
              + keyFile
              + "; an admin can take it away",
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized SecretKey key() {
    SecretKey known = key;
    if (known == null) {
      try {
        known = new SecretKeySpec(Files.exists(keyFile) ? read() : fresh(), "AES");
      } catch (IOException e) {
        throw new UncheckedIOException("the key in " + keyFile + " cannot be used", e);
      }
      key = known;
    }
    return known;
  }

  private byte[] read() throws IOException {
    String text = Files.readString(keyFile, StandardCharsets.US_ASCII).strip();
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != KEY_BYTES) {
      throw new IOException(bytes.length + " bytes: " + KEY_BYTES + " are expected");
    }
    return bytes;
  }

  private byte[] fresh() throws IOException {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    Files.createDirectories(OwnerFile.folder(keyFile));
    OwnerFile.write(keyFile, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    return bytes;
  }
}
