package org.voltyard.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.Voltage;

/// Facts for tests, with figures that are easy to follow.
final class Facts {
  static final Instant BEGIN = MemoryLog.BEGIN;

  /// Stands in for the journal's JSON: the kind is the place of the type, the body its text.
  static final FactText TEXT =
      new FactText() {
        @Override
        public FactText.Text of(Fact fact) {
          return new FactText.Text(kind(fact), fact.toString());
        }

        @Override
        public AuditText audit(Fact fact, Origin origin) {
          String thing = kind(fact).replaceAll("\\..*", "");
          return new AuditText(
              kind(fact), thing, fact.subject(), null, fact.toString(), origin.why());
        }
      };

  private static String kind(Fact fact) {
    Class<?> type = fact.getClass();
    String family = type.getEnclosingClass().getSimpleName().replace("Event", "");
    return family.toLowerCase(java.util.Locale.ROOT)
        + "."
        + type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  private Facts() {}

  static ConnectorId connector(String station, int number) {
    return new ConnectorId(new StationId(station), number);
  }

  static Fact started(long id, String station, long startWattHours) {
    return new SessionEvent.Started(session(id, station, "CARD" + id % 3, startWattHours));
  }

  static Session session(long id, String station, String token, long startWattHours) {
    Instant at = BEGIN.plusSeconds(id * 60);
    return new Session(
        new SessionId(id),
        new TransactionId(Long.toString(id)),
        connector(station, 1),
        new TokenId(token),
        new Session.Start(
            at,
            at.plusSeconds(1),
            Energy.wattHours(startWattHours),
            Token.Verdict.ACCEPTED,
            null,
            at.minusSeconds(20),
            null),
        Session.Progress.NONE,
        null,
        null,
        Set.of());
  }

  static Fact metered(@Nullable Long session, String station, MeterReading... readings) {
    return new MeterEvent.Received(
        connector(station, 1), session == null ? null : new SessionId(session), List.of(readings));
  }

  static Fact ended(long id, String station, Instant at, long wattHours) {
    return new SessionEvent.Ended(
        new SessionId(id),
        connector(station, 1),
        new Session.End(at, Energy.wattHours(wattHours), "Local", Session.End.By.CHARGER, null),
        null,
        List.of());
  }

  static MeterReading reading(Instant at, long wattHours, double watts) {
    return new MeterReading(
        at,
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(wattHours),
            new Power(watts),
            null,
            new MeterReading.Phases<>(new Current(16.1), new Current(15.9), null),
            new MeterReading.Phases<>(new Voltage(230.4), null, null),
            new Percent(55.5),
            new Temperature(21)),
        List.of());
  }

  static Fact reported(
      String station, String type, SecurityReport.Criticality criticality, @Nullable String info) {
    return new SecurityEvent.Reported(
        new StationId(station), new SecurityReport(type, BEGIN, info, criticality));
  }
}
