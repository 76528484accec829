package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.StationEvent;

/// Certification cases of the Remote Trigger profile.
final class RemoteTriggerCasesTest extends Cases {
  @Test
  @DisplayName("TC_054 Trigger each message")
  void TC_054() {
    Charger cp = rig().charger("TC_054");
    Charger.Done meter = triggered(cp, Map.of("requestedMessage", "MeterValues", "connectorId", 1));
    metered(cp);
    assertThat(meter.effect()).isTrue();

    Charger.Done beat = triggered(cp, Map.of("requestedMessage", "Heartbeat"));
    assertThat(cp.wire().call("Heartbeat", Map.of()).has("currentTime")).isTrue();
    assertThat(beat.effect()).isTrue();

    Charger.Done status =
        triggered(cp, Map.of("requestedMessage", "StatusNotification", "connectorId", 1));
    cp.status(1, "Available");
    assertThat(status.effect()).isTrue();

    Charger.Done diagnostics =
        triggered(cp, Map.of("requestedMessage", "DiagnosticsStatusNotification"));
    cp.wire().call("DiagnosticsStatusNotification", Map.of("status", "Idle"));
    assertThat(diagnostics.effect()).isTrue();

    Charger.Done firmware = triggered(cp, Map.of("requestedMessage", "FirmwareStatusNotification"));
    cp.wire().call("FirmwareStatusNotification", Map.of("status", "Idle"));
    assertThat(firmware.effect()).isTrue();
    assertThat(rig().facts(StationEvent.ProgressReported.class, f -> f.station().equals(cp.id())))
        .extracting(StationEvent.ProgressReported::status)
        .containsExactly("Idle", "Idle");

    Charger.Done boot = triggered(cp, Map.of("requestedMessage", "BootNotification"));
    cp.boot();
    assertThat(boot.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_055 Trigger refused")
  void TC_055() {
    Charger cp = rig().charger("TC_055");
    Charger.Done done =
        cp.command(
            "TriggerMessage",
            Map.of("requestedMessage", "MeterValues"),
            Map.of("status", "Rejected"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("Rejected");
    assertThat(done.effect()).isFalse();
  }

  private static Charger.Done triggered(Charger cp, Map<String, ?> request) {
    Charger.Done done = cp.command("TriggerMessage", request, Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    return done;
  }

  /// Tells its register, outside any session.
  private static void metered(Charger cp) {
    cp.wire()
        .call(
            "MeterValues",
            Map.of("connectorId", 1, "meterValue", List.of(cp.meterValue(4711, 0, "Trigger"))));
    MeterReading reading = cp.connector(1).reading();
    assertThat(reading).isNotNull();
    assertThat(reading.context()).isEqualTo(MeterReading.Context.TRIGGER);
    assertThat(reading.values().energy()).isEqualTo(Energy.wattHours(4711));
  }
}
