package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;

/// Facts about the devices of a station, to look at.
final class PaperDevices {
  private PaperDevices() {}

  static void tell(StationId id, Instant now, Consumer<Fact> tell) {
    tell.accept(
        new DiagnosticEvent.MonitorsSet(
            id,
            List.of(
                monitor(1, "EVSE#1/Temperature", Monitor.Kind.UPPER_THRESHOLD, 70, 2),
                monitor(2, "EVSE#2/Temperature", Monitor.Kind.UPPER_THRESHOLD, 70, 2),
                monitor(3, "ChargingStation/Power", Monitor.Kind.DELTA, 5000, 8),
                monitor(4, "EVSE#1/AvailabilityState", Monitor.Kind.DELTA, 1, 9),
                monitor(5, "Controller/Temperature[cpu]", Monitor.Kind.PERIODIC, 2, 9))));
    tell.accept(new DiagnosticEvent.BaseSet(id, Monitor.Base.ALL));
    tell.accept(new DiagnosticEvent.LevelSet(id, 9));
    tell.accept(
        new DiagnosticEvent.StreamOpened(
            id, new EventStream(1, 5, new EventStream.Pace(10, null))));
    tell.accept(
        new DiagnosticEvent.Streamed(
            id, new EventStream.Batch(1, 5, 0, 3, now, List.of(0, 2000), List.of("51.5", "52.0"))));
    tell.accept(
        new DiagnosticEvent.Noticed(id, notice(1, "EVSE#1/Temperature", "83.5", "CX003", 1, 2)));
    tell.accept(
        new DiagnosticEvent.Noticed(id, notice(2, "Fan/Problem", "true", "F-17", null, null)));
    tell.accept(
        new DisplayEvent.Shown(
            id, message(1, DisplayMessage.Priority.IN_FRONT, "Please move your vehicle", "en")));
    tell.accept(
        new DisplayEvent.Shown(id, message(2, DisplayMessage.Priority.NORMAL, "当前充电功率受限", "zh")));
  }

  private static Monitor monitor(
      int number, String variable, Monitor.Kind kind, double value, int severity) {
    return new Monitor(number, variable, kind, value, severity, false, Monitor.Source.CUSTOM);
  }

  private static DeviceNotice notice(
      int number,
      String variable,
      String value,
      String code,
      @Nullable Integer monitor,
      @Nullable Integer severity) {
    return new DeviceNotice(
        number,
        Instant.parse("2026-11-30T08:00:00Z"),
        DeviceNotice.Trigger.ALERTING,
        null,
        variable,
        value,
        code,
        "fan 2 stands still",
        false,
        null,
        monitor,
        monitor == null ? Monitor.Source.NOTIFICATION : Monitor.Source.CUSTOM,
        severity);
  }

  private static DisplayMessage message(
      int number, DisplayMessage.Priority priority, String text, String language) {
    return new DisplayMessage(
        number,
        null,
        priority,
        DisplayMessage.State.SUSPENDED,
        null,
        null,
        null,
        new DisplayMessage.Text(DisplayMessage.Format.UTF8, language, text),
        List.of());
  }
}
