package org.voltyard.sim;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.CertificateHashData;
import org.voltyard.ocpp.v16.CertificateSigned;
import org.voltyard.ocpp.v16.DeleteCertificate;
import org.voltyard.ocpp.v16.GetInstalledCertificateIds;
import org.voltyard.ocpp.v16.InstallCertificate;
import org.voltyard.ocpp.v16.SignCertificate;

/// What a charger proves itself with and by what it knows others: its password, its own
/// certificate, the roots it trusts.
final class Keyring {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String CHANGED = "ReconfigurationOfSecurityParameters";

  private final Cabinet cabinet;
  private final Line line;
  private final SecurityLog log;
  private final Tether tether;
  private final Roots roots = new Roots();
  private @Nullable SigningRequest asked;
  private @Nullable X509Certificate own;

  Keyring(Cabinet cabinet, Line line, SecurityLog log, Tether tether) {
    this.cabinet = cabinet;
    this.line = line;
    this.log = log;
    this.tether = tether;
  }

  /// Its own certificate, null while it has none.
  @Nullable X509Certificate own() {
    return own;
  }

  /// Makes a new key and asks for a certificate over it. // A02
  void request() {
    SigningRequest made =
        SigningRequest.of(cabinet.plan().id(), cabinet.config().text(ConfigKey.CPO_NAME));
    asked = made;
    line.ask(
        new Ask<>(
            new SignCertificate.Request(made.pem()),
            answer -> {
              if (answer.status() == SignCertificate.Status.REJECTED) {
                asked = null;
              }
            }));
  }

  CertificateSigned.Response take(CertificateSigned.Request wanted) {
    SigningRequest mine = asked;
    X509Certificate first = certificate(wanted.certificateChain());
    if (mine == null || first == null || !first.getPublicKey().equals(mine.keys().getPublic())) {
      log.note("InvalidChargePointCertificate", "not over the key that was asked for");
      return new CertificateSigned.Response(CertificateSigned.Status.REJECTED);
    }
    own = first;
    asked = null;
    show(
        new TlsSide.Own(mine.keys().getPrivate(), TlsSide.certificates(wanted.certificateChain())));
    log.note(CHANGED, "own certificate until " + first.getNotAfter().toInstant());
    return new CertificateSigned.Response(CertificateSigned.Status.ACCEPTED);
  }

  /// Comes again with its new certificate, once the answer has gone out. // A02.FR.08
  private void show(TlsSide.Own shown) {
    if (cabinet.link.tls() != null) {
      cabinet.link = cabinet.link.showing(shown);
      cabinet.clock().run(() -> tether.leave("showing its new certificate", false, PAUSE));
    }
  }

  InstallCertificate.Response install(InstallCertificate.Request wanted) {
    X509Certificate root = certificate(wanted.certificate());
    boolean full = roots.count() >= cabinet.config().number(ConfigKey.CERTIFICATE_STORE_MAX_LENGTH);
    if (root == null || full || root.getNotAfter().toInstant().isBefore(cabinet.now())) {
      log.note("InvalidCentralSystemCertificate", full ? "no room" : "unreadable or expired");
      return new InstallCertificate.Response(InstallCertificate.Status.REJECTED);
    }
    roots.add(wanted.certificateType(), root);
    log.note(CHANGED, "root " + root.getSubjectX500Principal().getName());
    return new InstallCertificate.Response(InstallCertificate.Status.ACCEPTED);
  }

  DeleteCertificate.Response delete(DeleteCertificate.Request wanted) {
    return new DeleteCertificate.Response(
        roots.remove(wanted.certificateHashData())
            ? DeleteCertificate.Status.ACCEPTED
            : DeleteCertificate.Status.NOT_FOUND);
  }

  GetInstalledCertificateIds.Response list(GetInstalledCertificateIds.Request wanted) {
    List<CertificateHashData> names = roots.names(wanted.certificateType());
    return names.isEmpty()
        ? new GetInstalledCertificateIds.Response(null, GetInstalledCertificateIds.Status.NOT_FOUND)
        : new GetInstalledCertificateIds.Response(
            names, GetInstalledCertificateIds.Status.ACCEPTED);
  }

  /// Has a new password: comes again with it. // A01
  void renewed() {
    cabinet.link = cabinet.link.with(cabinet.config().text(ConfigKey.AUTHORIZATION_KEY));
    log.note(CHANGED, "password");
    tether.leave("changing its password", false, PAUSE);
  }

  /// The first certificate in a text, null where there is none.
  static @Nullable X509Certificate certificate(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
    } catch (CertificateException e) {
      return null;
    }
  }
}
