package org.voltyard.energy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;

/// What all limits come to for an EVSE, and for a station as a whole: there, no more than all its
/// EVSEs may take together, where each of them has a limit. Pure. // K08.FR.03
final class Whole {
  private Whole() {}

  static List<Span> spans(
      StationLimits station, int connector, Instant from, Instant to, RateUnit unit) {
    List<Layer> layers = Layer.of(station.profiles(), station.told().external());
    if (connector > 0) {
      Running there = station.running().get(connector);
      return new Composite(connector, there, from, to, unit).of(layers);
    }
    List<Layer> top =
        layers.stream()
            .filter(l -> l.connector() == 0)
            .filter(l -> l.purpose() != Purpose.TX_DEFAULT && l.purpose() != Purpose.PRIORITY)
            .toList();
    List<List<Span>> all = new ArrayList<>();
    all.add(new Composite(0, null, from, to, unit).of(top));
    for (int evse : station.evses()) {
      Running there = station.running().get(evse);
      all.add(new Composite(evse, there, from, to, unit).of(layers));
    }
    TreeSet<Instant> turns = new TreeSet<>(List.of(from, to));
    all.forEach(spans -> spans.forEach(span -> turns.add(span.from())));
    return joined(all, turns);
  }

  private static List<Span> joined(List<List<Span>> all, Set<Instant> turns) {
    List<Span> joined = new ArrayList<>();
    Instant start = null;
    for (Instant turn : turns) {
      if (start != null) {
        Span next = at(all, start, turn);
        if (!joined.isEmpty() && joined.getLast().sameAs(next)) {
          joined.set(joined.size() - 1, joined.getLast().until(turn));
        } else {
          joined.add(next);
        }
      }
      start = turn;
    }
    return joined;
  }

  private static Span at(List<List<Span>> all, Instant from, Instant to) {
    Span top = covering(all.getFirst(), from);
    Double sum = all.size() < 2 ? null : (Double) 0.0;
    for (List<Span> each : all.subList(1, all.size())) {
      Double limit = covering(each, from).limit();
      sum = sum == null || limit == null ? null : (Double) (sum + limit);
    }
    Double most = top.limit();
    boolean less = sum != null && (most == null || sum < most);
    @Nullable Double limit = less ? sum : most;
    return new Span(
        from,
        to,
        new Rates(Rating.rate(limit), null, null, null),
        Mode.CHARGING_ONLY,
        null,
        less ? null : top.why());
  }

  private static Span covering(List<Span> spans, Instant at) {
    return spans.stream()
        .filter(s -> !s.from().isAfter(at) && s.to().isAfter(at))
        .findFirst()
        .orElseThrow();
  }
}
