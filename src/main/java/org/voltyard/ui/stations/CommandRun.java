package org.voltyard.ui.stations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command sent from this window and what became of it.
///
/// @param said the station's words
/// @param payload its whole answer, empty until there is one
/// @param effect null until it was judged or where nothing is to be seen
record CommandRun(
    long number,
    String action,
    Instant at,
    Stage stage,
    String said,
    String payload,
    @Nullable Effect effect) {
  /// Whether what was asked for was seen to happen.
  record Effect(boolean seen, String text) {}

  static CommandRun begun(long number, String action, Instant at) {
    return new CommandRun(number, action, at, Stage.SENDING, "", "", null);
  }

  CommandRun sent() {
    return new CommandRun(number, action, at, Stage.SENT, said, payload, effect);
  }

  /// Its answer is there; what was not accepted has no effect, whichever of the two came first.
  CommandRun ended(Stage now, String words, String answer) {
    return new CommandRun(
        number, action, at, now, words, answer, now == Stage.ACCEPTED ? effect : null);
  }

  CommandRun with(Effect seen) {
    return new CommandRun(number, action, at, stage, said, payload, seen);
  }

  /// Accepted, and the effect is still due.
  boolean effectDue() {
    return stage == Stage.ACCEPTED && effect == null;
  }
}
