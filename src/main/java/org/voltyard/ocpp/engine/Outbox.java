package org.voltyard.ocpp.engine;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.TrafficMeter.Asker;
import org.voltyard.domain.TrafficMeter.Result;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.RpcException;

/// The depot's own requests to one socket: one at a time, the others wait. Used on the station's
/// thread. // OCPP-J 1.6 §4.1.1
final class Outbox {
  private final Connection connection;
  private final StationSession session;
  private final Engine engine;
  private final Recorder recorder;
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>(2);
  private @Nullable Sent open;
  private @Nullable String late;
  private boolean closed;

  /// A command, and who wants to know what becomes of it.
  record Pending(Translation.Order<?> order, CompletableFuture<Outcome<Reply>> outcome) {
    void is(Outcome<Reply> result) {
      outcome.complete(result);
    }
  }

  private record Sent(
      String id, String action, Pending pending, long nanos, Timer.Scheduled timeout) {
    long micros() {
      return (System.nanoTime() - nanos) / 1000;
    }
  }

  Outbox(Connection connection, Engine engine) {
    this.connection = connection;
    this.engine = engine;
    session = connection.session();
    recorder = new Recorder(session.id(), engine);
  }

  void add(Pending pending) {
    if (closed) {
      pending.is(new Outcome.NotConnected<>());
    } else if (waiting.size() >= engine.settings().limits().queuedCalls()) {
      pending.is(new Outcome.Unsupported<>(waiting.size() + " commands wait already"));
    } else {
      waiting.add(pending);
      next();
    }
  }

  private void next() {
    while (open == null && !closed) {
      Pending pending = waiting.poll();
      if (pending == null) {
        return;
      }
      send(pending);
    }
  }

  private void send(Pending pending) {
    Translation.Order<?> order = pending.order();
    if (order.admittedOnly() && engine.depot().admission(session.id()) != Admission.ADMITTED) {
      pending.is(new Outcome.Unsupported<>("the station is not admitted")); // OCPP 1.6 §4.2
      return;
    }
    Record request = order.request();
    String action = connection.version().dialect().actions().of(request.getClass()).name();
    String id = session.nextMessageId();
    String text;
    try {
      text = FrameCodec.call(id, action, request, connection.version().edition());
    } catch (RpcException e) {
      pending.is(new Outcome.Unsupported<>(e.text()));
      return;
    }
    long nanos = System.nanoTime();
    Timer.Scheduled timeout =
        engine
            .timer()
            .after(
                engine.answerTime(session.id()), () -> session.mailbox().post(() -> timedOut(id)));
    open = new Sent(id, action, pending, nanos, timeout);
    String invited = order.invites();
    if (invited != null) {
      session.invited().add(invited);
    }
    boolean sent = connection.send(text);
    String fault = sent ? null : "not sent: the socket was closed";
    recorder.outgoing(text, new Recorder.Marks(2, id, action, -1, fault));
    if (!sent) {
      finish(new Outcome.NotConnected<>());
    }
  }

  private void timedOut(String id) {
    Sent call = open;
    if (call != null && call.id().equals(id)) {
      late = id;
      count(call, Result.TIMED_OUT, -1);
      finish(new Outcome.TimedOut<>());
      next();
    }
  }

  void answered(Exchange exchange, Frame.ResultFrame result) {
    Sent call = expected(exchange, result.id(), 3);
    if (call == null) {
      return;
    }
    Outcome<Reply> outcome;
    RpcException fault = null;
    try {
      outcome = outcome(exchange, call.pending().order(), result.payload());
    } catch (RpcException e) {
      exchange.finding(String.valueOf(e.getMessage()));
      session.note(Note.BAD_FRAME, "answer to " + call.action() + ": " + e.getMessage());
      outcome = new Outcome.Failed<>(e.code().wire(), "the answer cannot be read: " + e.text());
      fault = e;
    }
    recorder.incoming(
        exchange,
        new Recorder.Marks(3, call.id(), call.action(), call.micros(), exchange.findings()));
    count(call, fault == null ? Result.DONE : Result.UNREADABLE, call.micros());
    if (fault != null && connection.version().edition().from(Edition.V2_1)) {
      dispute(call, fault);
    }
    finish(outcome);
    next();
  }

  /// Tells the station that its answer could not be read. // OCPP-J 2.1 §4.2.3
  private void dispute(Sent call, RpcException fault) {
    String text = FrameCodec.resultError(call.id(), fault);
    boolean sent = connection.send(text);
    String unsent = sent ? null : "not sent: the socket was closed";
    recorder.outgoing(text, new Recorder.Marks(5, call.id(), call.action(), -1, unsent));
  }

  private <A extends Record> Outcome<Reply> outcome(
      Exchange exchange, Translation.Order<A> order, String payload) {
    Bound<A> bound =
        engine.binder(session.id()).bind(payload, order.answer(), connection.version().edition());
    bound.findings().forEach(f -> exchange.finding(f.path() + ": " + f.text()));
    return new Outcome.Answered<>(order.reply().apply(bound.value()), Secrets.masked(payload));
  }

  void refused(Exchange exchange, Frame.ErrorFrame error) {
    Sent call = expected(exchange, error.id(), 4);
    if (call != null) {
      recorder.incoming(
          exchange, new Recorder.Marks(4, call.id(), call.action(), call.micros(), null));
      count(call, Result.REFUSED, call.micros());
      finish(new Outcome.Failed<>(error.code().wire(), error.description()));
      next();
    }
  }

  private void count(Sent call, Result result, long micros) {
    connection.tally().count(Asker.DEPOT, call.action(), result, micros);
  }

  private @Nullable Sent expected(Exchange exchange, String id, int type) {
    Sent call = open;
    if (call != null && call.id().equals(id)) {
      return call;
    }
    String what = id.equals(late) ? "late answer to " : "answer to unknown request ";
    recorder.incoming(exchange, new Recorder.Marks(type, id, null, -1, what + id));
    session.note(Note.ANSWER_TO_NOTHING, what + id);
    return null;
  }

  private void finish(Outcome<Reply> outcome) {
    Sent call = open;
    open = null;
    if (call != null) {
      call.timeout().cancel();
      call.pending().is(outcome);
    }
  }

  /// The socket is gone: nothing will be answered any more.
  void close() {
    closed = true;
    finish(new Outcome.NotConnected<>());
    for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
      pending.is(new Outcome.NotConnected<>());
    }
  }
}
