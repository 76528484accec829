package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The way to the stations. Implemented by the protocol engine.
public interface StationLink {
  boolean connected(StationId station);

  /// When the last frame of the station arrived; null while it is not connected.
  @Nullable Instant lastHeard(StationId station);

  /// Queues a command behind those the station still has to answer; never blocks and never fails:
  /// the outcome says what became of it.
  <R extends Reply> CompletableFuture<Outcome<R>> execute(
      StationId station, StationCommand<R> command);

  /// What a command looks like on the station's wire, with secrets masked.
  Wire wire(StationId station, StationCommand<?> command);

  /// Reads a command in the station's own words.
  ///
  /// @throws InvalidCommand when the action is unknown or the payload breaks its constraints; the
  ///   message says what, where and what is allowed
  StationCommand<?> interpret(StationId station, String action, String payload);

  /// The forms of all commands that the station's version knows.
  List<CommandForm> forms(StationId station);

  /// What a station must be given to measure and tell so.
  default List<VariableSetting> settings(StationId station, Metering metering) {
    return List.of();
  }

  /// Closes the station's connection.
  void disconnect(StationId station, String reason);

  /// Action and JSON payload of a command.
  record Wire(String action, String payload) {}

  /// A command whose words cannot be understood.
  final class InvalidCommand extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidCommand(String message) {
      super(message);
    }
  }
}
