package org.voltyard.admin.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Approval.State;
import org.voltyard.domain.ApprovalEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;

/// What two people have to agree on, made from facts alone; the oldest of very many only the
/// journal knows.
final class ApprovalBook implements LiveState {
  private static final int KEPT = 1_000;

  private final Map<UUID, Approval> approvals =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Approval> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public synchronized void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case ApprovalEvent.Requested e ->
          approvals.put(
              e.id(),
              new Approval(
                  e.id(), e.wish(), e.origin().who(), recorded.at(), State.OPEN, null, null));
      case ApprovalEvent.Waived e ->
          approvals.put(
              e.id(),
              new Approval(
                  e.id(), e.wish(), e.origin().who(), recorded.at(), State.WAIVED, null, null));
      case ApprovalEvent.Moved e ->
          approvals.computeIfPresent(
              e.id(), (_, known) -> known.decided(e.state(), by(e, known), recorded.at()));
      default -> {}
    }
  }

  /// Doing it, or finding that it cannot be done, decides nothing.
  private static @Nullable String by(ApprovalEvent.Moved event, Approval known) {
    boolean outcome = event.state() == State.DONE || event.state() == State.FAILED;
    return outcome ? known.decidedBy() : event.origin().who();
  }

  @Override
  public synchronized void facts(Consumer<Recorded> sink) {
    for (Approval each : approvals.values()) {
      Origin asker = new Origin(each.by(), "depot");
      boolean waived = each.state() == State.WAIVED;
      sink.accept(
          new Recorded(
              0,
              each.askedAt(),
              waived
                  ? new ApprovalEvent.Waived(each.id(), each.wish(), asker)
                  : new ApprovalEvent.Requested(each.id(), each.wish(), asker)));
      String decider = each.decidedBy();
      if (each.decidedAt() != null && decider != null) {
        Origin by = new Origin(decider, "depot");
        boolean outcome = each.state() == State.DONE || each.state() == State.FAILED;
        if (outcome) {
          moved(sink, each, State.APPROVED, by);
        }
        moved(sink, each, each.state(), by);
      }
    }
  }

  private static void moved(Consumer<Recorded> sink, Approval each, State state, Origin by) {
    if (each.decidedAt() != null) {
      sink.accept(new Recorded(0, each.decidedAt(), new ApprovalEvent.Moved(each.id(), state, by)));
    }
  }

  @Override
  public synchronized void clear() {
    approvals.clear();
  }

  synchronized @Nullable Approval find(UUID id) {
    return approvals.get(id);
  }

  /// The newest first.
  synchronized List<Approval> all() {
    return List.copyOf(approvals.values()).reversed();
  }
}
