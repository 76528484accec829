package org.voltyard.charging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationCommand.LocalListEntry;
import org.voltyard.domain.StationCommand.ReadLocalListVersion;
import org.voltyard.domain.StationCommand.SendLocalList;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenScope;
import org.voltyard.domain.TokenId;

/// Sends local lists, part by part. Waits for the station's answers, so it runs on a thread of its
/// own.
final class ListDelivery {
  /// Tokens of this length fit all versions of the protocol.
  private static final int SHORT = 20;

  private final DepotState state;
  private final Commands commands;
  private final StationLink link;
  private final Supplier<ChargingPolicy> policy;
  private final Set<StationId> asked = ConcurrentHashMap.newKeySet();

  ListDelivery(
      DepotState state, Commands commands, StationLink link, Supplier<ChargingPolicy> policy) {
    this.state = state;
    this.commands = commands;
    this.link = link;
    this.policy = policy;
  }

  /// What is to be sent.
  enum Extent {
    CHANGES,
    WHOLE,
    EMPTY
  }

  /// The socket closed or the station restarted: it may come back with another list.
  void forget(StationId id) {
    asked.remove(id);
  }

  LocalList.Care care(StationId id) {
    Integer version = state.lists().page(id).version();
    Boolean enabled = limits(id).enabled();
    if (enabled == null) {
      return LocalList.Care.UNKNOWN;
    } else if (version != null && version < 0) {
      return LocalList.Care.UNSUPPORTED;
    } else if (!enabled) {
      return LocalList.Care.DISABLED;
    }
    return policy.get().keepLists() ? LocalList.Care.KEPT : LocalList.Care.OFF;
  }

  LocalList view(StationId id) {
    ListBook.Page page = state.lists().page(id);
    List<LocalListEntry> all = wanted(id, page);
    List<LocalListEntry> wanted = all.subList(0, Math.min(all.size(), limits(id).total()));
    return new LocalList(
        id,
        care(id),
        page.version(),
        ListPlan.lines(wanted, page),
        all.size() - wanted.size(),
        page.last());
  }

  private ListLimits limits(StationId id) {
    StationState station = state.station(id);
    return station == null
        ? ListLimits.of(_ -> null, _ -> null)
        : ListLimits.of(station::configured, station::most);
  }

  private List<LocalListEntry> wanted(StationId id, ListBook.Page page) {
    return ListPlan.wanted(
        state.tokens(),
        token -> !page.withheld(token.id()) && always(token, id) && listable(id, token.id()));
  }

  /// A station knows neither hours nor other stations: what is limited to them has to be asked for.
  private static boolean always(Token token, StationId station) {
    TokenScope scope = token.scope();
    return scope == null || (scope.hours().isEmpty() && scope.at(station));
  }

  private boolean listable(StationId id, TokenId token) {
    if (token.value().length() <= SHORT) {
      return true;
    }
    LocalListEntry entry = new LocalListEntry(token, null, ListPlan.ACCEPTED);
    try {
      link.wire(id, new SendLocalList(1, true, List.of(entry)));
      return true;
    } catch (StationLink.InvalidCommand tooLong) {
      return false;
    }
  }

  /// Sends what is to be sent; true when the station has it all.
  boolean deliver(StationId id, Extent extent, Origin origin) {
    if (!versionKnown(id, origin)) {
      return false;
    }
    boolean whole = extent != Extent.CHANGES || !state.lists().page(id).known();
    Outcome<?> refusal = send(id, parts(id, whole, extent == Extent.EMPTY), origin);
    if (refusal instanceof Outcome.Answered<?> && !whole) { // D01.FR.03
      refusal = send(id, parts(id, true, false), origin);
    }
    return refusal == null;
  }

  private boolean versionKnown(StationId id, Origin origin) {
    if (asked.contains(id)) {
      return true;
    }
    Outcome<?> told = commands.send(id, new ReadLocalListVersion(), origin).answer().join();
    if (told instanceof Outcome.Answered<?>(var reply, String _) && reply.accepted()) {
      asked.add(id);
      return true;
    }
    return false;
  }

  private List<SendLocalList> parts(StationId id, boolean whole, boolean empty) {
    ListBook.Page page = state.lists().page(id);
    ListLimits limits = limits(id);
    Integer told = page.version();
    int next = told == null || told < 0 ? 1 : told + 1; // D01.FR.18, D01.FR.19
    LocalList now = view(id);
    List<LocalListEntry> all =
        empty
            ? List.of()
            : now.lines().stream()
                .filter(line -> line.wanted() != null)
                .map(line -> new LocalListEntry(line.token(), line.kind(), line.wanted()))
                .toList();
    for (int size = limits.perMessage(); ; size = Math.max(1, size / 2)) {
      List<SendLocalList> parts =
          whole ? ListPlan.whole(all, next, size) : ListPlan.changes(now.lines(), next, size);
      if (size == 1 || parts.stream().allMatch(part -> bytes(id, part) <= limits.bytes())) {
        return parts; // D01.FR.11
      }
    }
  }

  private int bytes(StationId id, SendLocalList part) {
    return link.wire(id, part).payload().getBytes(StandardCharsets.UTF_8).length;
  }

  /// How the first part that was not accepted ended; null when all were.
  private @Nullable Outcome<?> send(StationId id, List<SendLocalList> parts, Origin origin) {
    for (SendLocalList part : parts) {
      Outcome<?> outcome = commands.send(id, part, origin).answer().join();
      if (outcome instanceof Outcome.Answered<?>(var reply, String _) && reply.accepted()) {
        continue;
      }
      if (!(outcome instanceof Outcome.Answered<?>)) {
        asked.remove(id); // whether it took the part is not known
      }
      return outcome;
    }
    return null;
  }
}
