package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.domain.StationEvent;

/// Certification cases of the Firmware Management profile.
final class FirmwareCasesTest extends Cases {
  @Test
  @DisplayName("TC_044_1 Update, installed")
  void TC_044_1() {
    Charger cp = rig().charger("TC_044_1");
    Charger.Done done = update(cp);
    assertThat(done.accepted()).isTrue();
    told(cp, Job.FIRMWARE, "Downloading", "Downloaded", "Installing");
    assertThat(done.effect()).isTrue();
    cp.drop();
    rig().pass(Duration.ofMinutes(2));
    cp.connect();
    assertThat(cp.wire().call("BootNotification", Charger.identity("2.0")).get("status").asText())
        .isEqualTo("Accepted");
    cp.settle();
    told(cp, Job.FIRMWARE, "Installed");
    assertThat(Objects.requireNonNull(cp.view().identity()).firmware()).isEqualTo("2.0");
  }

  @Test
  @DisplayName("TC_044_2 Download fails")
  void TC_044_2() {
    Charger cp = rig().charger("TC_044_2");
    update(cp);
    told(cp, Job.FIRMWARE, "Downloading", "DownloadFailed");
  }

  @Test
  @DisplayName("TC_044_3 Installation fails")
  void TC_044_3() {
    Charger cp = rig().charger("TC_044_3");
    update(cp);
    told(cp, Job.FIRMWARE, "Downloading", "Downloaded", "Installing", "InstallationFailed");
    assertThat(Objects.requireNonNull(cp.view().identity()).firmware()).isEqualTo("1.0");
  }

  @Test
  @DisplayName("TC_045_1 Diagnostics")
  void TC_045_1() {
    Charger cp = rig().charger("TC_045_1");
    Charger.Done done = diagnostics(cp);
    assertThat(done.accepted()).isTrue();
    assertThat(done.status()).isEqualTo("log.zip");
    told(cp, Job.DIAGNOSTICS, "Uploading", "Uploaded");
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_045_2 Diagnostics upload fails")
  void TC_045_2() {
    Charger cp = rig().charger("TC_045_2");
    diagnostics(cp);
    told(cp, Job.DIAGNOSTICS, "Uploading", "UploadFailed");
  }

  private Charger.Done update(Charger cp) {
    return cp.command(
        "UpdateFirmware",
        Map.of(
            "location",
            "https://files.example/firmware-2.0.bin",
            "retrieveDate",
            TestStation.time(rig().now()),
            "retries",
            3,
            "retryInterval",
            60),
        Map.of());
  }

  private Charger.Done diagnostics(Charger cp) {
    return cp.command(
        "GetDiagnostics",
        Map.of(
            "location", "ftp://files.example/diagnostics",
            "startTime", TestStation.time(rig().now().minusSeconds(3600)),
            "stopTime", TestStation.time(rig().now())),
        Map.of("fileName", "log.zip"));
  }

  /// Tells its progress, and finds it written down in that order.
  private static void told(Charger cp, Job job, String... words) {
    String action =
        job == Job.FIRMWARE ? "FirmwareStatusNotification" : "DiagnosticsStatusNotification";
    for (String word : words) {
      assertThat(cp.wire().call(action, Map.of("status", word))).isEmpty();
    }
    for (String word : words) {
      assertThat(cp.next(StationEvent.ProgressReported.class, _ -> true))
          .isEqualTo(new StationEvent.ProgressReported(cp.id(), job, word, null));
    }
  }
}
