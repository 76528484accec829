package org.voltyard.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.TokenId;

/// The tariffs of the depot, for what they are used, and what stations said of them; made from
/// facts alone.
public final class TariffBook implements LiveState {
  private final Map<String, Tariff> tariffs = new ConcurrentSkipListMap<>();
  private final Set<TariffUse> uses = ConcurrentHashMap.newKeySet();
  private final Map<StationId, Map<TariffId, Recorded>> delivered = new ConcurrentHashMap<>();
  private final Map<StationId, Recorded> listed = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    if (!(recorded.fact() instanceof TariffEvent event)) {
      return;
    }
    switch (event) {
      case TariffEvent.Published e -> tariffs.put(e.tariff().id().value(), e.tariff());
      case TariffEvent.Removed e -> {
        tariffs.remove(e.tariff().value());
        uses.removeIf(u -> u.tariff().equals(e.tariff()));
      }
      case TariffEvent.Assigned e -> uses.add(e.use());
      case TariffEvent.Unassigned e -> uses.remove(e.use());
      case TariffEvent.Delivered e ->
          delivered
              .computeIfAbsent(e.station(), _ -> new ConcurrentHashMap<>())
              .put(e.tariff(), recorded);
      case TariffEvent.Listed e -> listed.put(e.station(), recorded);
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    tariffs.values().forEach(t -> sink.accept(made(new TariffEvent.Published(t, Origin.DEPOT))));
    uses.forEach(u -> sink.accept(made(new TariffEvent.Assigned(u, Origin.DEPOT))));
    delivered.values().forEach(each -> each.values().forEach(sink));
    listed.values().forEach(sink);
  }

  private static Recorded made(TariffEvent event) {
    return new Recorded(0, Instant.EPOCH, event);
  }

  @Override
  public void clear() {
    tariffs.clear();
    uses.clear();
    delivered.clear();
    listed.clear();
  }

  List<Tariff> tariffs() {
    return List.copyOf(tariffs.values());
  }

  @Nullable Tariff tariff(TariffId id) {
    return tariffs.get(id.value());
  }

  Set<TariffUse> uses() {
    return Set.copyOf(uses);
  }

  /// What stations said of the tariffs they were given, by station.
  List<Recorded> deliveries() {
    Map<String, Recorded> sorted = new TreeMap<>();
    delivered.forEach(
        (station, each) ->
            each.forEach((tariff, fact) -> sorted.put(station.value() + "\n" + tariff, fact)));
    return List.copyOf(sorted.values());
  }

  /// The names of tariffs that a station took and may still keep.
  List<String> keptBy(StationId station) {
    return delivered.getOrDefault(station, Map.of()).values().stream()
        .map(r -> (TariffEvent.Delivered) r.fact())
        .filter(TariffEvent.Delivered::accepted)
        .map(TariffEvent.Delivered::name)
        .toList();
  }

  @Nullable Recorded listed(StationId station) {
    return listed.get(station);
  }

  /// The tariff that holds for a token at a station: the more is said of both, the sooner.
  @Nullable Tariff holding(StationId station, @Nullable TokenId token, Instant at) {
    Tariff own = token == null ? null : ofDriver(station, token, at);
    if (own != null) {
      return own;
    }
    Tariff here = valid(new Place(station, null), at);
    return here == null ? valid(new Place(null, null), at) : here;
  }

  /// The driver's own tariff at a station, if there is one.
  @Nullable Tariff ofDriver(StationId station, TokenId token, Instant at) {
    Tariff here = valid(new Place(station, token), at);
    return here == null ? valid(new Place(null, token), at) : here;
  }

  /// Those a station is given for everybody: the one that holds and those that will.
  List<Tariff> forStation(StationId station, Instant at) {
    List<Tariff> own = known(new Place(station, null), at);
    return own.isEmpty() ? known(new Place(null, null), at) : own;
  }

  private record Place(@Nullable StationId station, @Nullable TokenId token) {
    boolean is(TariffUse use) {
      return java.util.Objects.equals(use.station(), station)
          && java.util.Objects.equals(use.token(), token);
    }
  }

  /// Of two that hold, the one that began later.
  private @Nullable Tariff valid(Place place, Instant at) {
    return known(place, at).stream()
        .filter(t -> t.validAt(at))
        .max(Comparator.comparing(TariffBook::begin))
        .orElse(null);
  }

  private List<Tariff> known(Place place, Instant at) {
    List<Tariff> known = new ArrayList<>();
    for (TariffUse use : uses) {
      Tariff tariff = place.is(use) ? tariffs.get(use.tariff().value()) : null;
      Instant end = tariff == null ? null : tariff.to();
      if (tariff != null && (end == null || at.isBefore(end))) {
        known.add(tariff);
      }
    }
    known.sort(Comparator.comparing(TariffBook::begin));
    return known;
  }

  private static Instant begin(Tariff tariff) {
    Instant from = tariff.from();
    return from == null ? Instant.MIN : from;
  }
}
