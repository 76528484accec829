package org.voltyard.sim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.CertificateHashData;
import org.voltyard.ocpp.v2.CertificateSigned;
import org.voltyard.ocpp.v2.CertificateSigningUse;
import org.voltyard.ocpp.v2.DeleteCertificate;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds.CertificateHashDataChain;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds.GetCertificateIdUse;
import org.voltyard.ocpp.v2.GetInstalledCertificateIds.GetInstalledCertificateStatus;
import org.voltyard.ocpp.v2.HashAlgorithm;
import org.voltyard.ocpp.v2.InstallCertificate;
import org.voltyard.ocpp.v2.SignCertificate;

/// The certificates of a charger: those it trusts, and its own. (2.x, A and M)
final class TrustDesk {
  private static final int MOST = 20;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private record Installed(GetCertificateIdUse use, X509Certificate certificate) {}

  private final Cabinet cabinet;
  private final Line line;
  private final SecurityLog log;
  private final Tether tether;
  private final List<Installed> all = new ArrayList<>();
  private @Nullable SigningRequest pending;

  TrustDesk(Cabinet cabinet, Line line, SecurityLog log, Tether tether) {
    this.tether = tether;
    this.cabinet = cabinet;
    this.line = line;
    this.log = log;
  }

  int size() {
    return all.size();
  }

  InstallCertificate.Response install(InstallCertificate.Request wanted) {
    X509Certificate read = Keyring.certificate(wanted.certificate());
    if (read == null || over(read)) {
      return new InstallCertificate.Response(InstallCertificate.Status.REJECTED, null);
    } else if (all.size() >= MOST) {
      return new InstallCertificate.Response(InstallCertificate.Status.FAILED, null);
    }
    Installed fresh =
        new Installed(GetCertificateIdUse.valueOf(wanted.certificateType().name()), read);
    all.remove(fresh);
    all.add(fresh);
    return new InstallCertificate.Response(InstallCertificate.Status.ACCEPTED, null);
  }

  private boolean over(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant().isBefore(cabinet.now());
  }

  GetInstalledCertificateIds.Response list(GetInstalledCertificateIds.Request wanted) {
    List<CertificateHashDataChain> found = new ArrayList<>();
    for (Installed each : all) {
      if (wanted.certificateType() == null || wanted.certificateType().contains(each.use())) {
        found.add(
            new CertificateHashDataChain(
                hash(each.certificate(), HashAlgorithm.SHA256), each.use(), null));
      }
    }
    return found.isEmpty()
        ? new GetInstalledCertificateIds.Response(
            GetInstalledCertificateStatus.NOT_FOUND, null, null)
        : new GetInstalledCertificateIds.Response(
            GetInstalledCertificateStatus.ACCEPTED, null, found);
  }

  DeleteCertificate.Response delete(DeleteCertificate.Request wanted) {
    CertificateHashData meant = wanted.certificateHashData();
    boolean found =
        all.removeIf(each -> hash(each.certificate(), meant.hashAlgorithm()).equals(meant));
    return new DeleteCertificate.Response(
        found ? DeleteCertificate.Status.ACCEPTED : DeleteCertificate.Status.NOT_FOUND, null);
  }

  private CertificateHashData hash(X509Certificate of, HashAlgorithm algorithm) {
    return new CertificateHashData(
        algorithm,
        hash(of.getIssuerX500Principal().getEncoded(), algorithm),
        hash(Der.keyBits(issuer(of).getPublicKey().getEncoded()), algorithm),
        of.getSerialNumber().toString(16));
  }

  /// The certificate that signed another, as far as it is installed; a root signed itself.
  private X509Certificate issuer(X509Certificate of) {
    for (Installed each : all) {
      if (each.certificate().getSubjectX500Principal().equals(of.getIssuerX500Principal())) {
        return each.certificate();
      }
    }
    return of;
  }

  private static String hash(byte[] bytes, HashAlgorithm algorithm) {
    String name =
        switch (algorithm) {
          case SHA256 -> "SHA-256";
          case SHA384 -> "SHA-384";
          case SHA512 -> "SHA-512";
        };
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /// Asks for a certificate of its own, for a fresh key. // A02
  void request() {
    SigningRequest fresh = SigningRequest.of(cabinet.plan().id(), cabinet.plan().plate().vendor());
    pending = fresh;
    line.tell(
        new SignCertificate.Request(
            fresh.pem(), CertificateSigningUse.CHARGING_STATION_CERTIFICATE, null, null));
  }

  /// Takes the certificate only if it is for the key that was asked about. // A02.FR.06
  CertificateSigned.Response signed(CertificateSigned.Request wanted) {
    SigningRequest asked = pending;
    X509Certificate read = Keyring.certificate(wanted.certificateChain());
    if (asked != null
        && read != null
        && !over(read)
        && read.getPublicKey().equals(asked.keys().getPublic())) {
      pending = null;
      show(
          new TlsSide.Own(
              asked.keys().getPrivate(), TlsSide.certificates(wanted.certificateChain())));
      return new CertificateSigned.Response(CertificateSigned.Status.ACCEPTED, null);
    }
    log.note("InvalidChargingStationCertificate", "not over the key that was asked for");
    return new CertificateSigned.Response(CertificateSigned.Status.REJECTED, null);
  }

  /// Comes again with its new certificate, once the answer has gone out. // A02.FR.08
  private void show(TlsSide.Own shown) {
    if (cabinet.link.tls() != null) {
      cabinet.link = cabinet.link.showing(shown);
      cabinet.clock().run(() -> tether.leave("showing its new certificate", false, PAUSE));
    }
  }
}
