package org.voltyard.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.voltyard.domain.Outcome;

/// What a station said to the commands that a request came to, in their order.
record Answers(List<CommandsResource.Status> items) {
  /// Waits for all of them; whatever is no answer is a problem.
  static Answers of(List<? extends CompletableFuture<? extends Outcome<?>>> pending) {
    return new Answers(pending.stream().map(Answers::status).toList());
  }

  static CommandsResource.Status status(CompletableFuture<? extends Outcome<?>> pending) {
    Outcome.Answered<?> answered = Outcomes.answered(pending);
    return new CommandsResource.Status(answered.reply().accepted(), answered.reply().status());
  }

  Answers and(Answers more) {
    return new Answers(Stream.concat(items.stream(), more.items.stream()).toList());
  }
}
