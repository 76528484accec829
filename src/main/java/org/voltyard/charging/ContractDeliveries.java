package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ContractProvider.Answer;
import org.voltyard.domain.ContractProvider.Request;
import org.voltyard.domain.ContractProvider;
import org.voltyard.domain.Depot.ContractDelivery;
import org.voltyard.domain.StationId;

/// Hands contracts to vehicles: where a vehicle takes several, one for each time that the same is
/// asked. // M01.FR.04, M01.FR.06, M01.FR.07
final class ContractDeliveries {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final ContractProvider provider;
  private final InstantSource clock;
  private final Map<StationId, Rest> rests = new ConcurrentHashMap<>();

  /// What a vehicle has not fetched yet.
  private record Rest(Request request, List<String> exi, Instant since) {}

  ContractDeliveries(ContractProvider provider, InstantSource clock) {
    this.provider = provider;
    this.clock = clock;
  }

  ContractDelivery next(StationId station, Request request) {
    Rest rest = rests.remove(station);
    Instant now = clock.instant();
    if (rest != null && rest.request.equals(request) && rest.since.plus(KEPT).isAfter(now)) {
      return given(station, rest);
    }
    return switch (provider.ask(station, request)) {
      case Answer.Given(List<String> exi) ->
          given(station, new Rest(request, exi.subList(0, taken(exi, request.most())), now));
      case Answer.Refused(String reason) -> new ContractDelivery.Refused(reason);
    };
  }

  private static int taken(List<String> exi, @Nullable Integer most) {
    return Math.min(exi.size(), most == null ? 1 : Math.max(1, most));
  }

  private ContractDelivery given(StationId station, Rest rest) {
    List<String> later = rest.exi.subList(1, rest.exi.size());
    if (!later.isEmpty()) {
      rests.put(station, new Rest(rest.request, List.copyOf(later), rest.since));
    }
    return new ContractDelivery.Given(rest.exi.getFirst(), later.size());
  }
}
