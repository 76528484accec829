package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationJob.Standing;

/// Certification cases of OCPP 2.0.1 Core about updates of the firmware (L).
final class Core2FirmwareCasesTest extends Cases {
  private static final String SIGNER =
      "-----BEGIN CERTIFICATE-----\nMIIBxTCCAWugAwIBAgI=\n-----END CERTIFICATE-----\n";

  private static Map<String, Object> update(int request, Instant from, @Nullable Instant install) {
    Map<String, Object> firmware =
        new HashMap<>(
            Map.of(
                "location",
                "https://files.example/2.1.bin",
                "retrieveDateTime",
                TestStation.time(from),
                "signingCertificate",
                SIGNER,
                "signature",
                "c2lnbmVk"));
    if (install != null) {
      firmware.put("installDateTime", TestStation.time(install));
    }
    return Map.of("requestId", request, "firmware", firmware);
  }

  private Charger2.Done asks(Charger2 cs, int request, String answer) {
    return cs.command(
        "UpdateFirmware", update(request, rig().now(), null), Map.of("status", answer));
  }

  private static void tells(Charger2 cs, int request, String... words) {
    for (String word : words) {
      Map<String, Object> payload = Map.of("status", word, "requestId", request);
      assertThat(cs.wire().call("FirmwareStatusNotification", payload)).isEmpty();
      assertThat(cs.next(StationEvent.ProgressReported.class, _ -> true))
          .isEqualTo(
              new StationEvent.ProgressReported(cs.id(), StationEvent.Job.FIRMWARE, word, request));
    }
  }

  private StationJob job(Charger2 cs) {
    return jobs(cs).getFirst();
  }

  private List<StationJob> jobs(Charger2 cs) {
    return rig().depot().stations().jobs(cs.id());
  }

  /// Installs, boots with the new firmware and says that it is there.
  private void installs(Charger2 cs, int request) {
    tells(cs, request, "Installing", "InstallRebooting");
    cs.restart("FirmwareUpdate");
    cs.plug(1, "Available");
    cs.plug(2, "Available");
    tells(cs, request, "Installed");
    assertThat(job(cs).standing()).isEqualTo(Standing.DONE);
  }

  @Test
  @DisplayName("TC_L_01 Secure firmware, installed")
  void TC_L_01() {
    Charger2 cs = rig().charger2("TC_L_01");
    Charger2.Done done = asks(cs, 1, "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().get("firmware").get("signature").asText()).isEqualTo("c2lnbmVk");
    assertThat(job(cs).standing()).isEqualTo(Standing.ORDERED);
    tells(cs, 1, "Downloading", "Downloaded", "SignatureVerified");
    assertThat(done.effect()).isTrue();
    assertThat(job(cs).standing()).isEqualTo(Standing.RUNNING);
    installs(cs, 1);
    assertThat(job(cs).steps())
        .extracting(StationJob.Step::status)
        .containsExactly(
            "Downloading",
            "Downloaded",
            "SignatureVerified",
            "Installing",
            "InstallRebooting",
            "Installed");
  }

  @Test
  @DisplayName("TC_L_02 Install scheduled")
  void TC_L_02() {
    Charger2 cs = rig().charger2("TC_L_02");
    Instant later = rig().now().plus(Duration.ofHours(3));
    cs.command("UpdateFirmware", update(2, rig().now(), later), Map.of("status", "Accepted"));
    assertThat(job(cs).order()).returns(later, o -> o.installAt());
    tells(cs, 2, "Downloading", "Downloaded", "SignatureVerified", "InstallScheduled");
    assertThat(job(cs).standing()).isEqualTo(Standing.WAITING);
    installs(cs, 2);
  }

  @Test
  @DisplayName("TC_L_03 Download scheduled")
  void TC_L_03() {
    Charger2 cs = rig().charger2("TC_L_03");
    Instant later = rig().now().plus(Duration.ofHours(1));
    cs.command("UpdateFirmware", update(3, later, null), Map.of("status", "Accepted"));
    assertThat(job(cs).order()).returns(later, o -> o.from());
    tells(cs, 3, "DownloadScheduled");
    assertThat(job(cs).standing()).isEqualTo(Standing.WAITING);
    tells(cs, 3, "Downloading", "Downloaded", "SignatureVerified");
    installs(cs, 3);
  }

  @Test
  @DisplayName("TC_L_04 Signing certificate revoked")
  void TC_L_04() {
    Charger2 cs = rig().charger2("TC_L_04");
    Charger2.Done done = asks(cs, 4, "RevokedCertificate");
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("RevokedCertificate");
    assertThat(jobs(cs)).isEmpty();
  }

  private void reports(Charger2 cs, String type) {
    cs.wire()
        .call(
            "SecurityEventNotification", Map.of("type", type, "timestamp", rig().now().toString()));
    assertThat(cs.next(SecurityEvent.Reported.class, _ -> true).report())
        .returns(type, r -> r.type())
        .returns(Criticality.CRITICAL, r -> r.criticality());
  }

  @Test
  @DisplayName("TC_L_05 Signing certificate invalid")
  void TC_L_05() {
    Charger2 cs = rig().charger2("TC_L_05");
    assertThat(asks(cs, 5, "InvalidCertificate").accepted()).isFalse();
    reports(cs, "InvalidFirmwareSigningCertificate");
    assertThat(jobs(cs)).isEmpty();
  }

  private void fails(Charger2 cs, int request, String... words) {
    assertThat(asks(cs, request, "Accepted").accepted()).isTrue();
    tells(cs, request, words);
    assertThat(job(cs).standing()).isEqualTo(Standing.FAILED);
    assertThat(job(cs).steps()).hasSize(words.length);
  }

  @Test
  @DisplayName("TC_L_06 Signature invalid")
  void TC_L_06() {
    Charger2 cs = rig().charger2("TC_L_06");
    fails(cs, 6, "Downloading", "Downloaded", "InvalidSignature");
    reports(cs, "InvalidFirmwareSignature");
  }

  @Test
  @DisplayName("TC_L_07 Download fails")
  void TC_L_07() {
    fails(rig().charger2("TC_L_07"), 7, "Downloading", "DownloadFailed");
  }

  @Test
  @DisplayName("TC_L_08 Verification fails")
  void TC_L_08() {
    fails(
        rig().charger2("TC_L_08"),
        8,
        "Downloading",
        "Downloaded",
        "SignatureVerified",
        "Installing",
        "InstallVerificationFailed");
  }

  @Test
  @DisplayName("TC_L_09 Installation fails")
  void TC_L_09() {
    fails(
        rig().charger2("TC_L_09"),
        9,
        "Downloading",
        "Downloaded",
        "SignatureVerified",
        "Installing",
        "InstallationFailed");
  }

  @Test
  @DisplayName("TC_L_10 New update replaces the old one")
  void TC_L_10() {
    Charger2 cs = rig().charger2("TC_L_10");
    asks(cs, 10, "Accepted");
    tells(cs, 10, "Downloading");
    assertThat(asks(cs, 11, "AcceptedCanceled").accepted()).isTrue();
    assertThat(jobs(cs))
        .extracting(StationJob::standing)
        .containsExactly(Standing.ORDERED, Standing.REPLACED);
    tells(cs, 11, "Downloading", "Downloaded", "SignatureVerified");
    installs(cs, 11);
    assertThat(jobs(cs).getLast().standing()).isEqualTo(Standing.REPLACED);
  }

  @Test
  @DisplayName("TC_L_11 Old update cannot be stopped")
  void TC_L_11() {
    Charger2 cs = rig().charger2("TC_L_11");
    asks(cs, 12, "Accepted");
    tells(cs, 12, "Downloading");
    assertThat(asks(cs, 13, "Rejected").accepted()).isFalse();
    tells(cs, 12, "Downloaded", "SignatureVerified");
    installs(cs, 12);
    assertThat(jobs(cs)).extracting(StationJob::request).containsExactly(12);
  }

  @Test
  @DisplayName("TC_L_13 Update waits for transactions")
  void TC_L_13() {
    Charger2 cs = rig().charger2("TC_L_13");
    Session session = cs.start("L13", 100);
    asks(cs, 14, "Accepted");
    tells(cs, 14, "DownloadScheduled");
    cs.plug(2, "Unavailable");
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.UNAVAILABLE);
    assertThat(cs.status(1)).isEqualTo(ConnectorStatus.CHARGING);
    assertThat(job(cs).standing()).isEqualTo(Standing.WAITING);
    cs.end(session, 300, "StopAuthorized", "Local");
    tells(cs, 14, "Downloading", "Downloaded", "SignatureVerified");
    installs(cs, 14);
    assertThat(cs.status(2)).isEqualTo(ConnectorStatus.AVAILABLE);
  }
}
