package org.voltyard.charging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.Swap.Battery;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenId;

/// The last swaps of batteries of each station.
final class SwapBook implements LiveState {
  private static final int KEPT = 100;

  private final Map<StationId, Pile> piles = new ConcurrentHashMap<>();
  private volatile int last;

  /// The swaps of one station, the oldest first. Changed by the journal's thread alone.
  private static final class Pile {
    private final LinkedHashMap<Integer, Swap> swaps = new LinkedHashMap<>();

    private synchronized void apply(SwapEvent event, Instant at) {
      Swap known = swaps.get(event.request());
      Swap now =
          switch (event) {
            case SwapEvent.Requested e -> begun(e.station(), e.request(), e.token(), true, at);
            case SwapEvent.Declined e -> {
              Swap asked = begun(e.station(), e.request(), e.token(), true, at);
              yield changed(asked, e.reason(), asked.in(), asked.out(), asked.left(), at);
            }
            case SwapEvent.PutIn e -> {
              Swap swap = going(known, e, e.token(), Swap::in, at);
              yield changed(swap, null, e.batteries(), swap.out(), swap.left(), at);
            }
            case SwapEvent.TakenOut e -> {
              Swap swap = going(known, e, e.token(), Swap::out, at);
              yield changed(swap, null, swap.in(), e.batteries(), swap.left(), at);
            }
            case SwapEvent.LeftBehind e -> {
              Swap swap = going(known, e, e.token(), Swap::left, at);
              yield changed(swap, null, swap.in(), swap.out(), e.batteries(), at);
            }
          };
      if (known == null || !now.begun().equals(known.begun())) {
        swaps.remove(event.request()); // it is the newest now
      }
      swaps.put(event.request(), now);
      if (swaps.size() > KEPT) {
        swaps.pollFirstEntry();
      }
    }

    /// Stations count their own requests, so a number may come again for another swap.
    private static Swap going(
        @Nullable Swap known,
        SwapEvent event,
        TokenId token,
        Function<Swap, List<Battery>> told,
        Instant at) {
      return known == null || known.declined() != null || !told.apply(known).isEmpty()
          ? begun(event.station(), event.request(), token, false, at)
          : known;
    }

    private static Swap begun(
        StationId station, int request, TokenId token, boolean asked, Instant at) {
      return new Swap(
          station, request, token, asked, at, null, List.of(), List.of(), List.of(), at);
    }

    private static Swap changed(
        Swap swap,
        @Nullable String declined,
        List<Battery> in,
        List<Battery> out,
        List<Battery> left,
        Instant at) {
      return new Swap(
          swap.station(),
          swap.request(),
          swap.token(),
          swap.asked(),
          swap.begun(),
          declined,
          in,
          out,
          left,
          at);
    }

    private synchronized List<Swap> newestFirst() {
      return new ArrayList<>(swaps.values()).reversed();
    }

    private synchronized void facts(Consumer<Recorded> sink) {
      for (Swap s : swaps.values()) {
        String declined = s.declined();
        if (declined != null) {
          put(new SwapEvent.Declined(s.station(), s.request(), s.token(), declined), s, sink);
        } else if (s.asked()) {
          put(new SwapEvent.Requested(s.station(), s.request(), s.token()), s, sink);
        }
        if (!s.in().isEmpty()) {
          put(new SwapEvent.PutIn(s.station(), s.request(), s.token(), s.in()), s, sink);
        }
        if (!s.out().isEmpty()) {
          put(new SwapEvent.TakenOut(s.station(), s.request(), s.token(), s.out()), s, sink);
        }
        if (!s.left().isEmpty()) {
          put(new SwapEvent.LeftBehind(s.station(), s.request(), s.token(), s.left()), s, sink);
        }
      }
    }

    private static void put(SwapEvent event, Swap swap, Consumer<Recorded> sink) {
      boolean first = event instanceof SwapEvent.Requested || event instanceof SwapEvent.Declined;
      sink.accept(DepotState.synthetic(event, first ? swap.begun() : swap.last()));
    }
  }

  @Override
  public void apply(Recorded recorded) {
    if (recorded.fact() instanceof SwapEvent event) {
      last = Math.max(last, event.request());
      piles.computeIfAbsent(event.station(), _ -> new Pile()).apply(event, recorded.at());
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    piles.values().forEach(pile -> pile.facts(sink));
  }

  @Override
  public void clear() {
    piles.clear();
    last = 0;
  }

  /// The newest first.
  List<Swap> of(StationId id) {
    Pile pile = piles.get(id);
    return pile == null ? List.of() : pile.newestFirst();
  }

  /// A number that no swap at hand has.
  int next() {
    return last + 1;
  }
}
