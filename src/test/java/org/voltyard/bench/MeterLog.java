package org.voltyard.bench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.Voltage;

/// A journal that makes its facts up: one session for each station, then readings of eight values
/// from all stations in turn.
final class MeterLog implements FactLog {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final int stations;
  private final ConnectorId[] connectors;
  private long last;

  MeterLog(int stations) {
    this.stations = stations;
    this.connectors = new ConnectorId[stations];
    for (int i = 0; i < stations; i++) {
      connectors[i] = new ConnectorId(new StationId("CP%05d".formatted(i)), 1);
    }
    this.last = stations;
  }

  /// The journal got so many more facts.
  synchronized void grow(long facts) {
    last += facts;
  }

  @Override
  public synchronized long lastSeq() {
    return last;
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> reader) {
    long end = Math.min(lastSeq(), since + max);
    for (long seq = since + 1; seq <= end; seq++) {
      reader.accept(recorded(seq));
    }
    return Math.max(since, end);
  }

  Recorded recorded(long seq) {
    return new Recorded(seq, BEGIN.plusMillis(seq), fact(seq));
  }

  private Fact fact(long seq) {
    int station = (int) ((seq - 1) % stations);
    long round = (seq - 1) / stations;
    SessionId session = new SessionId(station + 1L);
    return round == 0
        ? new SessionEvent.Started(session(session, connectors[station]))
        : new MeterEvent.Received(connectors[station], session, List.of(reading(round, station)));
  }

  /// The reading that a station sends in a round.
  static MeterReading reading(long round, int station) {
    double power = 7000 + (station * 31L + round * 17) % 4000;
    return new MeterReading(
        BEGIN.plusSeconds(round * 10).plusMillis(station),
        MeterReading.Context.PERIODIC,
        new MeterReading.Values(
            Energy.wattHours(round * 30),
            new Power(power),
            new Power(11_000),
            new MeterReading.Phases<>(
                new Current(power / 690), new Current(power / 691), new Current(power / 692)),
            new MeterReading.Phases<>(new Voltage(230.5), null, null),
            new Percent(Math.min(100, round * 0.5)),
            new Temperature(31.5)),
        List.of());
  }

  private static Session session(SessionId id, ConnectorId connector) {
    return new Session(
        id,
        new TransactionId(id.toString()),
        connector,
        new TokenId("CARD" + id),
        new Session.Start(BEGIN, BEGIN, Energy.ZERO, Token.Verdict.ACCEPTED, null, null, null),
        Session.Progress.NONE,
        null,
        null,
        Set.of());
  }
}
