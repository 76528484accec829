package org.voltyard.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// Publishes facts in the order of the journal. Publishing never blocks: a subscriber whose queue
/// is full catches up from the journal by sequence number, so that it misses nothing and slows
/// nobody.
public final class EventBus implements AutoCloseable {
  private final FactLog log;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();

  public EventBus(FactLog log) {
    this.log = log;
  }

  /// Hands facts on; called by the journal alone, in order and without gaps.
  public void publish(List<Recorded> facts) {
    for (Subscription subscription : subscriptions) {
      subscription.offer(facts);
    }
    wakers.forEach(Runnable::run);
  }

  /// Has `wake` run after each growth of the journal, on the journal's thread, until what is
  /// returned is run. It must only signal somebody.
  public Runnable following(Runnable wake) {
    wakers.add(wake);
    return () -> wakers.remove(wake);
  }

  /// Calls `consumer` for every fact from now on, one at a time, on a thread of its own.
  ///
  /// @param capacity facts that may wait before the subscriber reads from the journal instead
  public Subscription subscribe(String name, int capacity, Consumer<Recorded> consumer) {
    Subscription made =
        new Subscription(name, capacity, log, consumer, s -> subscriptions.remove(s));
    subscriptions.add(made);
    made.start();
    return made;
  }

  /// How many facts each subscriber has yet to hear, by its name.
  public Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new TreeMap<>();
    subscriptions.forEach(s -> waiting.merge(s.name(), s.waiting(), Integer::sum));
    return waiting;
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
  }
}
