package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Recorded;

/// What a station told of limits of others, of its vehicles, and of what all comes to; with the
/// facts that say so. Changed by the journal's thread alone, read by anyone.
final class ToldLimits {
  private final Map<String, Recorded> external = new ConcurrentHashMap<>();
  private final Map<Integer, Recorded> computed = new ConcurrentHashMap<>();
  private final Map<Integer, Recorded> needs = new ConcurrentHashMap<>();
  private final Map<Integer, Recorded> intentions = new ConcurrentHashMap<>();

  void apply(ProfileEvent event, Instant at) {
    Recorded recorded = StationLimits.fact(event, at);
    switch (event) {
      case ProfileEvent.Limited e ->
          external.put(e.limit().source() + "/" + e.limit().connector(), recorded);
      case ProfileEvent.LimitCleared e -> external.values().removeIf(r -> gone(e, limit(r)));
      case ProfileEvent.Computed e -> computed.put(e.connector(), recorded);
      case ProfileEvent.Needed e -> needs.put(e.needs().connector(), recorded);
      case ProfileEvent.Intended e -> intentions.put(e.intention().connector(), recorded);
      default -> {}
    }
  }

  private static boolean gone(ProfileEvent.LimitCleared cleared, ExternalLimit limit) {
    Integer connector = cleared.connector();
    return limit.source().equals(cleared.source())
        && (connector == null || connector == limit.connector());
  }

  /// The vehicle has gone.
  void left(int connector) {
    needs.remove(connector);
    intentions.remove(connector);
  }

  void facts(Consumer<Recorded> sink) {
    List.of(external, computed, needs, intentions).forEach(each -> each.values().forEach(sink));
  }

  List<ExternalLimit> external() {
    return external.values().stream().map(ToldLimits::limit).toList();
  }

  /// With the time at which each was told.
  List<Recorded> externalFacts() {
    return List.copyOf(external.values());
  }

  private static ExternalLimit limit(Recorded recorded) {
    return ((ProfileEvent.Limited) recorded.fact()).limit();
  }

  @Nullable Recorded computed(int connector) {
    return computed.get(connector);
  }

  ProfileEvent.@Nullable Needed needed(int connector) {
    Recorded found = needs.get(connector);
    return found == null ? null : (ProfileEvent.Needed) found.fact();
  }

  ProfileEvent.@Nullable Intended intended(int connector) {
    Recorded found = intentions.get(connector);
    return found == null ? null : (ProfileEvent.Intended) found.fact();
  }
}
