package org.voltyard.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.voltyard.domain.FrameLog.Frame;

/// Frames that wait to be written. Bounded in number and in characters; when full, the oldest go.
final class FrameQueue {
  private static final int MOST_FRAMES = 100_000;
  private static final long MOST_CHARS = 64_000_000;
  private static final int BATCH = 5_000;
  private static final Duration LINGER = Duration.ofMillis(300);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Frame> frames = new ArrayDeque<>();
  private long chars;
  private long dropped;
  private long added;
  private long settled;
  private boolean hurry;
  private boolean closed;

  void add(Frame frame) {
    lock.lock();
    try {
      frames.addLast(frame);
      added++;
      chars += frame.text().length();
      while (frames.size() > MOST_FRAMES || (chars > MOST_CHARS && frames.size() > 1)) {
        chars -= frames.removeFirst().text().length();
        dropped++;
        settled++;
      }
      if (frames.size() == BATCH) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The next frames to write: waits a little to gather them. Empty when there were none.
  List<Frame> take() throws InterruptedException {
    lock.lock();
    try {
      long left = LINGER.toNanos();
      while (frames.size() < BATCH && !closed && !hurry && left > 0) {
        left = changed.awaitNanos(left);
      }
      List<Frame> batch = new ArrayList<>(Math.min(BATCH, frames.size()));
      while (batch.size() < BATCH && !frames.isEmpty()) {
        Frame frame = frames.removeFirst();
        chars -= frame.text().length();
        batch.add(frame);
      }
      hurry &= !frames.isEmpty();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /// Waits out a trouble; false when closed meanwhile.
  boolean pause(Duration length) throws InterruptedException {
    lock.lock();
    try {
      long left = length.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /// So many frames that were taken are written, or given up.
  void settled(int count) {
    lock.lock();
    try {
      settled += count;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean awaitSettled(Duration timeout) throws InterruptedException {
    lock.lock();
    try {
      long wanted = added;
      long left = timeout.toNanos();
      hurry = true;
      changed.signalAll();
      while (settled < wanted && left > 0) {
        left = changed.awaitNanos(left);
      }
      return settled >= wanted;
    } finally {
      lock.unlock();
    }
  }

  long dropped() {
    lock.lock();
    try {
      return dropped;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return frames.size();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean done() {
    lock.lock();
    try {
      return closed && frames.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
