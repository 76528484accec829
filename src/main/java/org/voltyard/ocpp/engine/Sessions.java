package org.voltyard.ocpp.engine;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;

/// The sessions of all stations that are or were connected; old ones are forgotten when there are
/// too many.
final class Sessions {
  private final Map<StationId, Entry> all = new ConcurrentHashMap<>();

  /// A session with the number of its sockets.
  private record Entry(StationSession session, int sockets) {}

  @Nullable StationSession find(StationId id) {
    Entry entry = all.get(id);
    return entry == null ? null : entry.session;
  }

  /// The session of a station, for one more socket.
  StationSession enter(StationId id, Function<StationId, StationSession> maker) {
    Entry entered =
        all.compute(
            id,
            (k, before) ->
                before == null
                    ? new Entry(maker.apply(k), 1)
                    : new Entry(before.session, before.sockets + 1));
    return entered.session;
  }

  /// One socket less; beyond the limit the session is forgotten with its last socket.
  void leave(StationId id, int limit) {
    all.computeIfPresent(
        id,
        (k, before) ->
            before.sockets == 1 && all.size() > limit
                ? null
                : new Entry(before.session, before.sockets - 1));
  }

  void closeSilentSince(Instant limit) {
    all.values().forEach(entry -> entry.session.closeIfSilentSince(limit));
  }

  /// Waits until every session has done what it has to do now; false when that takes too long.
  boolean awaitQuiet(long millis) throws InterruptedException {
    var sessions = all.values().stream().map(Entry::session).toList();
    CountDownLatch latch = new CountDownLatch(sessions.size());
    sessions.forEach(session -> session.mailbox().post(latch::countDown));
    return latch.await(millis, TimeUnit.MILLISECONDS);
  }
}
