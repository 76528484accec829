package org.voltyard.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// Facts at random, of every kind.
final class Generator {
  private static final List<Session.Anomaly> ANOMALIES = List.of(Session.Anomaly.values());

  private final Random random;
  private final List<Fact> facts = new ArrayList<>();
  private long sessions;

  private Generator(Random random) {
    this.random = random;
  }

  static List<Fact> some(Random random, int count) {
    Generator generator = new Generator(random);
    while (generator.facts.size() < count) {
      generator.facts.add(generator.next());
    }
    return generator.facts;
  }

  static List<Fact> commands(String station, int count) {
    List<Fact> facts = new ArrayList<>();
    StationId id = new StationId(station);
    for (int i = 0; i < count; i++) {
      UUID command = new UUID(1, i);
      facts.add(new CommandEvent.Sent(command, id, "Reset", "{}", Origin.DEPOT));
      facts.add(
          new CommandEvent.Answered(command, id, CommandEvent.Result.ACCEPTED, "Accepted", "{}"));
      facts.add(new CommandEvent.EffectJudged(command, id, true, "booted"));
    }
    return facts;
  }

  private Fact next() {
    StationId station = new StationId("CP" + random.nextInt(4));
    return switch (random.nextInt(8)) {
      case 0 -> station(station);
      case 1, 2 -> session(station);
      case 3, 4 -> metered(station);
      case 5 -> token(station);
      case 6 -> reservation(station);
      default -> command(station);
    };
  }

  private Fact station(StationId id) {
    return switch (random.nextInt(11)) {
      case 0 ->
          new StationEvent.Registered(
              Station.unknown(id, Station.Admission.ADMITTED), Origin.DEPOT);
      case 1 ->
          new StationEvent.Connected(id, "10.0.0." + random.nextInt(9), "ocpp1.6", false, null);
      case 2 -> new StationEvent.Disconnected(id, "gone");
      case 3 ->
          new StationEvent.Booted(
              id,
              new Identity("V", "M" + random.nextInt(9), null, null, null, null, null, null),
              Station.Admission.ADMITTED);
      case 4, 5 -> new StationEvent.StatusChanged(id, status(), random.nextBoolean());
      case 6 -> new StationEvent.ConfigurationRead(id, List.of(), List.of("x"));
      case 7 -> new StationEvent.ClockSkewed(id, Duration.ofSeconds(random.nextInt(99)));
      case 8 -> new StationEvent.ProgressReported(id, StationEvent.Job.FIRMWARE, "Idle", null);
      case 9 -> new StationEvent.Transferred(id, "v", null, null);
      default -> new StationEvent.Noted(id, StationEvent.Note.FLAPPING, "odd");
    };
  }

  private StatusReport status() {
    List<ConnectorStatus> all = List.of(ConnectorStatus.values());
    return new StatusReport(
        random.nextInt(3),
        all.get(random.nextInt(all.size())),
        StatusReport.NO_ERROR,
        null,
        null,
        null,
        time());
  }

  private Instant time() {
    return Facts.BEGIN.plusSeconds(random.nextInt(5000));
  }

  private Fact session(StationId station) {
    SessionId id = new SessionId(1 + random.nextLong(sessions + 1));
    Session.End end =
        new Session.End(
            time(),
            Energy.wattHours(random.nextLong(99_999)),
            "EVDisconnected",
            Session.End.By.CHARGER,
            null);
    return switch (sessions == 0 ? 0 : random.nextInt(8)) {
      case 0, 1 -> Facts.started(++sessions, station.value(), random.nextInt(500));
      case 2 ->
          new SessionEvent.Ended(
              id,
              Facts.connector(station.value(), 1),
              end,
              null,
              List.of(Facts.reading(time(), 300, 50)));
      case 3 -> new SessionEvent.Corrected(id, Facts.connector(station.value(), 1), end, List.of());
      case 4 -> new SessionEvent.Unplugged(id, Facts.connector(station.value(), 1), time());
      case 5 ->
          new SessionEvent.Flagged(
              id,
              Facts.connector(station.value(), 1),
              ANOMALIES.get(random.nextInt(ANOMALIES.size())),
              "odd");
      case 6 ->
          new SessionEvent.Restated(
              id,
              Facts.connector(station.value(), 1),
              new TokenId("BETTER" + random.nextInt(3)),
              new Session.Start(
                  time(),
                  time(),
                  Energy.wattHours(random.nextLong(400)),
                  Token.Verdict.ACCEPTED,
                  null,
                  null,
                  time()));
      default ->
          new SessionEvent.Orphaned(
              station, new TransactionId("9"), null, time(), Energy.ZERO, "Other", List.of());
    };
  }

  private Fact metered(StationId station) {
    Long session = random.nextInt(3) == 0 ? null : (Long) (1 + random.nextLong(sessions + 1));
    return Facts.metered(
        session,
        station.value(),
        Facts.reading(time(), random.nextInt(9000), random.nextInt(22_000)),
        Facts.reading(time(), random.nextInt(9000), random.nextInt(22_000)));
  }

  private Fact token(StationId station) {
    TokenId id = new TokenId((random.nextBoolean() ? "card" : "CARD") + random.nextInt(3));
    return switch (random.nextInt(4)) {
      case 0 -> new TokenEvent.Removed(id, Origin.DEPOT);
      case 1 -> new TokenEvent.Presented(id, station, Token.Verdict.ACCEPTED);
      default ->
          new TokenEvent.Changed(
              new Token(id, Token.Status.ACCEPTED, null, time(), "label"), Origin.DEPOT);
    };
  }

  private Fact reservation(StationId station) {
    int id = 1 + random.nextInt(5);
    return random.nextBoolean()
        ? new ReservationEvent.Made(
            new Reservation(
                id, Facts.connector(station.value(), 1), new TokenId("A"), null, time()))
        : new ReservationEvent.Ended(id, station, Reservation.Ending.EXPIRED);
  }

  private Fact command(StationId station) {
    UUID id = new UUID(7, random.nextInt(6));
    return switch (random.nextInt(5)) {
      case 0 -> new CommandEvent.Sent(id, station, "Reset", "{}", Origin.DEPOT);
      case 1 -> new CommandEvent.Answered(id, station, CommandEvent.Result.TIMED_OUT, null, null);
      case 2 -> new CommandEvent.EffectJudged(id, station, random.nextBoolean(), "seen");
      case 3 -> new SiteEvent.ProgramStarted("1");
      default -> new SiteEvent.SettingChanged("k", "a", "b", Origin.DEPOT);
    };
  }
}
