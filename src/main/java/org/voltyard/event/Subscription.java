package org.voltyard.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Recorded;

/// One listener of the [EventBus]; close it to hear no more.
public final class Subscription implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
  private static final int CHUNK = 1000;

  private final String name;
  private final int capacity;
  private final FactLog log;
  private final Consumer<Recorded> consumer;
  private final Consumer<Subscription> gone;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Recorded> queue = new ArrayDeque<>();
  private long published;
  private boolean closed;
  private volatile long delivered = -1;

  Subscription(
      String name,
      int capacity,
      FactLog log,
      Consumer<Recorded> consumer,
      Consumer<Subscription> gone) {
    this.name = name;
    this.capacity = capacity;
    this.log = log;
    this.consumer = consumer;
    this.gone = gone;
  }

  String name() {
    return name;
  }

  int waiting() {
    lock.lock();
    try {
      long heard = delivered;
      return heard < 0 ? queue.size() : Math.toIntExact(Math.max(0, published - heard));
    } finally {
      lock.unlock();
    }
  }

  void start() {
    Thread.ofVirtual().name("subscriber-" + name).start(this::run);
  }

  void offer(List<Recorded> facts) {
    lock.lock();
    try {
      for (Recorded fact : facts) {
        if (queue.size() < capacity) {
          queue.add(fact);
        }
        published = fact.seq();
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (true) {
      Batch batch = next();
      if (batch == null) {
        return;
      }
      for (Recorded fact : batch.facts) {
        catchUp(fact.seq() - 1);
        deliver(fact);
      }
      catchUp(batch.published);
    }
  }

  private record Batch(List<Recorded> facts, long published) {}

  private @Nullable Batch next() {
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      if (closed) {
        return null;
      }
      Batch batch = new Batch(new ArrayList<>(queue), published);
      queue.clear();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /// Reads from the journal what the queue had no room for.
  private void catchUp(long to) {
    while (delivered >= 0 && delivered < to) {
      long before = delivered;
      log.read(before, (int) Math.min(CHUNK, to - before), this::deliver);
      if (delivered == before) {
        LOG.error("subscriber {}: facts {} to {} are not in the journal", name, before + 1, to);
        delivered = to;
      }
    }
  }

  private void deliver(Recorded fact) {
    if (fact.seq() <= delivered) {
      return;
    }
    delivered = fact.seq();
    try {
      consumer.accept(fact);
    } catch (RuntimeException e) {
      LOG.error("subscriber {} failed on fact {}", name, fact.seq(), e);
    }
  }

  @Override
  public void close() {
    gone.accept(this);
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
