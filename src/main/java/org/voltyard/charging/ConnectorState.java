package org.voltyard.charging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StatusReport;

/// Live state of one connector. Changed by the journal's thread alone, read by anyone.
final class ConnectorState {
  private final ConnectorId id;
  private final Map<Integer, PlugStatus> plugs = new ConcurrentSkipListMap<>();
  private volatile StatusReport status;
  private volatile boolean reported;
  private volatile @Nullable Instant pluggedAt;
  private volatile @Nullable MeterReading reading;
  private volatile @Nullable SessionId session;

  ConnectorState(ConnectorId id) {
    this.id = id;
    this.status =
        new StatusReport(
            id.number(),
            ConnectorStatus.UNKNOWN,
            StatusReport.NO_ERROR,
            null,
            null,
            null,
            Instant.EPOCH);
  }

  void status(StatusReport report) {
    boolean plugged = report.status().occupied();
    if (plugged && !status.status().occupied()) {
      pluggedAt = report.at();
    } else if (!plugged) {
      pluggedAt = null;
    }
    status = report;
    reported = true;
  }

  void plug(PlugStatus told) {
    plugs.put(told.plug(), told);
  }

  /// Its plugs by number, as far as the station tells of them apart.
  Map<Integer, PlugStatus> plugs() {
    return plugs;
  }

  void metered(MeterReading more) {
    reading = Sums.latest(reading, more);
  }

  void session(@Nullable SessionId open) {
    session = open;
  }

  void facts(Consumer<Recorded> sink) {
    StatusReport known = status;
    if (reported) {
      sink.accept(
          DepotState.synthetic(
              new StationEvent.StatusChanged(id.station(), known, false), known.at()));
    }
    plugs
        .values()
        .forEach(
            p ->
                sink.accept(
                    DepotState.synthetic(new StationEvent.PlugChanged(id.station(), p), p.at())));
    MeterReading last = reading;
    if (last != null) {
      sink.accept(
          DepotState.synthetic(new MeterEvent.Received(id, null, List.of(last)), last.at()));
    }
  }

  ConnectorId id() {
    return id;
  }

  StatusReport status() {
    return status;
  }

  boolean reported() {
    return reported;
  }

  @Nullable Instant pluggedAt() {
    return pluggedAt;
  }

  @Nullable MeterReading reading() {
    return reading;
  }

  @Nullable SessionId session() {
    return session;
  }

  StationView.ConnectorView view() {
    return new StationView.ConnectorView(id, status, reading, session);
  }
}
