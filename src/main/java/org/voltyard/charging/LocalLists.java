package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.TokenEvent;

/// Keeps the local lists of stations in step with the depot's tokens (block D): after a change of
/// tokens, after a boot, and again later where a station did not take it.
public final class LocalLists {
  private static final Logger LOG = LoggerFactory.getLogger(LocalLists.class);
  private static final Duration SETTLED = Duration.ofSeconds(20);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration REPORTED = Duration.ofMinutes(1);

  private final DepotState state;
  private final StationLink link;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final ListDelivery delivery;
  private final Map<StationId, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Set<StationId> queued = ConcurrentHashMap.newKeySet();
  private final Map<StationId, Instant> due = new ConcurrentHashMap<>();

  public LocalLists(
      DepotState state,
      Commands commands,
      StationLink link,
      Supplier<ChargingPolicy> policy,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.state = state;
    this.link = link;
    this.timer = timer;
    this.clock = clock;
    this.delivery = new ListDelivery(state, commands, link, policy);
  }

  /// A station's list as it stands.
  public LocalList view(StationId id) {
    return delivery.view(id);
  }

  /// Sends what differs; the future tells whether the station has it all.
  public CompletableFuture<Boolean> sendChanges(StationId id, Origin origin) {
    origin.needs(Permission.SERVICE);
    return send(id, ListDelivery.Extent.CHANGES, origin);
  }

  /// Sends the whole list.
  public CompletableFuture<Boolean> sendWhole(StationId id, Origin origin) {
    origin.needs(Permission.SERVICE);
    return send(id, ListDelivery.Extent.WHOLE, origin);
  }

  /// Empties the list.
  ///
  /// @throws IllegalStateException while it is kept in step: it would be filled again
  public CompletableFuture<Boolean> empty(StationId id, Origin origin) {
    origin.needs(Permission.SERVICE);
    if (delivery.care(id) == LocalList.Care.KEPT) {
      throw new IllegalStateException(
          "the local list of " + id + " is kept in step with the tokens; switch that off first");
    }
    return send(id, ListDelivery.Extent.EMPTY, origin);
  }

  private CompletableFuture<Boolean> send(StationId id, ListDelivery.Extent extent, Origin origin) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("local-list-" + id)
        .start(() -> done.complete(alone(id, extent, origin)));
    return done;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case TokenEvent.Changed _, TokenEvent.Removed _ -> wantAll();
      case SiteEvent.SettingChanged e when e.key().equals("charging.local-lists") -> wantAll();
      case StationEvent.Booted e -> {
        delivery.forget(e.station());
        want(e.station());
      }
      case StationEvent.Connected e -> later(e.station());
      case StationEvent.Disconnected e -> delivery.forget(e.station());
      case StationEvent.ConfigurationRead e ->
          told(e.station(), e.keys().stream().map(key -> key.key()));
      case StationEvent.ModelReported e -> {
        if (!e.more()) { // by then its limits are known too
          want(e.station());
        }
      }
      case StationEvent.VariablesSet e ->
          told(e.station(), e.results().stream().map(result -> result.name()));
      case LocalListEvent.Withheld e -> due.put(e.station(), clock.instant().plus(REPORTED));
      case DiagnosticEvent.CustomerTold e -> {
        if (e.last() && due.remove(e.station()) != null) {
          want(e.station()); // N10.FR.02, once it has told what it forgot
        }
      }
      default -> {}
    }
  }

  private void told(StationId id, Stream<String> names) {
    if (names.anyMatch(ListLimits::about)) {
      want(id);
    }
  }

  /// Sends again what was not taken; call it about twice a minute.
  public void tick() {
    Instant now = clock.instant();
    due.forEach(
        (id, at) -> {
          if (!at.isAfter(now) && due.remove(id, at)) {
            want(id);
          }
        });
  }

  private void wantAll() {
    state.stations().forEach(station -> want(station.id()));
  }

  /// A station that comes back without a boot is asked for its version a while later.
  private void later(StationId id) {
    delivery.forget(id);
    var _ = timer.schedule(() -> want(id), SETTLED.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Has the list delivered; what is wanted while a delivery runs comes to one more.
  private void want(StationId id) {
    if (wanted(id) && queued.add(id)) {
      Thread.ofVirtual().name("local-list-" + id).start(() -> keep(id));
    }
  }

  private boolean wanted(StationId id) {
    StationState station = state.station(id);
    return station != null
        && station.registration().admission() == Station.Admission.ADMITTED
        && link.connected(id)
        && delivery.care(id) == LocalList.Care.KEPT;
  }

  private void keep(StationId id) {
    if (!alone(id, ListDelivery.Extent.CHANGES, Origin.DEPOT)) {
      due.put(id, clock.instant().plus(AGAIN));
    }
  }

  private boolean alone(StationId id, ListDelivery.Extent extent, Origin origin) {
    ReentrantLock lock = locks.computeIfAbsent(id, _ -> new ReentrantLock());
    lock.lock();
    try {
      queued.remove(id);
      return delivery.deliver(id, extent, origin);
    } catch (RuntimeException e) {
      LOG.warn("{}: its local list could not be sent", id, e);
      return false;
    } finally {
      lock.unlock();
    }
  }
}
