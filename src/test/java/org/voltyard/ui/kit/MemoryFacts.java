package org.voltyard.ui.kit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;
import org.voltyard.event.EventBus;

/// A journal in memory with its bus.
public final class MemoryFacts implements FactLog {
  private final List<Recorded> all = new CopyOnWriteArrayList<>();
  private final EventBus bus = new EventBus(this);

  /// Where subscribers listen.
  public EventBus bus() {
    return bus;
  }

  /// Writes a fact down and publishes it.
  public void happen(Instant at, Fact fact) {
    Recorded recorded = new Recorded(all.size() + 1L, at, fact);
    all.add(recorded);
    bus.publish(List.of(recorded));
  }

  @Override
  public long lastSeq() {
    return all.size();
  }

  @Override
  public long read(long since, int max, Consumer<Recorded> reader) {
    List<Recorded> part = all.stream().filter(r -> r.seq() > since).limit(max).toList();
    part.forEach(reader);
    return part.isEmpty() ? since : part.getLast().seq();
  }
}
