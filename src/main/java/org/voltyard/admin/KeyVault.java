package org.voltyard.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The depot's private keys, in an encrypted file. What opens it lies in a file of its own, which
/// belongs on another disk, or at least not into the same backup.
final class KeyVault {
  private static final int KEY_BYTES = 32;

  private final Path store;
  private final Path keyFile;
  private @Nullable Open open;

  private record Open(KeyStore keys, String opener) {
    private char[] password() {
      return opener.toCharArray();
    }
  }

  KeyVault(Path store, Path keyFile) {
    this.store = store;
    this.keyFile = keyFile;
  }

  /// The key of a name with its certificates, null where there is none.
  synchronized @Nullable Signer find(String name) {
    Open now = open();
    try {
      if (!(now.keys.getKey(name, now.password()) instanceof PrivateKey key)) {
        return null;
      }
      return new Signer(key, chain(now.keys.getCertificateChain(name)));
    } catch (GeneralSecurityException e) {
      throw broken(e);
    }
  }

  /// The store adds the root where it finds it; nobody needs to be shown it.
  private static List<X509Certificate> chain(Certificate[] kept) {
    X509Certificate own = (X509Certificate) kept[0];
    return Stream.concat(
            Stream.of(own),
            Arrays.stream(kept)
                .skip(1)
                .map(X509Certificate.class::cast)
                .filter(c -> !c.getSubjectX500Principal().equals(c.getIssuerX500Principal())))
        .toList();
  }

  /// Keeps a key; it is on disk when this returns.
  synchronized void put(String name, Signer signer) {
    Open now = open();
    try {
      now.keys.setKeyEntry(
          name, signer.key(), now.password(), signer.chain().toArray(X509Certificate[]::new));
      save(now);
    } catch (GeneralSecurityException | IOException e) {
      throw broken(e);
    }
  }

  /// Forgets a key, where there is one.
  synchronized void remove(String name) {
    Open now = open();
    try {
      if (now.keys.containsAlias(name)) {
        now.keys.deleteEntry(name);
        save(now);
      }
    } catch (GeneralSecurityException | IOException e) {
      throw broken(e);
    }
  }

  private Open open() {
    Open now = open;
    if (now == null) {
      try {
        Files.createDirectories(OwnerFile.folder(store));
        now = read();
        open = now;
      } catch (GeneralSecurityException | IOException e) {
        throw broken(e);
      }
    }
    return now;
  }

  private Open read() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    if (!Files.exists(store)) {
      Open made = new Open(keys, Files.exists(keyFile) ? opener() : newOpener());
      keys.load(null, made.password());
      return made;
    } else if (!Files.exists(keyFile)) {
      throw new IOException("the file that opens it is missing: " + keyFile);
    }
    Open known = new Open(keys, opener());
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, known.password());
    }
    return known;
  }

  private String opener() throws IOException {
    return Files.readString(keyFile, StandardCharsets.US_ASCII).strip();
  }

  private String newOpener() throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    String text = Base64.getEncoder().withoutPadding().encodeToString(key);
    Files.createDirectories(OwnerFile.folder(keyFile));
    OwnerFile.write(keyFile, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    return text;
  }

  private void save(Open now) throws IOException {
    OwnerFile.write(
        store,
        out -> {
          try {
            now.keys.store(out, now.password());
          } catch (GeneralSecurityException e) {
            throw new IOException(e);
          }
        });
  }

  private UncheckedIOException broken(Exception cause) {
    return new UncheckedIOException(
        "the store of keys " + store + " cannot be used: " + cause.getMessage(),
        cause instanceof IOException io ? io : new IOException(cause));
  }
}
