package org.voltyard.charging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Phase;

/// What a later report tells better than what is known of a session. Pure.
final class BetterKnown {
  private BetterKnown() {}

  /// What the report tells better than what is known: who charges, and how it began.
  static void restate(
      Session session, TransactionReport report, @Nullable Authorization judged, List<Fact> facts) {
    Session.Start now = start(session, report);
    TokenId token = report.token();
    boolean named = token != null && session.token().equals(TokenId.NOBODY);
    if (named && judged != null) {
      now =
          new Session.Start(
              now.at(),
              now.receivedAt(),
              now.meter(),
              judged.verdict(),
              now.reservation(),
              now.pluggedAt(),
              report.moment().at());
      if (!judged.accepted()) {
        facts.add(flag(session, Anomaly.TOKEN_NOT_ACCEPTED, "not accepted: " + judged.verdict()));
      }
    }
    TokenId who = named && token != null ? token : session.token();
    if (!now.equals(session.start()) || !who.equals(session.token())) {
      facts.add(new SessionEvent.Restated(session.id(), session.connector(), who, now));
    }
  }

  private static Session.Start start(Session session, TransactionReport report) {
    Session.Start known = session.start();
    boolean beginning = report.phase() == Phase.STARTED;
    Instant at =
        beginning && report.moment().at().isBefore(known.at()) ? report.moment().at() : known.at();
    Energy meter = known.meter();
    if (session.anomalies().contains(Anomaly.START_ESTIMATED)) {
      Energy told = Registers.begin(report.readings());
      if (told == null && (beginning || session.progress().readings() == 0)) {
        told = Registers.first(report.readings());
      }
      meter = told == null ? meter : told;
    }
    return new Session.Start(
        at,
        known.receivedAt(),
        meter,
        known.verdict(),
        known.reservation(),
        known.pluggedAt(),
        known.authorizedAt());
  }

  static Fact flag(Session session, Anomaly anomaly, String text) {
    return new SessionEvent.Flagged(session.id(), session.connector(), anomaly, text);
  }
}
