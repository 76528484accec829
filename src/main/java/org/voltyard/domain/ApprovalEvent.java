package org.voltyard.domain;

import java.util.UUID;

/// What happened to what two people must agree on.
public sealed interface ApprovalEvent extends Fact {
  /// Somebody asked for it.
  record Requested(UUID id, Approval.Wish wish, Origin origin) implements ApprovalEvent {
    @Override
    public String subject() {
      return id.toString();
    }
  }

  /// It was done at once, because fewer than two active users could have approved.
  record Waived(UUID id, Approval.Wish wish, Origin origin) implements ApprovalEvent {
    @Override
    public String subject() {
      return id.toString();
    }
  }

  /// It came to another state.
  record Moved(UUID id, Approval.State state, Origin origin) implements ApprovalEvent {
    @Override
    public String subject() {
      return id.toString();
    }
  }
}
