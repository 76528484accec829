package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.Voltage;

/// A row of stations with two EVSEs each, in all states there are, as the facts that they tell.
final class PaperYard {
  private static final ConnectorStatus[] STATES = {
    ConnectorStatus.CHARGING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.CHARGING,
    ConnectorStatus.PREPARING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.SUSPENDED_EV,
    ConnectorStatus.CHARGING,
    ConnectorStatus.FINISHING,
    ConnectorStatus.AVAILABLE,
    ConnectorStatus.FAULTED,
    ConnectorStatus.SUSPENDED_EVSE,
    ConnectorStatus.UNAVAILABLE,
    ConnectorStatus.RESERVED
  };
  private static final String[] NAMES = {
    "DC-%02d",
    "快充桩 %02d 号",
    "East yard AC %02d",
    "东区公交快速充电桩 %02d 号（北侧双枪）",
    "North-east maintenance hall charger %02d"
  };

  private final InstantSource clock;
  private final Consumer<Fact> told;
  private final List<Session> sessions = new ArrayList<>();

  /// @param told takes the facts in their order
  PaperYard(InstantSource clock, Consumer<Fact> told) {
    this.clock = clock;
    this.told = told;
  }

  private void tell(Fact fact) {
    told.accept(fact);
  }

  /// The sessions that run.
  List<Session> sessions() {
    return List.copyOf(sessions);
  }

  /// Adds the station of a number.
  void add(int i) {
    StationId id = new StationId("CP-%03d".formatted(i));
    String name = NAMES[i % NAMES.length].formatted(i);
    String row = i % 3 == 0 ? "东区一排" : "Row " + (char) ('A' + i % 4);
    tell(
        new StationEvent.Registered(
            new Station(
                id,
                Station.Admission.ADMITTED,
                name,
                row,
                Power.kiloWatts(i % 5 == 4 ? 60 : 120),
                null,
                false,
                2),
            Origin.DEPOT));
    tell(new StationEvent.Connected(id, "10.0.3." + i % 250, "ocpp1.6", false, null));
    tell(
        new StationEvent.Booted(
            id,
            new Identity(
                i % 2 == 0 ? "星星充电" : "ABB",
                "Terra 1" + i % 9,
                "SN" + i,
                "1.8." + i % 7,
                null,
                null,
                null,
                null),
            Station.Admission.ADMITTED));
    plug(id, 1, STATES[i % STATES.length]);
    plug(id, 2, STATES[(i * 5 + 3) % STATES.length]);
    if (i % 11 == 7) {
      tell(new StationEvent.Disconnected(id, "socket closed"));
    }
  }

  private void plug(StationId id, int number, ConnectorStatus status) {
    ConnectorId connector = new ConnectorId(id, number);
    boolean faulted = status == ConnectorStatus.FAULTED;
    Instant now = clock.instant();
    tell(
        new StationEvent.StatusChanged(
            id,
            new StatusReport(
                number,
                status,
                faulted ? "GroundFailure" : StatusReport.NO_ERROR,
                faulted ? "insulation 12 kΩ" : null,
                null,
                faulted ? "E-217" : null,
                now.minus(Duration.ofMinutes(3L * id.hashCode() % 50).abs())),
            false));
    double busy = Math.floorMod(id.hashCode() * 31L + number * 17L, 100) / 100.0;
    if (status == ConnectorStatus.CHARGING || status == ConnectorStatus.SUSPENDED_EV) {
      Session session = session(connector, now.minusSeconds(1800));
      sessions.add(session);
      tell(new SessionEvent.Started(session));
    }
    double kilowatts = status == ConnectorStatus.CHARGING ? 20 + 90 * busy : 0;
    Instant at = id.hashCode() % 9 == 0 ? now.minusSeconds(400) : now.minusSeconds(20);
    tell(
        new MeterEvent.Received(
            connector, null, List.of(reading(at, kilowatts, 20 + 70 * busy, 28 + 30 * busy))));
  }

  private Session session(ConnectorId connector, Instant at) {
    long number = 1000L + sessions.size();
    return new Session(
        new SessionId(number),
        new TransactionId(Long.toString(number)),
        connector,
        new TokenId("04A1B2C3D" + number),
        new Session.Start(
            at, at, Energy.wattHours(10_000L), Token.Verdict.ACCEPTED, null, null, null),
        Session.Progress.NONE,
        null,
        null,
        Set.of());
  }

  static MeterReading reading(Instant at, double kilowatts, double soc, double celsius) {
    return new MeterReading(
        at,
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(1000L),
            Power.kiloWatts(kilowatts),
            null,
            new MeterReading.Phases<>(new Current(kilowatts * 2.4), null, null),
            new MeterReading.Phases<>(new Voltage(410 + soc / 3), null, null),
            new Percent(soc),
            new Temperature(celsius)),
        List.of());
  }

  /// Has station 2 do long jobs, and know a key of its meters.
  void maintain() {
    StationId id = new StationId("CP-002");
    Instant now = clock.instant();
    tell(
        new StationEvent.JobOrdered(
            id, StationEvent.Job.LOG, 11, "https://files.depot.example/logs", null, null, false));
    tell(new StationEvent.ProgressReported(id, StationEvent.Job.LOG, "Uploading", 11));
    tell(new StationEvent.ProgressReported(id, StationEvent.Job.LOG, "UploadFailure", 11));
    tell(
        new StationEvent.JobOrdered(
            id,
            StationEvent.Job.FIRMWARE,
            12,
            "https://files.depot.example/firmware/2.1.0/image.bin",
            now,
            now.plusSeconds(7200),
            false));
    for (String word :
        List.of("Downloading", "Downloaded", "SignatureVerified", "InstallScheduled")) {
      tell(new StationEvent.ProgressReported(id, StationEvent.Job.FIRMWARE, word, 12));
    }
    tell(
        new StationEvent.MeterKeyPinned(
            id,
            1,
            "3059301306072a8648ce3d020106082a8648ce3d030107034200040a1b2c3d4e5f60718293a4b5c6d7",
            Origin.DEPOT));
  }
}
