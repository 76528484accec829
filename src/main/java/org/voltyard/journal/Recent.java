package org.voltyard.journal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;

/// The newest facts in memory, for those who follow the end of the journal.
final class Recent {
  private static final int SIZE = 1 << 14;
  private final AtomicReferenceArray<@Nullable Recorded> ring = new AtomicReferenceArray<>(SIZE);

  void add(List<Recorded> group) {
    for (Recorded one : group) {
      ring.set(slot(one.seq()), one);
    }
  }

  /// The fact of a number if it is still here.
  @Nullable Recorded find(long seq) {
    Recorded one = ring.get(slot(seq));
    return one != null && one.seq() == seq ? one : null;
  }

  /// The fact of a number is read from disk from now on.
  void forget(long seq) {
    Recorded one = ring.get(slot(seq));
    if (one != null && one.seq() == seq) {
      ring.compareAndSet(slot(seq), one, null);
    }
  }

  private static int slot(long seq) {
    return (int) (seq & (SIZE - 1));
  }
}
