package org.voltyard.admin.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;

/// What the last check of the audit log found.
public final class AuditBook implements LiveState {
  private volatile @Nullable Last last;

  /// A check, and when it was.
  public record Last(AuditEvent.Verified result, Instant at) {}

  @Override
  public void apply(Recorded recorded) {
    if (recorded.fact() instanceof AuditEvent.Verified result) {
      last = new Last(result, recorded.at());
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    Last now = last;
    if (now != null) {
      sink.accept(new Recorded(0, now.at(), now.result()));
    }
  }

  @Override
  public void clear() {
    last = null;
  }

  /// The last check; empty where there was none yet.
  public Optional<Last> last() {
    return Optional.ofNullable(last);
  }
}
