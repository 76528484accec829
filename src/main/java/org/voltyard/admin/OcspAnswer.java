package org.voltyard.admin;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateState.Status;
import org.voltyard.domain.CertificateState;

/// One question to an OCSP responder, and what its answer is worth (RFC 6960).
///
/// @param known issuers of which the depot knows the key
record OcspAnswer(CertificateHash asked, List<X509Certificate> known, Instant now) {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration USUAL = Duration.ofHours(1);

  /// What is sent, DER.
  static byte[] question(CertificateHash asked) throws IOException {
    try {
      CertID id =
          new CertID(
              new AlgorithmIdentifier(CertificateNames.oid(asked.algorithm())),
              new DEROctetString(CertificateNames.bytes(asked.issuerName())),
              new DEROctetString(CertificateNames.bytes(asked.issuerKey())),
              new ASN1Integer(CertificateNames.serial(asked)));
      return new OCSPReqBuilder().addRequest(new CertificateID(id)).build().getEncoded();
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }

  /// Reads what came back, DER.
  CertificateState read(byte[] answer) throws IOException {
    try {
      OCSPResp response = new OCSPResp(answer);
      if (response.getStatus() != OCSPResp.SUCCESSFUL
          || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
        return failed("the responder answers with error " + response.getStatus());
      }
      for (SingleResp single : basic.getResponses()) {
        if (same(single.getCertID())) {
          return judged(basic, single, Base64.getEncoder().encodeToString(answer));
        }
      }
      return failed("the responder answers for another certificate");
    } catch (OCSPException e) {
      throw new IOException(e);
    }
  }

  private boolean same(CertificateID id) {
    return id.getHashAlgOID().equals(CertificateNames.oid(asked.algorithm()))
        && Arrays.equals(id.getIssuerNameHash(), CertificateNames.bytes(asked.issuerName()))
        && Arrays.equals(id.getIssuerKeyHash(), CertificateNames.bytes(asked.issuerKey()))
        && id.getSerialNumber().equals(CertificateNames.serial(asked));
  }

  private CertificateState judged(BasicOCSPResp basic, SingleResp single, String text) {
    Date next = single.getNextUpdate();
    Instant until = next == null ? now.plus(USUAL) : next.toInstant();
    if (until.isBefore(now) || single.getThisUpdate().toInstant().isAfter(now.plus(AHEAD))) {
      return new CertificateState(
          Status.FAILED, now, text, "the responder's answer is out of date");
    } else if (!signed(basic)) {
      return new CertificateState(
          Status.FAILED,
          until,
          text,
          "the responder's answer is not signed by the certificate's issuer, or in its name");
    }
    return new CertificateState(status(single.getCertStatus()), until, text, null);
  }

  private static Status status(@Nullable CertificateStatus told) {
    if (told == null) { // the library's way of saying good
      return Status.GOOD;
    }
    return told instanceof RevokedStatus ? Status.REVOKED : Status.UNKNOWN;
  }

  /// By the issuer itself, or by somebody whom it allowed to. // RFC 6960 §4.2.2.2
  private boolean signed(BasicOCSPResp basic) {
    try {
      List<X509Certificate> candidates = new ArrayList<>(known);
      for (X509CertificateHolder holder : basic.getCerts()) {
        candidates.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
      for (X509Certificate candidate : candidates) {
        if ((issuer(candidate) || allowed(candidate, candidates)) && signed(basic, candidate)) {
          return true;
        }
      }
      return false;
    } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
      return false;
    }
  }

  private static boolean signed(BasicOCSPResp basic, X509Certificate signer)
      throws OperatorCreationException, OCSPException {
    return basic.isSignatureValid(
        new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
  }

  /// Whether it has the key of which the question speaks.
  private boolean issuer(X509Certificate candidate) {
    return Arrays.equals(
        CertificateNames.key(asked.algorithm(), candidate),
        CertificateNames.bytes(asked.issuerKey()));
  }

  private boolean allowed(X509Certificate candidate, List<X509Certificate> all)
      throws GeneralSecurityException {
    List<String> uses = candidate.getExtendedKeyUsage();
    boolean named = uses != null && uses.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
    boolean current =
        !candidate.getNotBefore().toInstant().isAfter(now)
            && candidate.getNotAfter().toInstant().isAfter(now);
    return named && current && all.stream().anyMatch(i -> issuer(i) && by(candidate, i));
  }

  private static boolean by(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private CertificateState failed(String reason) {
    return CertificateState.failed(now, reason);
  }
}
