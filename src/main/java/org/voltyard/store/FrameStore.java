package org.voltyard.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;

/// The protocol recorder: frames wait in memory for their own writing thread, and the oldest are
/// given up when the database cannot follow, because recording must not hold up a station.
public final class FrameStore implements FrameLog, AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(FrameStore.class);

  private final FrameQueue queue = new FrameQueue();
  private final FrameRows rows;
  private final FrameSearch search;
  private final List<Consumer<Frame>> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;

  public FrameStore(Database database) {
    this.rows = new FrameRows(database);
    this.search = new FrameSearch(database);
    this.thread = Thread.ofPlatform().name("frames").start(this::run);
  }

  @Override
  public void record(Frame frame) {
    queue.add(frame);
    for (Consumer<Frame> listener : listeners) {
      try {
        listener.accept(frame);
      } catch (RuntimeException e) {
        LOG.error("A listener to the frames failed", e);
      }
    }
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Page<Frame> search(Query query) {
    return search.page(query);
  }

  /// Frames that were given up because too many waited.
  public long dropped() {
    return queue.dropped();
  }

  /// Frames that wait to be written.
  public int waiting() {
    return queue.waiting();
  }

  /// Waits until the frames recorded so far are written; false when the time ran out first.
  public boolean awaitWritten(Duration timeout) throws InterruptedException {
    return queue.awaitSettled(timeout);
  }

  private void run() {
    long told = 0;
    try {
      while (!queue.done()) {
        List<Frame> batch = queue.take();
        if (!batch.isEmpty() && !write(batch)) {
          return;
        }
        queue.settled(batch.size());
        long dropped = queue.dropped();
        if (dropped > told) {
          LOG.warn("{} frames were not recorded: the database could not follow", dropped - told);
          told = dropped;
        }
      }
    } catch (InterruptedException | RuntimeException e) {
      LOG.error("Recording of frames stopped", e);
    }
  }

  /// False when it was closed before it could be written.
  private boolean write(List<Frame> batch) throws InterruptedException {
    @Nullable RuntimeException failure = attempt(batch);
    while (failure != null && !Trouble.hopeless(failure)) {
      LOG.warn("Frames wait: {}", Trouble.firstLine(Trouble.root(failure)));
      if (!queue.pause(RETRY)) {
        return false;
      }
      failure = attempt(batch);
    }
    if (failure != null) {
      LOG.error("{} frames do not fit the table and are given up", batch.size(), failure);
    }
    return true;
  }

  private @Nullable RuntimeException attempt(List<Frame> batch) {
    try {
      rows.write(batch);
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  /// Writes what waits, and ends.
  @Override
  public void close() {
    queue.close();
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      LOG.warn("The frames were not waited for");
    }
  }
}
