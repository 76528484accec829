package org.voltyard.ui.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Sessions;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.event.EventBus;

/// Gathers what happens to sessions until the window asks for it.
final class SessionFeed {
  private static final int WAITING = 4096;

  private final EventBus bus;
  private final Sessions sessions;
  private final Set<SessionId> metered = ConcurrentHashMap.newKeySet();
  private final Queue<SessionEvent> events = new ConcurrentLinkedQueue<>();
  private final Queue<RegisterEvent.SessionAttributed> attributed = new ConcurrentLinkedQueue<>();

  SessionFeed(EventBus bus, Sessions sessions) {
    this.bus = bus;
    this.sessions = sessions;
  }

  Subscription listen() {
    var heard = bus.subscribe("window-sessions", WAITING, recorded -> take(recorded.fact()));
    return () -> {
      heard.close();
      events.clear();
      attributed.clear();
      metered.clear();
    };
  }

  private void take(Fact fact) {
    if (fact instanceof SessionEvent event) {
      events.add(event);
    } else if (fact instanceof MeterEvent.Received received && received.session() != null) {
      metered.add(received.session());
    } else if (fact instanceof RegisterEvent.SessionAttributed told) {
      attributed.add(told);
    }
  }

  /// Whose sessions have turned out to be since the last time.
  Map<SessionId, Whose> attributed() {
    Map<SessionId, Whose> found = new LinkedHashMap<>();
    for (var told = attributed.poll(); told != null; told = attributed.poll()) {
      Attribution to = told.attribution();
      found.put(told.session(), new Whose(to.vehicle(), to.driver(), to.organisation()));
    }
    return found;
  }

  /// The sessions that changed since the last time, as they are now; `shown` is how they were.
  List<Session> changed(Function<SessionId, @Nullable Session> shown) {
    Map<SessionId, Session> changed = new LinkedHashMap<>();
    for (SessionId id : List.copyOf(metered)) {
      metered.remove(id);
      sessions.findOpen(id).ifPresent(session -> changed.put(id, session));
    }
    for (SessionEvent event = events.poll(); event != null; event = events.poll()) {
      apply(event, changed, shown);
    }
    return List.copyOf(changed.values());
  }

  private static void apply(
      SessionEvent event,
      Map<SessionId, Session> changed,
      Function<SessionId, @Nullable Session> shown) {
    switch (event) {
      case SessionEvent.Started e -> changed.putIfAbsent(e.session().id(), e.session());
      case SessionEvent.Ended e -> change(e.session(), changed, shown, s -> s.with(e.end()));
      case SessionEvent.Corrected e -> change(e.session(), changed, shown, s -> s.with(e.end()));
      case SessionEvent.Unplugged e ->
          change(e.session(), changed, shown, s -> s.unplugged(e.at()));
      case SessionEvent.Flagged e -> change(e.session(), changed, shown, s -> s.with(e.anomaly()));
      case SessionEvent.Restated e ->
          change(e.session(), changed, shown, s -> s.with(e.token(), e.start()));
      case SessionEvent.SignatureChecked _, SessionEvent.Orphaned _ -> {}
    }
  }

  private static void change(
      SessionId id,
      Map<SessionId, Session> changed,
      Function<SessionId, @Nullable Session> shown,
      Function<Session, Session> how) {
    Session now = changed.containsKey(id) ? changed.get(id) : shown.apply(id);
    if (now != null) {
      changed.put(id, how.apply(now));
    }
  }
}
