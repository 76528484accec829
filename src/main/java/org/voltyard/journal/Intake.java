package org.voltyard.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;

/// Where facts wait for the writer. It is full with one group; callers then wait outside.
final class Intake {
  private static final int MOST_FACTS = 4096;
  private static final int MOST_BYTES = 4 << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition emptied = lock.newCondition();
  private List<Waiting> group = new ArrayList<>();
  private int bytes;
  private boolean closed;

  /// A fact on its way to the disk.
  static final class Waiting {
    private final Fact fact;
    private final byte[] encoded;
    private final CompletableFuture<Recorded> done = new CompletableFuture<>();

    Waiting(Fact fact, byte[] encoded) {
      this.fact = fact;
      this.encoded = encoded;
    }

    Fact fact() {
      return fact;
    }

    byte[] encoded() {
      return encoded;
    }

    CompletableFuture<Recorded> done() {
      return done;
    }
  }

  void put(Waiting one) {
    lock.lock();
    try {
      while (!closed && (group.size() >= MOST_FACTS || bytes >= MOST_BYTES)) {
        emptied.awaitUninterruptibly();
      }
      if (closed) {
        throw new JournalException("the journal is closed");
      }
      group.add(one);
      bytes += one.encoded().length;
      if (group.size() == 1) {
        filled.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /// All that waits, or waits itself; empty when closed and drained.
  List<Waiting> take() {
    lock.lock();
    try {
      while (group.isEmpty() && !closed) {
        filled.awaitUninterruptibly();
      }
      List<Waiting> taken = group;
      group = new ArrayList<>(taken.size());
      bytes = 0;
      emptied.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return group.size();
    } finally {
      lock.unlock();
    }
  }

  /// Lets nothing in any more.
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
      emptied.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
