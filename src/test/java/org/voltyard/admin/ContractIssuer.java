package org.voltyard.admin;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemGenerationException;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateHash;

/// An issuer of contracts or of vehicles' certificates, for tests.
public final class ContractIssuer {
  private static final AtomicLong SERIALS = new AtomicLong(4_000);

  private final KeyPair keys = pair();
  private final X509Certificate own;
  private final Instant now;

  /// What is made.
  ///
  /// @param responder where one can ask about it, null for nowhere
  public record Wish(
      String subject, Instant from, Instant to, @Nullable String responder, Kind kind) {}

  /// What may be done with it.
  public enum Kind {
    END,
    ISSUER,
    RESPONDER
  }

  private ContractIssuer(@Nullable ContractIssuer above, Wish wish, Instant now) {
    this.now = now;
    own = (above == null ? this : above).sign(wish, keys, above == null ? null : above.own);
  }

  public static ContractIssuer root(String name, Instant now) {
    return new ContractIssuer(null, wish("CN=" + name, now, null, Kind.ISSUER), now);
  }

  /// An issuer beneath this one.
  public ContractIssuer below(String name, @Nullable String responder) {
    return new ContractIssuer(this, wish("CN=" + name, now, responder, Kind.ISSUER), now);
  }

  static Wish wish(String subject, Instant now, @Nullable String responder, Kind kind) {
    return new Wish(
        subject, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(60)), responder, kind);
  }

  public X509Certificate certificate() {
    return own;
  }

  public PrivateKey key() {
    return keys.getPrivate();
  }

  /// A contract that is good now.
  public X509Certificate contract(String name, @Nullable String responder) {
    return sign(wish("CN=" + name + ",O=Mobility", now, responder, Kind.END), pair(), own);
  }

  /// A contract whose time is over.
  public X509Certificate expired(String name) {
    Instant end = now.minus(Duration.ofHours(1));
    return sign(
        new Wish("CN=" + name, end.minus(Duration.ofDays(9)), end, null, Kind.END), pair(), own);
  }

  /// An issuer's helper that may answer in its name.
  ContractIssuer helper() {
    return new ContractIssuer(
        this, wish("CN=" + own.getSerialNumber() + " responder", now, null, Kind.RESPONDER), now);
  }

  public CertificateHash hash(X509Certificate made, CertificateHash.Algorithm algorithm) {
    return CertificateNames.hash(made, own, algorithm);
  }

  public String pem() {
    return Pem.text(List.of(own));
  }

  public static String pem(List<X509Certificate> chain) {
    return Pem.text(chain);
  }

  /// The private key as text.
  public String keyPem() {
    try {
      return Pem.text(List.of(new JcaPKCS8Generator(keys.getPrivate(), null).generate()));
    } catch (PemGenerationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A list of what it took back.
  public X509CRL list(X509Certificate... revoked) {
    try {
      var builder =
          new JcaX509v2CRLBuilder(own, Date.from(now))
              .setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
      for (X509Certificate one : revoked) {
        builder.addCRLEntry(one.getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
      }
      return new JcaX509CRLConverter()
          .getCRL(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate sign(Wish wish, KeyPair owner, @Nullable X509Certificate issuer) {
    X500Principal subject = new X500Principal(wish.subject);
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer == null ? subject : issuer.getSubjectX500Principal(),
              BigInteger.valueOf(SERIALS.incrementAndGet()),
              Date.from(wish.from),
              Date.from(wish.to),
              subject,
              owner.getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(wish.kind == Kind.ISSUER));
      if (wish.kind == Kind.RESPONDER) {
        builder.addExtension(
            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
      }
      if (wish.responder != null) {
        builder.addExtension(
            Extension.authorityInfoAccess,
            false,
            new AuthorityInformationAccess(
                AccessDescription.id_ad_ocsp,
                new GeneralName(GeneralName.uniformResourceIdentifier, wish.responder)));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
