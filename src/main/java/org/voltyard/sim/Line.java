package org.voltyard.sim;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.FrameException;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Send;

/// The charger's side of OCPP-J: one open request at a time, answers matched, commands answered.
final class Line {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SimClock clock;
  private final Actions actions;
  private final Function<Record, Record> commands;
  private final Supplier<@Nullable Ask<?>> deliveries;
  private final FrameCodec codec = new FrameCodec();
  private final Binder binder = new Binder(ZoneOffset.UTC);
  private final Deque<Ask<?>> waiting = new ArrayDeque<>();

  private @Nullable Wire wire;
  private @Nullable Ask<?> open;
  private SimClock.Timer timeout = SimClock.Timer.NONE;

  /// Commands are given to `commands`; when there is nothing else to send, `deliveries` is asked.
  Line(
      SimClock clock,
      Actions actions,
      Function<Record, Record> commands,
      Supplier<@Nullable Ask<?>> deliveries) {
    this.clock = clock;
    this.actions = actions;
    this.commands = commands;
    this.deliveries = deliveries;
  }

  boolean connected() {
    return wire != null;
  }

  void connect(Wire opened) {
    wire = opened;
  }

  /// The connection is gone; nobody will answer.
  void disconnected() {
    wire = null;
    timeout.cancel();
    Ask<?> lost = open;
    open = null;
    List<Ask<?>> rest = List.copyOf(waiting);
    waiting.clear();
    if (lost != null) {
      lost.answer().missed(Answer.Lack.NOT_CONNECTED);
    }
    rest.forEach(ask -> ask.answer().missed(Answer.Lack.NOT_CONNECTED));
  }

  void ask(Ask<?> ask) {
    if (wire == null) {
      ask.answer().missed(Answer.Lack.NOT_CONNECTED);
    } else {
      waiting.add(ask);
      pump();
    }
  }

  <R> void tell(Call<R> request) {
    ask(new Ask<>(request, _ -> {}));
  }

  /// Sends what is never answered; it need not wait for an open request.
  <Q extends Record & Send> void send(Q request) {
    String name = actions.of(request.getClass()).name();
    raw(FrameCodec.send(UUID.randomUUID().toString(), name, request, actions.edition()));
  }

  /// Sends a text as it is, however wrong.
  void raw(String text) {
    if (wire != null) {
      wire.send(text);
    }
  }

  void ping() {
    if (wire != null) {
      wire.ping();
    }
  }

  /// Sends the next request if none is open.
  void pump() {
    Wire out = wire;
    if (out == null || open != null) {
      return;
    }
    Ask<?> next = waiting.isEmpty() ? deliveries.get() : waiting.poll();
    if (next != null) {
      open = next;
      timeout = clock.after(PATIENCE, () -> lost(next, Answer.Lack.TIMED_OUT));
      out.send(next.frame(actions));
    }
  }

  private void lost(Ask<?> ask, Answer.Lack lack) {
    if (open != null && open.id().equals(ask.id())) {
      settle();
      ask.answer().missed(lack);
      pump();
    }
  }

  private void settle() {
    open = null;
    timeout.cancel();
  }

  void heard(String text) {
    try {
      switch (codec.parse(text, actions.edition())) {
        case Frame.CallFrame call -> command(call);
        case Frame.ResultFrame result -> answered(result);
        case Frame.ErrorFrame error -> refused(error);
        case Frame.SendFrame _, Frame.ResultErrorFrame _, Frame.UnknownFrame _ -> {}
      }
    } catch (FrameException e) {
      LOG.debug("Unreadable frame: {}", text);
      if (e.answerable()) {
        raw(FrameCodec.error(e.messageId(), e));
      }
    }
    pump();
  }

  private void answered(Frame.ResultFrame result) {
    Ask<?> ask = open;
    if (ask != null && ask.id().equals(result.id())) {
      settle();
      try {
        ask.answered(binder, actions, result.payload());
      } catch (RpcException e) {
        LOG.warn("The answer to {} cannot be read: {}", ask.request(), e.text());
        ask.answer().missed(Answer.Lack.REFUSED);
      }
    }
  }

  private void refused(Frame.ErrorFrame error) {
    Ask<?> ask = open;
    if (ask != null && ask.id().equals(error.id())) {
      LOG.debug("{} was refused: {} {}", ask.request(), error.code(), error.description());
      lost(ask, Answer.Lack.REFUSED);
    }
  }

  private void command(Frame.CallFrame call) {
    try {
      Action action = actions.find(call.action());
      if (action == null) {
        throw new RpcException(ErrorCode.NOT_IMPLEMENTED, call.action());
      } else if (!action.direction().toStation()) {
        throw new RpcException(ErrorCode.NOT_SUPPORTED, call.action());
      }
      Record request = binder.bind(call.payload(), action.request(), actions.edition()).value();
      raw(FrameCodec.result(call.id(), commands.apply(request), actions.edition()));
    } catch (RpcException e) {
      raw(FrameCodec.error(call.id(), e));
    }
  }
}
