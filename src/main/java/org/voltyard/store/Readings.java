package org.voltyard.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;

/// Reads table `meter_sample`. Too many readings are thinned by asking for the first of each of as
/// many equal spans of time: the cost depends on what is shown, not on what is stored.
final class Readings {

  private Readings() {}

  /// Readings of a connector, those of one session alone where that is given. Times are in
  /// microseconds, both included.
  record Span(int station, int connector, @Nullable Long session, long from, long to) {
    Span since(long later) {
      return new Span(station, connector, session, later, to);
    }
  }

  static List<MeterReading> read(StatelessSession database, Span span, int max) {
    List<SampleEntity> all = rows(database, span, Math.max(1, max) + 1);
    if (all.size() > Math.max(1, max)) {
      all = thin(database, span, Math.max(1, max));
    }
    return all.stream().map(Readings::reading).toList();
  }

  private static List<SampleEntity> thin(StatelessSession database, Span span, int max) {
    List<SampleEntity> kept = new ArrayList<>(max);
    SampleEntity last = edge(database, span, " order by s.at desc, s.id desc");
    if (max == 1) {
      return List.of(last);
    }
    long begin = edge(database, span, " order by s.at, s.id").at;
    double step = (double) (last.at - begin) / (max - 1);
    long next = begin;
    for (int i = 0; i < max - 1 && next < last.at; i++) {
      SampleEntity found = edge(database, span.since(next), " order by s.at, s.id");
      if (found.at >= last.at) {
        break;
      }
      kept.add(found);
      next = Math.max(found.at + 1, begin + Math.round(step * (i + 1)));
    }
    kept.add(last);
    return kept;
  }

  private static SampleEntity edge(StatelessSession database, Span span, String order) {
    return filter(span).list(database, SampleEntity.class, order, 1).getFirst();
  }

  private static List<SampleEntity> rows(StatelessSession database, Span span, int limit) {
    return filter(span).list(database, SampleEntity.class, " order by s.at, s.id", limit);
  }

  private static Filter filter(Span span) {
    return new Filter("from SampleEntity s where 1 = 1")
        .and("s.stationNo = :station", "station", span.station())
        .and("s.connector = :connector", "connector", span.connector())
        .and("s.at >= :from", "from", span.from())
        .and("s.at <= :to", "to", span.to())
        .and("s.sessionId = :session", "session", span.session());
  }

  /// Readings by the numbers of their rows.
  static Map<Long, MeterReading> byId(StatelessSession database, Collection<Long> ids) {
    Map<Long, MeterReading> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Filter("from SampleEntity s where 1 = 1")
          .and("s.id in :ids", "ids", ids)
          .list(database, SampleEntity.class, "", ids.size())
          .forEach(s -> found.put(s.id, reading(s)));
    }
    return found;
  }

  private static MeterReading reading(SampleEntity s) {
    MeterReading.Values values =
        new MeterReading.Values(
            s.energy == null ? null : new Energy(s.energy),
            s.power == null ? null : new Power(s.power),
            s.offered == null ? null : new Power(s.offered),
            new MeterReading.Phases<>(
                current(s.currentL1), current(s.currentL2), current(s.currentL3)),
            new MeterReading.Phases<>(
                voltage(s.voltageL1), voltage(s.voltageL2), voltage(s.voltageL3)),
            s.soc == null ? null : new Percent(s.soc),
            s.temperature == null ? null : new Temperature(s.temperature));
    return new MeterReading(
        Micros.instant(s.at), ContextCodes.context(s.context), values, Others.read(s.rest));
  }

  private static @Nullable Current current(@Nullable Double amperes) {
    return amperes == null ? null : new Current(amperes);
  }

  private static @Nullable Voltage voltage(@Nullable Double volts) {
    return volts == null ? null : new Voltage(volts);
  }
}
