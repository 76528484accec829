package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Depot.Ending;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;

/// What facts an end of a session makes, whoever ends it. Pure.
final class Closing {
  private Closing() {}

  /// The charger stopped an open session.
  static List<Fact> byCharger(Session session, Ending ending, Instant now) {
    Session.End end = end(ending);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new SessionEvent.Ended(
            session.id(), session.connector(), end, ending.token(), ending.readings()));
    flag(facts, session, meterAnomaly(session, ending.meter()), "the stop shows a lower register");
    flag(facts, session, timeAnomaly(session, ending.at(), now), "the stop has an impossible time");
    return facts;
  }

  /// The charger's stop of a session that the depot had closed before.
  static Fact corrected(Session session, Ending ending) {
    return new SessionEvent.Corrected(
        session.id(), session.connector(), end(ending), ending.readings());
  }

  /// A stop for a session that is over: the charger's figures correct the depot's own; its own
  /// repeated stop changes nothing, another one is marked.
  static List<Fact> again(Session over, Ending ending) {
    Session.End end = over.end();
    if (end != null && end.by() == Session.End.By.DEPOT) {
      return List.of(corrected(over, ending));
    }
    Energy known = end == null ? Energy.ZERO : end.meter();
    if (known.equals(ending.meter()) || over.anomalies().contains(Anomaly.OUT_OF_ORDER)) {
      return List.of();
    }
    return List.of(
        new SessionEvent.Flagged(
            over.id(),
            over.connector(),
            Anomaly.OUT_OF_ORDER,
            "stopped again, with register " + ending.meter().wattHours() + " Wh"));
  }

  private static Session.End end(Ending ending) {
    return new Session.End(
        ending.at(), ending.meter(), ending.reason(), Session.End.By.CHARGER, null);
  }

  /// The depot closes a session that its charger cannot, from the last reading it has.
  static List<Fact> locally(Session session, Instant notAfter, String why) {
    MeterReading last = session.progress().last();
    Energy meter = session.start().meter().plus(session.progress().energy());
    Instant at = last == null || last.at().isAfter(notAfter) ? notAfter : last.at();
    String evidence =
        last == null
            ? why + "; no reading had come, so no energy is counted"
            : why + "; closed from the reading of " + last.at();
    Session.End end =
        new Session.End(
            later(at, session.start().at()), meter, "Other", Session.End.By.DEPOT, evidence);
    List<Fact> facts = new ArrayList<>();
    facts.add(new SessionEvent.Ended(session.id(), session.connector(), end, null, List.of()));
    flag(facts, session, Anomaly.ESTIMATED_END, evidence);
    return facts;
  }

  /// The stop had come before the start.
  static Fact fromOrphan(Session session, SessionEvent.Orphaned stop) {
    return new SessionEvent.Ended(
        session.id(),
        session.connector(),
        new Session.End(
            stop.at(),
            stop.meter(),
            stop.reason(),
            Session.End.By.CHARGER,
            "its stop had arrived before its start, as transaction " + stop.transaction()),
        stop.token(),
        stop.readings());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  private static @Nullable Anomaly meterAnomaly(Session session, Energy stop) {
    Energy known = session.start().meter().plus(session.progress().energy());
    return stop.compareTo(known) < 0 ? Anomaly.METER_FELL : null;
  }

  private static @Nullable Anomaly timeAnomaly(Session session, Instant at, Instant now) {
    boolean impossible = at.isBefore(session.start().at()) || at.isAfter(now.plusSeconds(300));
    return impossible ? Anomaly.CLOCK_WRONG : null;
  }

  private static void flag(
      List<Fact> facts, Session session, @Nullable Anomaly anomaly, String text) {
    if (anomaly != null && !session.anomalies().contains(anomaly)) {
      facts.add(new SessionEvent.Flagged(session.id(), session.connector(), anomaly, text));
    }
  }
}
