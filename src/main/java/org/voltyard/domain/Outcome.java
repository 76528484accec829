package org.voltyard.domain;

/// How a command to a station ended.
public sealed interface Outcome<R extends Reply> {
  /// The station answered; `payload` is its answer as it came.
  record Answered<R extends Reply>(R reply, String payload) implements Outcome<R> {}

  /// The station answered with an error.
  record Failed<R extends Reply>(String code, String description) implements Outcome<R> {}

  /// No answer within the time allowed.
  record TimedOut<R extends Reply>() implements Outcome<R> {}

  /// There was no connection, or it closed before the answer came.
  record NotConnected<R extends Reply>() implements Outcome<R> {}

  /// The version or the station does not know the command; nothing was sent.
  record Unsupported<R extends Reply>(String reason) implements Outcome<R> {}
}
