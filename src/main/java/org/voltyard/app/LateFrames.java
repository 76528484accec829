package org.voltyard.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;

/// The protocol recorder before its database is open: keeps the first frames and hands them over.
final class LateFrames implements FrameLog {
  private static final Logger LOG = LoggerFactory.getLogger(LateFrames.class);
  private static final int ROOM = 50_000;

  private final CompletableFuture<Storage.Stores> opened;
  private final List<Consumer<Frame>> listeners = new CopyOnWriteArrayList<>();
  private final ArrayDeque<Frame> early = new ArrayDeque<>();
  private volatile @Nullable FrameLog real;

  LateFrames(CompletableFuture<Storage.Stores> opened) {
    this.opened = opened;
    var _ = opened.thenAccept(this::handOver);
  }

  private void handOver(Storage.Stores stores) {
    synchronized (early) {
      early.forEach(stores.frames()::record);
      early.clear();
      real = stores.frames();
    }
  }

  @Override
  public void record(Frame frame) {
    for (Consumer<Frame> listener : listeners) {
      tell(listener, frame);
    }
    FrameLog log = real;
    if (log != null) {
      log.record(frame);
      return;
    }
    synchronized (early) {
      FrameLog now = real;
      if (now != null) {
        now.record(frame);
      } else if (early.size() < ROOM) {
        early.add(frame);
      }
    }
  }

  private static void tell(Consumer<Frame> listener, Frame frame) {
    try {
      listener.accept(frame);
    } catch (RuntimeException e) {
      LOG.error("a listener of frames failed", e);
    }
  }

  /// Frames that wait to be written.
  int waiting() {
    if (real != null) {
      return opened.join().frames().waiting();
    }
    synchronized (early) {
      return early.size();
    }
  }

  /// Frames that were given up.
  long lost() {
    return real == null ? 0 : opened.join().frames().dropped();
  }

  @Override
  public Page<Frame> search(Query query) {
    return opened.join().frames().search(query);
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
