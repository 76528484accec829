package org.voltyard.ocpp.engine;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.voltyard.domain.TlsIdentity;

/// An issuer of certificates for tests, right and wrong ones.
public final class Certificates {
  private final AtomicLong serials = new AtomicLong(100);
  private final KeyPair keys;
  private final X509Certificate root;
  private final Instant now;

  /// A key with its certificate and those above it.
  public record Owned(PrivateKey key, List<X509Certificate> chain) {
    public X509Certificate certificate() {
      return chain.getFirst();
    }

    public TlsIdentity.Chain shown() {
      return new TlsIdentity.Chain(key, chain);
    }
  }

  private Certificates(String kind, String name, Instant now) throws Exception {
    this.now = now;
    keys = pair(kind);
    X500Principal self = new X500Principal("CN=" + name + ",O=Depot");
    root = sign(self, keys, days(-1), days(3650), true);
  }

  public static Certificates of(String kind, String name, Instant now) {
    try {
      return new Certificates(kind, name, now);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  X509Certificate root() {
    return root;
  }

  public Owned issue(String kind, String subject) {
    return issue(kind, subject, days(-1), days(30));
  }

  Owned issue(String kind, String subject, Instant from, Instant to) {
    try {
      KeyPair pair = pair(kind);
      X509Certificate made = sign(new X500Principal(subject), pair, from, to, false);
      return new Owned(pair.getPrivate(), List.of(made, root));
    } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Instant days(int count) {
    return now.plus(Duration.ofDays(count));
  }

  private X509Certificate sign(
      X500Principal subject, KeyPair owner, Instant from, Instant to, boolean issuer)
      throws GeneralSecurityException, OperatorCreationException, java.io.IOException {
    X500Principal by = root == null ? subject : root.getSubjectX500Principal();
    var builder =
        new JcaX509v3CertificateBuilder(
            by,
            BigInteger.valueOf(serials.incrementAndGet()),
            Date.from(from),
            Date.from(to),
            subject,
            owner.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer));
    String algorithm =
        keys.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
  }

  static KeyPair pair(String kind) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.equals("EC") ? "EC" : "RSA");
    if (kind.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else {
      generator.initialize(kind.equals("RSA-1024") ? 1024 : 2048);
    }
    return generator.generateKeyPair();
  }

  /// What the depot shows: its chains, and these roots believed.
  static TlsIdentity identity(
      List<Owned> servers, Set<X509Certificate> anchors, Predicate<X509Certificate> revoked) {
    List<TlsIdentity.Chain> chains = new ArrayList<>();
    servers.forEach(server -> chains.add(server.shown()));
    return new TlsIdentity(chains, anchors, revoked, null);
  }
}
