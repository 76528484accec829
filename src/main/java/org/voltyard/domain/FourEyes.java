package org.voltyard.domain;

import java.util.UUID;

/// The second person whom a feature asks for before something that weighs much.
@FunctionalInterface
public interface FourEyes {
  /// Nobody is asked; for what is tried alone.
  FourEyes NONE =
      (_, _, deed) -> {
        deed.run();
        return new Answer.Done();
      };

  /// Does a deed now, where the same wish of the same person has been approved or nobody could
  /// approve; otherwise asks for approval, and does it when that comes. After a restart what was
  /// approved has to be asked for again, with the same values.
  Answer ask(Approval.Wish wish, Origin origin, Runnable deed);

  /// What came of it.
  sealed interface Answer {
    /// It is done.
    record Done() implements Answer {}

    /// Another person has to approve first.
    record Waiting(UUID approval) implements Answer {}
  }
}
