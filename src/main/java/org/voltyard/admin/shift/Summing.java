package org.voltyard.admin.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.ShiftSummary.Kind;
import org.voltyard.domain.ShiftSummary.Line;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// Sums up what happened, from facts in their order. Pure.
final class Summing {
  private static final Duration GONE = Duration.ofMinutes(2);
  private static final Set<String> STARTS =
      Set.of("RemoteStartTransaction", "RequestStartTransaction");

  private final Instant from;
  private final Instant to;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, ConnectorStatus> statuses = new HashMap<>();
  private final Map<StationId, Recorded> closed = new HashMap<>();
  private final Map<UUID, CommandEvent.Sent> starts = new HashMap<>();
  private int sessions;
  private Energy energy = Energy.ZERO;

  Summing(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /// Takes the next fact in.
  void add(Recorded recorded) {
    Instant at = recorded.at();
    switch (recorded.fact()) {
      case StationEvent.StatusChanged e -> status(e, at);
      case StationEvent.Disconnected e -> closed.putIfAbsent(e.station(), recorded);
      case StationEvent.Connected e -> back(e.station(), at);
      case CommandEvent.Sent e -> sent(e, at);
      case CommandEvent.Answered e -> answered(e, at);
      case SessionEvent.Started e -> started(e.session(), at);
      default -> {}
    }
  }

  /// Takes in a session that began.
  void add(Session session) {
    sessions++;
    energy = energy.plus(session.energy());
  }

  private void status(StationEvent.StatusChanged e, Instant at) {
    if (e.stale()) {
      return;
    }
    ConnectorStatus now = e.report().status();
    ConnectorStatus before = statuses.put(e.station() + "/" + e.report().connector(), now);
    if (now == ConnectorStatus.FAULTED && before != ConnectorStatus.FAULTED) {
      String text = e.report().connector() + ": " + e.report().errorCode();
      lines.add(new Line(at, Kind.FAULT, e.station(), text));
    }
  }

  private void back(StationId station, Instant at) {
    Recorded gone = closed.remove(station);
    if (gone != null) {
      lost(gone, at);
    }
  }

  private void lost(Recorded gone, Instant until) {
    if (gone.fact() instanceof StationEvent.Disconnected e
        && Duration.between(gone.at(), until).compareTo(GONE) > 0) {
      lines.add(new Line(gone.at(), Kind.LOST, e.station(), e.reason()));
    }
  }

  /// What the depot asks by itself is nobody's command.
  private void sent(CommandEvent.Sent e, Instant at) {
    if (STARTS.contains(e.action())) {
      starts.put(e.command(), e);
    }
    if (!e.origin().automatic()) {
      String why = e.origin().why();
      String text = e.action() + ", " + e.origin().who() + (why == null ? "" : ": " + why);
      lines.add(new Line(at, Kind.COMMAND, e.station(), text));
    }
  }

  private void answered(CommandEvent.Answered e, Instant at) {
    CommandEvent.Sent start = starts.remove(e.command());
    if (start != null && e.result() != CommandEvent.Result.ACCEPTED) {
      String text = start.action() + ": " + e.result();
      lines.add(new Line(at, Kind.FAILED_START, e.station(), text));
    }
  }

  private void started(Session session, Instant at) {
    if (session.anomalies().contains(Session.Anomaly.TOKEN_NOT_ACCEPTED)) {
      lines.add(
          new Line(
              at,
              Kind.FAILED_START,
              session.connector().station(),
              session.connector().number() + ": " + Session.Anomaly.TOKEN_NOT_ACCEPTED));
    }
  }

  ShiftSummary summary() {
    closed.values().forEach(gone -> lost(gone, to));
    closed.clear();
    lines.sort(Comparator.comparing(Line::at));
    return new ShiftSummary(
        from,
        to,
        count(Kind.FAULT),
        count(Kind.LOST),
        count(Kind.COMMAND),
        count(Kind.FAILED_START),
        sessions,
        energy,
        lines.subList(0, Math.min(ShiftSummary.MOST_LINES, lines.size())));
  }

  private int count(Kind kind) {
    return (int) lines.stream().filter(line -> line.kind() == kind).count();
  }
}
