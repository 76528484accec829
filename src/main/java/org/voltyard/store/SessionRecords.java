package org.voltyard.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// Makes session records of rows.
final class SessionRecords {
  private SessionRecords() {}

  static Session session(SessionEntity s, Map<Long, MeterReading> last) {
    return new Session(
        new SessionId(s.id),
        new TransactionId(s.transactionId),
        connector(s),
        new TokenId(s.token),
        start(s),
        new Session.Progress(
            new Energy(s.energy),
            s.lastSample == null ? null : last.get(s.lastSample),
            new Power(s.peak),
            s.readings),
        end(s),
        instant(s.unpluggedAt),
        Anomalies.read(s.anomalies));
  }

  static ConnectorId connector(SessionEntity s) {
    return new ConnectorId(new StationId(s.station), s.connector);
  }

  private static Session.Start start(SessionEntity s) {
    return new Session.Start(
        Micros.instant(s.startAt),
        Micros.instant(s.receivedAt),
        new Energy(s.startMeter),
        Token.Verdict.valueOf(s.verdict),
        s.reservation,
        instant(s.pluggedAt),
        instant(s.authorizedAt));
  }

  private static Session.@Nullable End end(SessionEntity s) {
    if (s.endAt == null || s.endMeter == null || s.endBy == null) {
      return null;
    }
    return new Session.End(
        Micros.instant(s.endAt),
        new Energy(s.endMeter),
        s.endReason == null ? "" : s.endReason,
        Session.End.By.valueOf(s.endBy),
        s.evidence);
  }

  private static @Nullable Instant instant(@Nullable Long micros) {
    return micros == null ? null : Micros.instant(micros);
  }
}
