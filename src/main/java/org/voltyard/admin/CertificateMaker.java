package org.voltyard.admin;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates as OCPP wants them: no extended key usage, the owner's organisation in the
/// subject. // A00.FR.508 to A00.FR.514
final class CertificateMaker {
  private static final int SERIAL_BITS = 127;
  private final SecureRandom random = new SecureRandom();

  /// A root that signs itself.
  Signer root(KeyKind kind, String name, String organization, Validity validity) {
    KeyPair pair = kind.pair(true);
    Draft draft =
        new Draft(name, organization, pair.getPublic(), validity.from(), validity.to(), List.of());
    X500Name self = name(draft);
    X509Certificate made = make(draft, self, pair.getPrivate(), Use.ROOT);
    return new Signer(pair.getPrivate(), List.of(made));
  }

  /// From when to when.
  record Validity(Instant from, Instant to) {}

  /// A certificate for somebody's key, under a root.
  X509Certificate issue(Draft draft, Signer root) {
    return make(
        draft,
        X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()),
        root.key(),
        Use.END);
  }

  private enum Use {
    ROOT,
    END
  }

  private X509Certificate make(Draft draft, X500Name issuer, PrivateKey key, Use use) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
              Date.from(draft.from()),
              Date.from(draft.to()),
              name(draft),
              draft.key());
      boolean root = use == Use.ROOT;
      var ids = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(root))
          .addExtension(Extension.keyUsage, true, usage(draft, root))
          .addExtension(
              Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(draft.key()));
      if (!draft.others().isEmpty()) {
        builder.addExtension(Extension.subjectAlternativeName, false, others(draft.others()));
      }
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no certificate can be made: " + e.getMessage(), e);
    }
  }

  /// A00.FR.512
  private static KeyUsage usage(Draft draft, boolean root) {
    if (root) {
      return new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }
    return draft.key().getAlgorithm().equals("RSA")
        ? new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)
        : new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyAgreement);
  }

  private static X500Name name(Draft draft) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, draft.organization())
        .addRDN(BCStyle.CN, draft.commonName())
        .build();
  }

  private static GeneralNames others(List<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                name ->
                    new GeneralName(
                        ListenerNames.address(name) ? GeneralName.iPAddress : GeneralName.dNSName,
                        name))
            .toArray(GeneralName[]::new));
  }

  private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(KeyKind.valueOf(key.getAlgorithm()).signature()).build(key);
  }

  /// The list of what a root has taken back: serial numbers and when.
  X509CRL revocations(Signer root, Map<BigInteger, Instant> revoked, Validity validity) {
    try {
      var builder =
          new JcaX509v2CRLBuilder(root.certificate(), Date.from(validity.from()))
              .setNextUpdate(Date.from(validity.to()));
      revoked.forEach(
          (serial, at) ->
              builder.addCRLEntry(serial, Date.from(at), CRLReason.cessationOfOperation));
      return new JcaX509CRLConverter().getCRL(builder.build(signer(root.key())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("no revocation list can be made: " + e.getMessage(), e);
    }
  }
}
