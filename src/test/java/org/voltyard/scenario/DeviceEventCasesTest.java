package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.scenario.MonitorWords.evse;
import static org.voltyard.scenario.MonitorWords.event;
import static org.voltyard.scenario.MonitorWords.events;
import static org.voltyard.scenario.MonitorWords.monitor;
import static org.voltyard.scenario.MonitorWords.monitors;
import static org.voltyard.scenario.MonitorWords.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;

/// Certification cases of OCPP 2.0.1 Advanced Device Management about what monitors notice (N07,
/// N08).
final class DeviceEventCasesTest extends Cases {
  private List<DeviceView.Alert> alerts(Charger2 cs) {
    return rig().depot().diagnostics().view(cs.id()).alerts();
  }

  private List<DeviceEventArchive.Entry> kept(Charger2 cs, @Nullable Gravity gravity)
      throws InterruptedException {
    assertThat(rig().depot().projected()).isTrue();
    return rig()
        .depot()
        .deviceEvents()
        .search(new DeviceEventArchive.Query(cs.id(), gravity, null, null, null, null, null, 50))
        .items();
  }

  private void tell(Charger2 cs, Map<String, Object> event) {
    assertThat(cs.wire().call("NotifyEvent", events(rig().now(), event)))
        .as("answered with an empty body")
        .isEmpty();
  }

  /// Tells of a threshold at severity 2, so that the events of its monitor have a severity.
  private void monitored(Charger2 cs, int id) {
    cs.command("GetMonitoringReport", Map.of("requestId", 1), Map.of("status", "Accepted"));
    cs.wire()
        .call(
            "NotifyMonitoringReport",
            report(
                rig().now(),
                1,
                0,
                false,
                List.of(
                    monitors(
                        evse(1), "Temperature", List.of(monitor(id, "UpperThreshold", 70, 2))))));
  }

  @Test
  @DisplayName("TC_N_21 Alert from a hard-wired monitor")
  void TC_N_21() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_21");
    monitored(cs, 4);
    Map<String, Object> alert = event(1, rig().now(), "Alerting", "HardWiredMonitor", 4);
    alert.put("actualValue", "83.5");
    alert.put("techCode", "CX003");
    alert.put("techInfo", "fan 2 stands still");
    tell(cs, alert);
    DeviceNotice notice =
        rig().fact(DiagnosticEvent.Noticed.class, f -> f.station().equals(cs.id())).notice();
    assertThat(notice)
        .isEqualTo(
            new DeviceNotice(
                1,
                rig().now(),
                DeviceNotice.Trigger.ALERTING,
                null,
                "EVSE#1/Temperature",
                "83.5",
                "CX003",
                "fan 2 stands still",
                false,
                null,
                4,
                Monitor.Source.HARD_WIRED,
                2));
    assertThat(notice.gravity()).isEqualTo(Gravity.CRITICAL);
    assertThat(alerts(cs)).extracting(DeviceView.Alert::notice).containsExactly(notice);
    assertThat(rig().depot().diagnostics().view(cs.id()).monitors())
        .as("the event told who made the monitor")
        .extracting(Monitor::source)
        .containsExactly(Monitor.Source.HARD_WIRED);
    assertThat(kept(cs, Gravity.CRITICAL))
        .extracting(DeviceEventArchive.Entry::notice)
        .containsExactly(notice);
    assertThat(kept(cs, Gravity.LOW)).isEmpty();
  }

  @Test
  @DisplayName("TC_N_24 Periodic monitor")
  void TC_N_24() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_24");
    for (int i = 1; i <= 3; i++) {
      rig().pass(Duration.ofMinutes(1));
      tell(cs, event(i, rig().now(), "Periodic", "PreconfiguredMonitor", 9));
    }
    assertThat(alerts(cs)).as("a value is no alert").isEmpty();
    assertThat(kept(cs, null))
        .extracting(e -> e.notice().number())
        .as("the newest first")
        .containsExactly(3, 2, 1);
  }

  @Test
  @DisplayName("TC_N_49 Alert cleared after reboot")
  void TC_N_49() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_49");
    Instant began = rig().now();
    tell(cs, event(1, began, "Alerting", "CustomMonitor", 6));
    cs.restart("PowerUp");
    assertThat(alerts(cs)).as("a boot alone makes nothing well").hasSize(1);
    Map<String, Object> well = event(2, rig().now(), "Alerting", "CustomMonitor", 7);
    well.put("cleared", true);
    well.put("actualValue", "40");
    tell(cs, well);
    assertThat(alerts(cs)).as("the number of its monitor changed with the boot").isEmpty();
    List<DeviceEventArchive.Entry> kept = kept(cs, null);
    assertThat(kept).extracting(e -> e.notice().cleared()).containsExactly(true, false);
    assertThat(kept.getLast().clearedAt()).isEqualTo(rig().now());
    assertThat(kept.getLast().notice().at()).isEqualTo(began);
  }

  @Test
  @DisplayName("TC_N_50 Periodic after reboot")
  void TC_N_50() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_50");
    cs.restart("ScheduledReset");
    tell(cs, event(5, rig().now(), "Periodic", "CustomMonitor", 3));
    assertThat(kept(cs, null))
        .extracting(e -> e.notice().trigger())
        .containsExactly(DeviceNotice.Trigger.PERIODIC);
    assertThat(alerts(cs)).isEmpty();
  }
}
