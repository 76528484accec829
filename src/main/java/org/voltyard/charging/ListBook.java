package org.voltyard.charging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationCommand.LocalListEntry;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;

/// What the stations have on their local lists, as far as they accepted it.
final class ListBook implements LiveState {
  private final Map<StationId, Page> pages = new ConcurrentHashMap<>();

  /// The list of one station. Changed by the journal's thread alone, read by anyone.
  static final class Page {
    private final Map<TokenId, LocalListEntry> entries = new ConcurrentHashMap<>();
    private final Set<TokenId> withheld = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Integer version;
    private volatile boolean known;
    private volatile LocalList.@Nullable Result last;

    /// Null when the station never told it.
    @Nullable Integer version() {
      return version;
    }

    /// Whether [#entries] is what the station has; else only a whole list helps.
    boolean known() {
      return known;
    }

    @Nullable LocalListEntry entry(TokenId token) {
      return entries.get(token);
    }

    Collection<LocalListEntry> entries() {
      return entries.values();
    }

    boolean withheld(TokenId token) {
      return withheld.contains(token);
    }

    LocalList.@Nullable Result last() {
      return last;
    }

    private void apply(LocalListEvent event, Instant at) {
      switch (event) {
        case LocalListEvent.VersionTold e -> told(e.version());
        case LocalListEvent.Updated e -> updated(e, at);
        case LocalListEvent.Refused e -> {
          // a whole list that was refused leaves the old one; changes may have met another list
          known = known && e.full();
          last = new LocalList.Result(at, false, e.full(), e.version(), e.status());
        }
        case LocalListEvent.Withheld e -> withheld.add(e.token());
      }
    }

    /// Another version than the one sent last: somebody else changed the list, or it was lost.
    private void told(int number) {
      Integer before = version;
      if (before == null || before != number) {
        entries.clear();
        known = false;
        version = number;
      }
    }

    private void updated(LocalListEvent.Updated event, Instant at) {
      if (event.full()) {
        entries.clear();
        known = true;
      }
      for (LocalListEntry entry : event.entries()) {
        if (entry.authorization() == null) {
          entries.remove(entry.token());
        } else {
          entries.put(entry.token(), entry);
        }
      }
      version = event.version();
      last = new LocalList.Result(at, true, event.full(), event.version(), "Accepted");
    }

    private void facts(StationId id, Consumer<Recorded> sink) {
      LocalList.Result result = last;
      Instant at = result == null ? Instant.EPOCH : result.at();
      Integer number = version;
      if (known && number != null && number > 0) {
        sink.accept(
            DepotState.synthetic(
                new LocalListEvent.Updated(id, number, true, List.copyOf(entries.values())), at));
      } else if (number != null) {
        sink.accept(DepotState.synthetic(new LocalListEvent.VersionTold(id, number), at));
      }
      if (result != null && !result.accepted()) {
        sink.accept(
            DepotState.synthetic(
                new LocalListEvent.Refused(id, result.version(), result.full(), result.status()),
                at));
      }
      for (TokenId token : withheld) {
        sink.accept(DepotState.synthetic(new LocalListEvent.Withheld(id, token), at));
      }
    }
  }

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case LocalListEvent e ->
          pages.computeIfAbsent(e.station(), _ -> new Page()).apply(e, recorded.at());
      case TokenEvent.Changed e -> pages.values().forEach(p -> p.withheld.remove(e.token().id()));
      case TokenEvent.Removed e -> pages.values().forEach(p -> p.withheld.remove(e.token()));
      default -> {}
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    pages.forEach((id, page) -> page.facts(id, sink));
  }

  @Override
  public void clear() {
    pages.clear();
  }

  /// An empty one for a station of whose list nothing is known.
  Page page(StationId id) {
    return pages.getOrDefault(id, new Page());
  }
}
