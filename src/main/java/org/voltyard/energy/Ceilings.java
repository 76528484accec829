package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;

/// How much may flow to a vehicle whatever it wants: the station's limit, shared equally by its
/// transactions, and the limits that others set. Pure.
final class Ceilings {
  private static final Set<Purpose> ABOVE =
      Set.of(Purpose.STATION_MAX, Purpose.EXTERNAL, Purpose.LOCAL_GENERATION);

  private Ceilings() {}

  static List<Span> of(StationLimits station, int connector, Instant now, Duration time) {
    List<Layer> all = Layer.of(station.profiles(), station.told().external());
    List<Layer> whole = new ArrayList<>();
    List<Layer> own = new ArrayList<>();
    for (Layer layer : all) {
      if (ABOVE.contains(layer.purpose())) {
        (layer.connector() == 0 ? whole : own).add(layer);
      }
    }
    Instant end = now.plus(time);
    int shares = Math.max(1, station.running().size());
    List<Span> together = spans(0, now, end, whole);
    return lower(together, shares, spans(connector, now, end, own));
  }

  private static List<Span> spans(int connector, Instant from, Instant to, List<Layer> layers) {
    return new Composite(connector, null, from, to, RateUnit.WATTS).of(layers);
  }

  private static List<Span> lower(List<Span> together, int shares, List<Span> own) {
    List<Span> lower = new ArrayList<>();
    for (Span one : together) {
      for (Span other : own) {
        Instant from = Timeline.later(one.from(), other.from());
        Instant to = Timeline.earlier(one.to(), other.to());
        if (from.isBefore(to)) {
          Double share = one.limit() == null ? null : (Double) (one.limit() / shares);
          Double least = least(share, other.limit());
          lower.add(
              new Span(
                  from,
                  to,
                  new org.voltyard.domain.ChargingProfile.Rates(
                      Rating.rate(least), null, null, null),
                  one.mode(),
                  null,
                  least == null ? null : least.equals(share) ? one.why() : other.why()));
        }
      }
    }
    return lower;
  }

  private static @Nullable Double least(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.min(one, other);
  }
}
