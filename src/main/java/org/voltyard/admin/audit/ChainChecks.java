package org.voltyard.admin.audit;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Has the audit log checked, one check at a time, and keeps what was found.
public final class ChainChecks {
  private final AuditBook book;
  private final AuditCheck check;
  private final Consumer<Fact> journal;
  private final ReentrantLock one = new ReentrantLock();

  public ChainChecks(AuditBook book, AuditCheck check, Consumer<Fact> journal) {
    this.book = book;
    this.check = check;
    this.journal = journal;
  }

  /// The last check; empty where there was none yet.
  public Optional<AuditBook.Last> last() {
    return book.last();
  }

  /// Checks all of it now, for somebody.
  ///
  /// @param progress hears how many records were looked at
  public AuditEvent.Verified verify(Origin origin, LongConsumer progress) {
    origin.needs(Permission.AUDIT);
    return run(true, origin, progress);
  }

  /// The depot's own check.
  public AuditEvent.Verified look(boolean everything) {
    return run(everything, Origin.DEPOT, _ -> {});
  }

  private AuditEvent.Verified run(boolean everything, Origin origin, LongConsumer progress) {
    one.lock();
    try {
      AuditCheck.Result found = check.run(everything, progress);
      AuditEvent.Verified result =
          new AuditEvent.Verified(
              found.records(), found.head(), found.damage(), everything, origin);
      journal.accept(result);
      return result;
    } finally {
      one.unlock();
    }
  }
}
