package org.voltyard.charging;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.voltyard.domain.StationId;

/// One decision at a time for each station, whoever asks for it.
public final class Locks {
  private static final int STRIPES = 1024;
  private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

  public Locks() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  <T> T with(StationId station, Supplier<T> decision) {
    ReentrantLock lock = stripes[Math.floorMod(station.hashCode(), STRIPES)];
    lock.lock();
    try {
      return decision.get();
    } finally {
      lock.unlock();
    }
  }
}
