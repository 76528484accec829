package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Recorded;

/// Server-sent events of the journal. Each client reads the log itself, from its own number on, and
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

  /// Returns when the client is gone (by an exception) or the server closes.
  void follow(OutputStream out, long since, FactsResource.Filter filter) throws IOException {
    Semaphore grown = new Semaphore(0);
    waiting.add(grown);
    try {
      out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
      long last = since;
      while (!closed) {
        long read = facts.log().read(last, BATCH, recorded -> write(out, recorded, filter));
        if (read == last) {
          out.flush();
          rest(grown, out);
        }
        last = read;
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      waiting.remove(grown);
    }
  }

  private void rest(Semaphore grown, OutputStream out) throws IOException {
    try {
      if (grown.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
        grown.drainPermits();
      } else {
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private void write(OutputStream out, Recorded recorded, FactsResource.Filter filter) {
    FactArchive.Row row = facts.row().apply(recorded);
    if (!filter.wants(row)) {
      return;
    }
    try {
      out.write(("id: " + row.seq() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
      out.write(Codec.bytes(FactsResource.Item.of(row)));
      out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    letGo.run();
    wake();
  }
}
