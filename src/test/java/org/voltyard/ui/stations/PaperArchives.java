package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;

/// A past made up of smooth curves.
public final class PaperArchives implements SessionArchive, CommandArchive, FrameLog {
  private final InstantSource clock;
  private final List<Session> sessions;

  public PaperArchives(InstantSource clock, List<Session> sessions) {
    this.clock = clock;
    this.sessions = List.copyOf(sessions);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Page<Session> search(SessionArchive.Query query) {
    return new Page<>(
        sessions.stream()
            .filter(s -> query.station() == null || s.connector().station().equals(query.station()))
            .toList(),
        null);
  }

  @Override
  public List<MeterReading> readings(SessionId id, int max) {
    return List.of();
  }

  @Override
  public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
    List<MeterReading> readings = new ArrayList<>();
    Duration step = Duration.between(from, to).dividedBy(Math.min(max, 200));
    for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
      double day = at.getEpochSecond() % 86_400 / 86_400.0;
      double busy = Math.max(0, Math.sin((day * 2 + connector.number() * 0.13) * Math.PI));
      readings.add(PaperYard.reading(at, 100 * busy, 20 + 70 * busy, 30 + 20 * busy));
    }
    return readings;
  }

  @Override
  public List<MeterProof> proofs(SessionId id) {
    return List.of();
  }

  @Override
  public Energy energySince(Instant since) {
    return Energy.wattHours(1_234_560L);
  }

  @Override
  public Page<CommandArchive.Entry> history(StationId station, @Nullable String cursor, int limit) {
    Instant now = clock.instant();
    return new Page<>(
        List.of(
            entry(station, "Reset", "{\"type\":\"Soft\"}", now.minusSeconds(400), true),
            entry(station, "GetConfiguration", "{}", now.minusSeconds(4000), false)),
        null);
  }

  private static Entry entry(
      StationId station, String action, String payload, Instant at, boolean seen) {
    return new Entry(
        UUID.nameUUIDFromBytes(action.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        station,
        action,
        payload,
        new Origin("operator", "window"),
        at,
        new Answer(CommandEvent.Result.ACCEPTED, "Accepted", "{\"status\":\"Accepted\"}", at),
        new Effect(seen, seen ? "booted" : "answered"));
  }

  @Override
  public void record(Frame frame) {}

  @Override
  public Page<Frame> search(FrameLog.Query query) {
    StationId station = query.station() == null ? new StationId("CP-1") : query.station();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant at = clock.instant().minusSeconds(i * 7L);
      boolean call = i % 2 == 1;
      frames.add(
          new Frame(
              at,
              station,
              call,
              call ? 2 : 3,
              "m" + i / 2,
              i % 3 == 0 ? "Heartbeat" : "MeterValues",
              call ? -1 : 1400 + i * 31L,
              i == 7 ? "FormationViolation" : null,
              call
                  ? "[2,\"m" + i / 2 + "\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[]}]"
                  : "[3,\"m" + i / 2 + "\",{}]"));
    }
    return new Page<>(frames, null);
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    return () -> {};
  }
}
