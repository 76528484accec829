package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Fact;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;

/// What facts the word of a single plug makes, for it and for its EVSE. Pure.
final class Plugs {
  /// OCPP 2.x tells the cause of a fault by events, not with the status.
  private static final String SOME_FAULT = "OtherError";

  private Plugs() {}

  static List<Fact> changed(@Nullable StationState station, StationId id, PlugStatus told) {
    ConnectorState evse = station == null ? null : station.plug(told.evse());
    Map<Integer, PlugStatus> plugs = evse == null ? new HashMap<>() : new HashMap<>(evse.plugs());
    PlugStatus known = plugs.put(told.plug(), told);
    ConnectorStatus now = evse == null ? ConnectorStatus.UNKNOWN : evse.status().status();
    if (known != null && told.at().isBefore(known.at())) {
      return List.of(new StationEvent.StatusChanged(id, report(told.evse(), now, told.at()), true));
    }
    List<Fact> facts = new ArrayList<>(3);
    facts.add(new StationEvent.PlugChanged(id, told));
    List<PlugStatus.State> states = plugs.values().stream().map(PlugStatus::state).toList();
    ConnectorStatus next = EvseStatus.of(states, now);
    if (next != now) {
      StatusReport report = report(told.evse(), next, told.at());
      facts.add(new StationEvent.StatusChanged(id, report, false));
      if (next == ConnectorStatus.AVAILABLE && station != null) {
        left(station, report, facts);
      }
    }
    return facts;
  }

  private static StatusReport report(int evse, ConnectorStatus status, Instant at) {
    String error = status == ConnectorStatus.FAULTED ? SOME_FAULT : StatusReport.NO_ERROR;
    return new StatusReport(evse, status, error, null, null, null, at);
  }

  /// The vehicle of the last session left.
  static void left(StationState station, StatusReport report, List<Fact> facts) {
    station.recent().reversed().stream()
        .filter(s -> s.connector().number() == report.connector())
        .findFirst()
        .filter(s -> s.unpluggedAt() == null)
        .ifPresent(s -> facts.add(new SessionEvent.Unplugged(s.id(), s.connector(), report.at())));
  }
}
