package org.voltyard.charging;

import java.util.concurrent.atomic.AtomicLong;
import org.voltyard.domain.SessionId;

/// Numbers sessions upwards, over restarts too.
final class SessionNumbers {
  private final DepotState state;
  private final AtomicLong last = new AtomicLong();

  SessionNumbers(DepotState state) {
    this.state = state;
  }

  SessionId next() {
    return new SessionId(last.updateAndGet(l -> Math.max(l, state.lastSession()) + 1));
  }
}
