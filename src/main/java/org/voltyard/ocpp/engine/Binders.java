package org.voltyard.ocpp.engine;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Quirks;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.FrameLimits;

/// Readers of payloads: the usual one, and one for each way in which stations write their times.
final class Binders {
  private final ZoneId site;
  private final FrameLimits limits;
  private final Binder usual;
  private final Map<Clock, Binder> others = new ConcurrentHashMap<>();

  /// In which zone a station's clock runs, and whether it does so whatever it writes.
  private record Clock(@Nullable String zone, boolean local) {}

  /// @param site zone of the stations whose own is not known
  Binders(ZoneId site, FrameLimits limits) {
    this.site = site;
    this.limits = limits;
    usual = new Binder(site, limits);
  }

  Binder of(Quirks quirks) {
    if (quirks.zone() == null && !quirks.localTime()) {
      return usual;
    }
    return others.computeIfAbsent(new Clock(quirks.zone(), quirks.localTime()), this::make);
  }

  private Binder make(Clock clock) {
    return new Binder(zone(clock.zone()), clock.local(), limits);
  }

  /// A zone that this Java does not know any more is the site's.
  private ZoneId zone(@Nullable String name) {
    try {
      return name == null ? site : ZoneId.of(name);
    } catch (DateTimeException _) {
      return site;
    }
  }
}
