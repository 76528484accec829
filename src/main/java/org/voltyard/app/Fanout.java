package org.voltyard.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.event.EventBus;
import org.voltyard.journal.GroupListener;

/// What follows every group of facts that is on disk: live state first, then whoever listens, then
/// the database.
final class Fanout implements GroupListener {
  private final List<LiveState> states;
  private final Metrics metrics;
  private volatile @Nullable EventBus bus;
  private volatile @Nullable Storage storage;

  Fanout(List<LiveState> states, Metrics metrics) {
    this.states = states;
    this.metrics = metrics;
  }

  void to(EventBus events, Storage tables) {
    bus = events;
    storage = tables;
  }

  @Override
  public void committed(int facts, long bytes, long nanos) {
    metrics.committed(facts, bytes, nanos);
  }

  @Override
  public void recorded(List<Recorded> group) {
    for (Recorded fact : group) {
      states.forEach(state -> state.apply(fact));
    }
    EventBus events = bus;
    if (events != null) {
      events.publish(group);
    }
    Storage tables = storage;
    if (tables != null) {
      tables.offer(group);
    }
  }
}
