package org.voltyard.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a command to a station.
public sealed interface CommandEvent extends Fact {
  UUID command();

  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// It was handed to the station's queue. `payload` is what goes over the wire, without secrets.
  record Sent(UUID command, StationId station, String action, String payload, Origin origin)
      implements CommandEvent {}

  /// It got its answer, or none. `status` is the station's word, `payload` its whole answer.
  record Answered(
      UUID command,
      StationId station,
      Result result,
      @Nullable String status,
      @Nullable String payload)
      implements CommandEvent {}

  /// What was asked for was seen to happen, or was not within its time.
  record EffectJudged(UUID command, StationId station, boolean seen, String text)
      implements CommandEvent {}

  /// How the question to the station ended.
  enum Result {
    /// Answered, and accepted.
    ACCEPTED,
    /// Answered, but not accepted.
    REJECTED,
    /// Answered with an error.
    ERROR,
    TIMED_OUT,
    /// The socket was closed, or closed before the answer came.
    NOT_CONNECTED,
    /// The station's version or profile does not know the command, or a rule of the depot forbids
    /// it; it was not sent.
    UNSUPPORTED
  }
}
