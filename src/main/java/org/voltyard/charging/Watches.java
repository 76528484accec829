package org.voltyard.charging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// The monitors of one station, and what is wrong on it. Changed by the journal's thread alone,
/// read by anyone.
final class Watches {
  private final StationId station;
  private final Map<Integer, Monitor> monitors = new ConcurrentSkipListMap<>();
  private final Map<Key, DeviceView.Alert> alerts = new ConcurrentHashMap<>();
  private volatile Monitor.@Nullable Base base;
  private volatile @Nullable Integer level;
  private volatile DiagnosticEvent.@Nullable MonitorsAsked asked;
  private volatile @Nullable Instant reportedAt;
  private List<Monitor> before = List.of();

  /// What makes two alerts the same one.
  private record Key(String variable, @Nullable Integer monitor) {
    static Key of(DeviceNotice notice) {
      return new Key(notice.variable(), notice.monitor());
    }
  }

  Watches(StationId station) {
    this.station = station;
  }

  void apply(DiagnosticEvent event, Recorded recorded) {
    switch (event) {
      case DiagnosticEvent.Noticed e -> noticed(e.notice(), recorded);
      case DiagnosticEvent.MonitorsSet e -> e.monitors().forEach(m -> monitors.put(m.number(), m));
      case DiagnosticEvent.MonitorsCleared e -> e.monitors().forEach(this::cleared);
      case DiagnosticEvent.MonitorsAsked e -> asked = e;
      case DiagnosticEvent.MonitorsReported e -> reported(e, recorded.at());
      case DiagnosticEvent.BaseSet e -> based(e.base());
      case DiagnosticEvent.LevelSet e -> level = e.severity();
      case DiagnosticEvent.CustomerAsked _,
          DiagnosticEvent.CustomerTold _,
          DiagnosticEvent.StreamOpened _,
          DiagnosticEvent.StreamAdjusted _,
          DiagnosticEvent.StreamClosed _,
          DiagnosticEvent.StreamsListed _,
          DiagnosticEvent.Streamed _ -> {}
    }
  }

  private void noticed(DeviceNotice notice, Recorded recorded) {
    Integer number = notice.monitor();
    if (number != null) {
      monitors.computeIfPresent(number, (_, m) -> m.with(notice.source()));
    }
    if (notice.alerts()) {
      alerts.put(
          Key.of(notice), new DeviceView.Alert(recorded.seq(), station, recorded.at(), notice));
    } else if (notice.cleared() && alerts.remove(Key.of(notice)) == null) {
      // the monitor's number may have changed with a boot // N04.FR.19
      alerts.keySet().removeIf(k -> k.variable().equals(notice.variable()));
    }
  }

  private void cleared(int number) {
    monitors.remove(number);
    alerts.keySet().removeIf(k -> Objects.equals(k.monitor(), number));
  }

  /// The first part of a report of all of them begins anew.
  private void reported(DiagnosticEvent.MonitorsReported event, Instant at) {
    DiagnosticEvent.MonitorsAsked question = asked;
    boolean all = question != null && question.all() && question.request() == event.request();
    if (event.part() == 0) {
      before = List.copyOf(monitors.values());
      if (all) {
        monitors.clear();
      }
    }
    event.monitors().forEach(m -> monitors.put(m.number(), known(m)));
    if (event.last()) {
      reportedAt = at;
      if (all) {
        alerts.keySet().removeIf(k -> k.monitor() != null && !watched(k.variable()));
      }
    }
  }

  /// Versions that do not report who made a monitor: it is told by what was known of the same one.
  private Monitor known(Monitor told) {
    if (told.source() != null) {
      return told;
    }
    return before.stream()
        .filter(m -> m.variable().equals(told.variable()))
        .filter(m -> m.kind() == told.kind() && m.severity() == told.severity())
        .map(Monitor::source)
        .filter(Objects::nonNull)
        .findFirst()
        .map(told::with)
        .orElse(told);
  }

  private boolean watched(String variable) {
    return monitors.values().stream().anyMatch(m -> m.variable().equals(variable));
  }

  private void based(Monitor.Base to) {
    base = to;
    for (Monitor each : List.copyOf(monitors.values())) {
      boolean goes =
          switch (to) {
            case ALL -> false;
            case FACTORY -> each.source() == Monitor.Source.CUSTOM; // N03.FR.04
            case HARD_WIRED -> // N03.FR.05
                each.source() == Monitor.Source.CUSTOM
                    || each.source() == Monitor.Source.PRECONFIGURED;
          };
      if (goes) {
        cleared(each.number());
      }
    }
  }

  void facts(Consumer<Recorded> sink) {
    Instant when = reportedAt;
    if (when != null) {
      sink.accept(
          DepotState.synthetic(
              new DiagnosticEvent.MonitorsReported(station, -1, 0, true, List.of()), when));
    }
    Monitor.Base chosen = base;
    if (chosen != null) {
      sink.accept(
          DepotState.synthetic(new DiagnosticEvent.BaseSet(station, chosen), Instant.EPOCH));
    }
    if (!monitors.isEmpty()) {
      sink.accept(
          DepotState.synthetic(
              new DiagnosticEvent.MonitorsSet(station, monitors()), Instant.EPOCH));
    }
    Integer severity = level;
    if (severity != null) {
      sink.accept(
          DepotState.synthetic(new DiagnosticEvent.LevelSet(station, severity), Instant.EPOCH));
    }
    DiagnosticEvent.MonitorsAsked question = asked;
    if (question != null) {
      sink.accept(DepotState.synthetic(question, Instant.EPOCH));
    }
    alerts
        .values()
        .forEach(
            a ->
                sink.accept(
                    new Recorded(
                        a.seq(), a.heardAt(), new DiagnosticEvent.Noticed(station, a.notice()))));
  }

  List<Monitor> monitors() {
    return List.copyOf(monitors.values());
  }

  @Nullable Monitor monitor(int number) {
    return monitors.get(number);
  }

  Monitor.@Nullable Base base() {
    return base;
  }

  @Nullable Integer level() {
    return level;
  }

  @Nullable Instant reportedAt() {
    return reportedAt;
  }

  /// The newest first.
  List<DeviceView.Alert> alerts() {
    return alerts.values().stream()
        .sorted(Comparator.comparingLong(DeviceView.Alert::seq).reversed())
        .toList();
  }
}
