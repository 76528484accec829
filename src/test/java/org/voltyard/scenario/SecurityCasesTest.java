package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.InstalledCertificate;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.domain.StationEvent;

/// Certification cases of the security extension that need no TLS.
final class SecurityCasesTest extends Cases {
  private static final String ROOT =
      "-----BEGIN CERTIFICATE-----\nTUlJQg==\n-----END CERTIFICATE-----\n";
  private static final Map<String, Object> HASH =
      Map.of(
          "hashAlgorithm", "SHA256",
          "issuerNameHash", "9f86d081884c7d65",
          "issuerKeyHash", "60303ae22b998861",
          "serialNumber", "3f0a");
  private static final CertificateHash NAMED =
      new CertificateHash(
          CertificateHash.Algorithm.SHA256, "9f86d081884c7d65", "60303ae22b998861", "3f0a");

  @Test
  @DisplayName("TC_075_1 Install manufacturer root")
  void TC_075_1() {
    installs(
        rig().charger("TC_075_1"), "ManufacturerRootCertificate", CertificateUse.MANUFACTURER_ROOT);
  }

  @Test
  @DisplayName("TC_075_2 Install central system root")
  void TC_075_2() {
    installs(rig().charger("TC_075_2"), "CentralSystemRootCertificate", CertificateUse.CSMS_ROOT);
  }

  private static void installs(Charger cp, String type, CertificateUse use) {
    Charger.Done done = install(cp, type, "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(cp.next(SecurityEvent.CertificateInstalled.class, _ -> true))
        .isEqualTo(new SecurityEvent.CertificateInstalled(cp.id(), use, ROOT));
    Charger.Done listed = list(cp, type);
    assertThat(listed.accepted()).isTrue();
    InstalledCertificate found = new InstalledCertificate(use, NAMED, List.of());
    assertThat(cp.next(SecurityEvent.CertificatesListed.class, _ -> true))
        .isEqualTo(new SecurityEvent.CertificatesListed(cp.id(), List.of(use), List.of(found)));
    assertThat(cp.certificates()).containsExactly(found);
  }

  private static Charger.Done install(Charger cp, String type, String answer) {
    return cp.command(
        "InstallCertificate",
        Map.of("certificateType", type, "certificate", ROOT),
        Map.of("status", answer));
  }

  private static Charger.Done list(Charger cp, String type) {
    return cp.command(
        "GetInstalledCertificateIds",
        Map.of("certificateType", type),
        Map.of("status", "Accepted", "certificateHashData", List.of(HASH)));
  }

  @Test
  @DisplayName("TC_076 Delete a certificate")
  void TC_076() {
    Charger cp = rig().charger("TC_076");
    list(cp, "CentralSystemRootCertificate");
    assertThat(cp.certificates()).hasSize(1);
    Charger.Done done =
        cp.command(
            "DeleteCertificate", Map.of("certificateHashData", HASH), Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    assertThat(cp.next(SecurityEvent.CertificateDeleted.class, _ -> true).hash()).isEqualTo(NAMED);
    assertThat(cp.certificates()).isEmpty();
  }

  @Test
  @DisplayName("TC_077 Bad station certificate")
  void TC_077() {
    Charger cp = rig().charger("TC_077");
    Charger.Done done =
        cp.command(
            "CertificateSigned", Map.of("certificateChain", ROOT), Map.of("status", "Rejected"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("Rejected");
    reports(cp, "InvalidChargePointCertificate", Criticality.NORMAL);
    assertThat(installed(cp)).isEmpty();
  }

  @Test
  @DisplayName("TC_078 Bad root certificate")
  void TC_078() {
    Charger cp = rig().charger("TC_078");
    Charger.Done done = install(cp, "CentralSystemRootCertificate", "Rejected");
    assertThat(done.accepted()).isFalse();
    reports(cp, "InvalidCentralSystemCertificate", Criticality.NORMAL);
    assertThat(installed(cp)).isEmpty();
  }

  private List<SecurityEvent.CertificateInstalled> installed(Charger cp) {
    return rig().facts(SecurityEvent.CertificateInstalled.class, f -> f.station().equals(cp.id()));
  }

  @Test
  @DisplayName("TC_079 Security log")
  void TC_079() {
    Charger cp = rig().charger("TC_079");
    Charger.Done done =
        cp.command(
            "GetLog",
            Map.of(
                "logType",
                "SecurityLog",
                "requestId",
                79,
                "log",
                Map.of(
                    "remoteLocation", "ftps://files.example/logs",
                    "oldestTimestamp", TestStation.time(rig().now().minusSeconds(3600)),
                    "latestTimestamp", TestStation.time(rig().now()))),
            Map.of("status", "Accepted", "filename", "security.log"));
    assertThat(done.accepted()).isTrue();
    told(cp, "LogStatusNotification", Job.LOG, 79, "Uploading", "Uploaded");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_080 Signed firmware")
  void TC_080() {
    Charger cp = rig().charger("TC_080");
    Charger.Done done = update(cp, 80);
    assertThat(done.accepted()).isTrue();
    firmware(cp, 80, "Downloading", "Downloaded", "SignatureVerified", "Installing");
    assertThat(done.effect()).isTrue();
    cp.drop();
    cp.connect();
    cp.wire().call("BootNotification", Charger.identity("2.0"));
    cp.settle();
    firmware(cp, 80, "Installed");
    reports(cp, "FirmwareUpdated", Criticality.CRITICAL);
    assertThat(cp.view().identity())
        .satisfies(identity -> assertThat(identity).hasFieldOrPropertyWithValue("firmware", "2.0"));
  }

  @Test
  @DisplayName("TC_081 Signed firmware, bad signature")
  void TC_081() {
    Charger cp = rig().charger("TC_081");
    assertThat(update(cp, 81).accepted()).isTrue();
    firmware(cp, 81, "Downloading", "Downloaded", "InvalidSignature");
    reports(cp, "InvalidFirmwareSignature", Criticality.NORMAL);
  }

  private Charger.Done update(Charger cp, int request) {
    return cp.command(
        "SignedUpdateFirmware",
        Map.of(
            "requestId",
            request,
            "firmware",
            Map.of(
                "location",
                "https://files.example/firmware-2.0.bin",
                "retrieveDateTime",
                TestStation.time(rig().now()),
                "signingCertificate",
                ROOT,
                "signature",
                "c2lnbmVk")),
        Map.of("status", "Accepted"));
  }

  private static void firmware(Charger cp, int request, String... words) {
    told(cp, "SignedFirmwareStatusNotification", Job.FIRMWARE, request, words);
  }

  /// Tells its progress, and finds it written down in that order.
  private static void told(Charger cp, String action, Job job, int request, String... words) {
    for (String word : words) {
      assertThat(cp.wire().call(action, Map.of("status", word, "requestId", request))).isEmpty();
    }
    for (String word : words) {
      assertThat(cp.next(StationEvent.ProgressReported.class, _ -> true))
          .isEqualTo(new StationEvent.ProgressReported(cp.id(), job, word, request));
    }
  }

  /// Reports something, and finds it written down with the white paper's rating.
  private void reports(Charger cp, String type, Criticality criticality) {
    Instant at = rig().now();
    JsonNode answer =
        cp.wire()
            .call(
                "SecurityEventNotification",
                Map.of("type", type, "timestamp", at.toString(), "techInfo", "as tested"));
    assertThat(answer).isEmpty();
    assertThat(cp.next(SecurityEvent.Reported.class, _ -> true))
        .isEqualTo(
            new SecurityEvent.Reported(
                cp.id(), new SecurityReport(type, at, "as tested", criticality)));
  }
}
