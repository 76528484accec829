package org.voltyard.api;

import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.Outcome;

/// Waits for what became of a command; whatever is no answer is a problem.
final class Outcomes {
  static final Problem.Kind[] PROBLEMS = {
    Problem.Kind.NOT_CONNECTED,
    Problem.Kind.UNSUPPORTED_COMMAND,
    Problem.Kind.STATION_ERROR,
    Problem.Kind.TIMED_OUT
  };

  private Outcomes() {}

  static Outcome.Answered<?> answered(CompletableFuture<? extends Outcome<?>> pending) {
    // the engine ends every command in its own time; this thread is a virtual one and may wait
    Outcome<?> outcome = pending.join();
    return switch (outcome) {
      case Outcome.Answered<?> answered -> answered;
      case Outcome.Failed<?>(String code, String description) ->
          throw new Problem(
                  Problem.Kind.STATION_ERROR,
                  description.isBlank() ? code : code + ": " + description)
              .with("code", code)
              .with("description", description);
      case Outcome.TimedOut<?>() ->
          throw new Problem(Problem.Kind.TIMED_OUT, "no answer within the time allowed");
      case Outcome.NotConnected<?>() ->
          throw new Problem(
              Problem.Kind.NOT_CONNECTED, "there was no connection, or it closed too early");
      case Outcome.Unsupported<?>(String reason) ->
          throw new Problem(Problem.Kind.UNSUPPORTED_COMMAND, reason);
    };
  }
}
