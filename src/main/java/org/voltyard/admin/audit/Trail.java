package org.voltyard.admin.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Writes what leaves no other trace into the journal, and with it into the audit log. Whoever
/// looks at the same again within ten minutes is written down once.
public final class Trail implements AuditTrail {
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  private final Consumer<Fact> journal;
  private final InstantSource clock;
  private final Map<View, Instant> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record View(String who, String where, String what, String subject) {}

  /// @param journal writes a fact and returns when it is on disk
  public Trail(Consumer<Fact> journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void exported(Origin origin, String what, long rows) {
    somebody(origin);
    journal.accept(new AuditEvent.Exported(what, rows, origin));
  }

  @Override
  public void viewed(Origin origin, String what, String subject) {
    somebody(origin);
    if (fresh(new View(origin.who(), origin.where(), what, subject))) {
      journal.accept(new AuditEvent.Viewed(subject, what, origin));
    }
  }

  /// What was looked at was allowed elsewhere; whoever may do nothing has seen nothing.
  private static void somebody(Origin origin) {
    if (origin.rights().isEmpty()) {
      origin.needs(Permission.VIEW);
    }
  }

  private synchronized boolean fresh(View view) {
    Instant now = clock.instant();
    Instant last = seen.get(view);
    if (last != null && now.isBefore(last.plus(AGAIN))) {
      return false;
    }
    seen.remove(view);
    seen.put(view, now);
    return true;
  }
}
