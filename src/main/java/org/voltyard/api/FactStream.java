package org.voltyard.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Recorded;

/// Follows the journal for clients. Each client reads the log itself, from its own number on, and
/// is only woken by its growth: it can be slow, leave and come back without loss or repetition.
final class FactStream implements AutoCloseable {
  private static final int BATCH = 500;

  private final Doors.Facts facts;
  private final Duration heartbeat;
  private final Set<Semaphore> waiting = ConcurrentHashMap.newKeySet();
  private final Runnable letGo;
  private volatile boolean closed;

  FactStream(Doors.Facts facts, Duration heartbeat) {
    this.facts = facts;
    this.heartbeat = heartbeat;
    letGo = facts.following().apply(this::wake);
  }

  private void wake() {
    waiting.forEach(Semaphore::release);
  }

  /// Returns when the server closes; by an exception when the client is gone.
  void follow(FactSink sink, FactsResource.Wanted wanted) throws IOException {
    Semaphore grown = new Semaphore(0);
    waiting.add(grown);
    try {
      sink.begin();
      long last = wanted.since();
      while (!closed) {
        long read = facts.log().read(last, BATCH, fact -> write(sink, fact, wanted.filter()));
        if (read == last) {
          sink.flush();
          rest(grown, sink);
        }
        last = read;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      waiting.remove(grown);
    }
  }

  private void rest(Semaphore grown, FactSink sink) throws IOException {
    try {
      if (grown.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
        grown.drainPermits();
      } else {
        sink.alive();
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private void write(FactSink sink, Recorded recorded, FactsResource.Filter filter) {
    FactArchive.Row row = facts.row().apply(recorded);
    if (!filter.wants(row)) {
      return;
    }
    try {
      sink.fact(FactsResource.Item.of(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many clients follow.
  int followers() {
    return waiting.size();
  }

  @Override
  public void close() {
    closed = true;
    letGo.run();
    wake();
  }
}
