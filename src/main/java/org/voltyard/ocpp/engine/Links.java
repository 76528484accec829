package org.voltyard.ocpp.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Constraints;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Writer;

/// The way to the stations over the sockets that are open now. Made before the depot, which uses
/// it; the [OcppServer] brings the sockets.
public final class Links implements StationLink {
  private final Dialect usual;
  private final Binder binder;
  private final Sessions sessions = new Sessions();

  /// @param usual the words for a station that is not connected
  /// @param zone in which times without a zone are read
  public Links(Dialect usual, ZoneId zone) {
    this.usual = usual;
    binder = new Binder(zone);
  }

  Sessions sessions() {
    return sessions;
  }

  @Override
  public boolean connected(StationId station) {
    return connection(station) != null;
  }

  @Override
  public @Nullable Instant lastHeard(StationId station) {
    Connection connection = connection(station);
    return connection == null ? null : connection.heard();
  }

  @Override
  public <R extends Reply> CompletableFuture<Outcome<R>> execute(
      StationId station, StationCommand<R> command) {
    StationSession session = sessions.find(station);
    Connection connection = session == null ? null : session.current();
    if (session == null || connection == null) {
      return CompletableFuture.completedFuture(new Outcome.NotConnected<>());
    }
    CompletableFuture<Outcome<Reply>> outcome = new CompletableFuture<>();
    switch (connection.version().dialect().translate(command)) {
      case Translation.Refused(String reason) ->
          outcome.complete(new Outcome.Unsupported<>(reason));
      case Translation.Order<?> order ->
          session.mailbox().post(() -> connection.outbox().add(new Outbox.Pending(order, outcome)));
    }
    return typed(outcome);
  }

  /// The dialect answers a command with its own kind of reply.
  @SuppressWarnings("unchecked")
  private static <R extends Reply> CompletableFuture<Outcome<R>> typed(
      CompletableFuture<? extends Outcome<? extends Reply>> outcome) {
    return (CompletableFuture<Outcome<R>>) outcome;
  }

  @Override
  public Wire wire(StationId station, StationCommand<?> command) {
    Dialect dialect = dialect(station);
    return switch (dialect.translate(command)) {
      case Translation.Refused(String reason) -> throw new InvalidCommand(reason);
      case Translation.Order<?> order -> {
        Record request = order.request();
        try {
          Constraints.check(request, dialect.actions().edition());
        } catch (RpcException e) {
          throw invalid(e);
        }
        String action = dialect.actions().of(request.getClass()).name();
        yield new Wire(action, Secrets.masked(Writer.write(request, dialect.actions().edition())));
      }
    };
  }

  @Override
  public StationCommand<?> interpret(StationId station, String action, String payload) {
    Dialect dialect = dialect(station);
    Action known = dialect.actions().find(action);
    if (known == null) {
      throw new InvalidCommand("action " + action + " is not known");
    } else if (!known.direction().toStation()) {
      throw new InvalidCommand(action + " is sent by stations only");
    }
    try {
      return dialect.interpret(
          station, binder.bind(payload, known.request(), dialect.actions().edition()).value());
    } catch (RpcException e) {
      throw invalid(e);
    }
  }

  private static InvalidCommand invalid(RpcException fault) {
    InvalidCommand invalid = new InvalidCommand(fault.text());
    invalid.initCause(fault);
    return invalid;
  }

  @Override
  public List<CommandForm> forms(StationId station) {
    return Forms.of(dialect(station).actions());
  }

  @Override
  public List<VariableSetting> settings(StationId station, Metering metering) {
    return dialect(station).settings(metering);
  }

  @Override
  public void disconnect(StationId station, String reason) {
    Connection connection = connection(station);
    if (connection != null) {
      connection.close(CloseFrame.NORMAL, reason);
    }
  }

  private Dialect dialect(StationId station) {
    Connection connection = connection(station);
    return connection == null ? usual : connection.version().dialect();
  }

  private @Nullable Connection connection(StationId station) {
    StationSession session = sessions.find(station);
    return session == null ? null : session.current();
  }
}
