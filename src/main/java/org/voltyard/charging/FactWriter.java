package org.voltyard.charging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Recorded;
import org.voltyard.journal.Journal;

/// Writes several facts of one decision: in order, and back when the last one is on disk.
final class FactWriter {
  private final Journal journal;

  FactWriter(Journal journal) {
    this.journal = journal;
  }

  void append(List<? extends Fact> facts) {
    CompletableFuture<Recorded> last = appendLater(facts);
    if (last != null) {
      last.join();
    }
  }

  void append(Fact fact) {
    journal.append(fact);
  }

  /// The future of the last fact, which fails when any of them does; null when there was none.
  @Nullable CompletableFuture<Recorded> appendLater(List<? extends Fact> facts) {
    CompletableFuture<Recorded> last = null;
    for (Fact fact : facts) {
      CompletableFuture<Recorded> next = journal.appendLater(fact);
      last = last == null ? next : last.thenCombine(next, (before, after) -> after);
    }
    return last;
  }
}
