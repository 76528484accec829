package org.voltyard.ui.sessions;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.ui.kit.Texts;

/// A session in the table.
public record SessionRow(Session session, Who who) {
  /// One of whom nobody knows whose it is.
  public SessionRow(Session session) {
    this(session, Who.UNKNOWN);
  }

  static final Comparator<SessionRow> NEWEST_FIRST =
      Comparator.comparing((SessionRow row) -> row.session().start().at())
          .thenComparing(row -> row.session().id())
          .reversed();

  /// How it stands with a session.
  enum State {
    RUNNING,
    ENDED,
    CLOSED_BY_DEPOT
  }

  SessionId id() {
    return session.id();
  }

  State state() {
    Session.End end = session.end();
    return end == null
        ? State.RUNNING
        : end.by() == Session.End.By.DEPOT ? State.CLOSED_BY_DEPOT : State.ENDED;
  }

  /// Kilowatts now, while it runs and the charger tells.
  double kilowatts() {
    MeterReading last = session.progress().last();
    Power power = last == null ? null : last.values().power();
    return !session.open() || power == null ? Double.NaN : power.kiloWatts();
  }

  /// The last state of charge told.
  double soc() {
    MeterReading last = session.progress().last();
    Percent soc = last == null ? null : last.values().soc();
    return soc == null ? Double.NaN : soc.value();
  }

  String reason() {
    Session.End end = session.end();
    return end == null ? "" : end.reason();
  }

  @Nullable String evidence() {
    Session.End end = session.end();
    return end == null ? null : end.evidence();
  }

  String anomalies(Texts texts) {
    return session.anomalies().stream()
        .sorted()
        .map(each -> texts.of("sessions.anomaly." + each.name()))
        .collect(Collectors.joining(", "));
  }
}
