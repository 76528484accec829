package org.voltyard.sync.webhooks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Webhook;

/// What one receiver has yet to be sent: the journal from its own number on, of which a little is
/// at hand.
final class Queue {
  private static final int BATCH = 200;

  private final Ground ground;
  private final ArrayDeque<FactArchive.Row> rows = new ArrayDeque<>();
  private long read;
  private volatile long position;

  Queue(Ground ground, long reached) {
    this.ground = ground;
    read = reached;
    position = reached;
  }

  /// Everything up to this fact is done with.
  long position() {
    return position;
  }

  /// The next fact that is wanted; null when there is none yet.
  FactArchive.@Nullable Row next(Webhook hook) {
    while (rows.isEmpty()) {
      long before = read;
      read = ground.log().read(before, BATCH, fact -> take(hook, fact));
      if (rows.isEmpty()) {
        position = read;
      }
      if (read == before) {
        return null;
      }
    }
    return rows.peek();
  }

  private void take(Webhook hook, Recorded fact) {
    if (hook.wants(ground.words().kind().apply(fact.fact()))) {
      rows.add(ground.words().row().apply(fact));
    }
  }

  /// The next one is done with.
  void pass() {
    FactArchive.Row done = rows.remove();
    position = rows.isEmpty() ? read : done.seq();
  }

  /// Forgets what is at hand, for something else may be wanted now.
  void again() {
    rows.clear();
    read = position;
  }

  /// One fact of the past; null when the journal has it no longer.
  static FactArchive.@Nullable Row find(Ground ground, long seq) {
    List<Recorded> found = new ArrayList<>(1);
    ground.log().read(seq - 1, 1, found::add);
    return found.isEmpty() || found.getFirst().seq() != seq
        ? null
        : ground.words().row().apply(found.getFirst());
  }
}
