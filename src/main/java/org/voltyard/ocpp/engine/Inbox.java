package org.voltyard.ocpp.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.TrafficMeter.Asker;
import org.voltyard.domain.TrafficMeter.Result;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.Frame.CallFrame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.FrameException;
import org.voltyard.ocpp.rpc.RpcException;

/// Takes the frames of one socket, on the station's thread.
final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Connection connection;
  private final StationSession session;
  private final Engine engine;
  private final Recorder recorder;
  private final ClockWatch clockWatch = new ClockWatch();

  Inbox(Connection connection, Engine engine) {
    this.connection = connection;
    this.engine = engine;
    session = connection.session();
    recorder = new Recorder(session.id(), engine);
  }

  void accept(String text, Instant at, long nanos) {
    if (connection.replaced()) {
      return; // its answer would reach nobody; the station sends it again
    }
    Exchange exchange = new Exchange(this, text, at, nanos);
    Frame frame;
    try {
      frame = engine.codec().parse(text, connection.version().edition());
    } catch (FrameException e) {
      corrupt(exchange, e);
      return;
    }
    switch (frame) {
      case CallFrame call -> call(exchange, call);
      case Frame.ResultFrame result -> connection.outbox().answered(exchange, result);
      case Frame.ErrorFrame error -> connection.outbox().refused(exchange, error);
      case Frame.SendFrame send -> heard(exchange, send);
      case Frame.ResultErrorFrame error -> disputed(exchange, error);
      case Frame.UnknownFrame unknown -> {
        String fault = "unknown message type " + unknown.type();
        recorder.incoming(exchange, new Recorder.Marks(0, null, null, -1, fault));
        session.note(Note.BAD_FRAME, fault);
        count(null, Result.UNREADABLE, -1);
      }
    }
  }

  private void count(@Nullable String action, Result result, long micros) {
    connection.tally().count(Asker.STATION, action, result, micros);
  }

  private void corrupt(Exchange exchange, FrameException fault) {
    String id = fault.messageId();
    recorder.incoming(
        exchange, new Recorder.Marks(0, id, null, -1, String.valueOf(fault.getMessage())));
    session.note(Note.BAD_FRAME, fault.text());
    count(null, Result.UNREADABLE, -1);
    if (fault.answerable()) {
      send(exchange, new Recorder.Marks(4, id, null, 0, null), FrameCodec.error(id, fault));
    }
  }

  private void call(Exchange exchange, CallFrame call) {
    RecentCalls recent = session.recent();
    RecentCalls.Entry before = recent.find(call.id());
    String answer = before == null ? null : repeated(exchange, call, before);
    if (answer != null) {
      finish(exchange, call, answer, 3);
      return;
    }
    try {
      Routes.Route<?, ?> route = connection.version().routes().find(call.action());
      admit(call.action());
      answer =
          FrameCodec.result(
              call.id(), answer(exchange, call, route), connection.version().edition());
      recent.keep(call, route.once() ? answer : null);
      finish(exchange, call, answer, 3);
    } catch (RpcException e) {
      fail(exchange, call, e);
    } catch (RuntimeException e) {
      LOG.error("{}: {} {} failed", session.id(), call.action(), call.id(), e);
      fail(exchange, call, new RpcException(ErrorCode.INTERNAL_ERROR, "internal error"));
    }
  }

  private static @Nullable String repeated(
      Exchange exchange, CallFrame call, RecentCalls.Entry before) {
    if (!before.same(call)) {
      exchange.finding("message id used before for another request");
      return null;
    }
    exchange.finding("sent again");
    return before.answer();
  }

  /// Before a station is admitted, only its boot and what it was asked to send is answered.
  private void admit(String action) { // OCPP-J 1.6 errata 3.10, OCPP 1.6 §4.2
    if (!action.equals(connection.version().dialect().greeting())
        && engine.depot().admission(session.id()) != Admission.ADMITTED
        && !session.invited().contains(action)) {
      throw new RpcException(
          ErrorCode.SECURITY_ERROR, "the station is not accepted yet, only its boot is answered");
    }
  }

  private <Q extends Record, R extends Record> R answer(
      Exchange exchange, CallFrame call, Routes.Route<Q, R> route) {
    Bound<Q> bound = bound(exchange, call.payload(), route.type());
    return route.handler().answer(exchange, bound.value());
  }

  private <Q> Bound<Q> bound(Exchange exchange, String payload, Class<Q> type) {
    Bound<Q> bound =
        engine.binder(session.id()).bind(payload, type, connection.version().edition());
    bound.findings().forEach(f -> exchange.finding(f.path() + ": " + f.text()));
    return bound;
  }

  /// What is wrong with it is noted, for it gets no answer. // OCPP-J 2.1 §4.2.4
  private void heard(Exchange exchange, Frame.SendFrame send) {
    Result result = Result.REFUSED;
    try {
      Routes.Unanswered<?> route = connection.version().routes().findUnanswered(send.action());
      admit(send.action());
      hand(exchange, send, route);
      result = Result.DONE;
    } catch (RpcException e) {
      exchange.finding(String.valueOf(e.getMessage()));
      session.note(Note.BAD_FRAME, send.action() + ": " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{}: {} {} failed", session.id(), send.action(), send.id(), e);
      exchange.finding("internal error");
    }
    count(send.action(), result, exchange.micros());
    recorder.incoming(
        exchange, new Recorder.Marks(6, send.id(), send.action(), -1, exchange.findings()));
  }

  private <Q extends Record> void hand(
      Exchange exchange, Frame.SendFrame send, Routes.Unanswered<Q> route) {
    route.listener().heard(exchange, bound(exchange, send.payload(), route.type()).value());
  }

  /// The station could not use an answer; there is nothing to be done about it but to tell.
  private void disputed(Exchange exchange, Frame.ResultErrorFrame error) { // OCPP-J 2.1 §4.2.3
    boolean answered = session.recent().find(error.id()) != null;
    String fault =
        (answered ? "answer refused by the station: " : "refusal of an unknown answer: ")
            + error.code().wire()
            + " "
            + error.description();
    recorder.incoming(exchange, new Recorder.Marks(5, error.id(), null, -1, fault));
    session.note(answered ? Note.BAD_FRAME : Note.ANSWER_TO_NOTHING, fault);
  }

  private void fail(Exchange exchange, CallFrame call, RpcException fault) {
    exchange.finding(String.valueOf(fault.getMessage()));
    session.note(Note.BAD_FRAME, call.action() + ": " + fault.getMessage());
    finish(exchange, call, FrameCodec.error(call.id(), fault), 4);
  }

  private void finish(Exchange exchange, CallFrame call, String answer, int type) {
    recorder.incoming(
        exchange, new Recorder.Marks(2, call.id(), call.action(), -1, exchange.findings()));
    send(exchange, new Recorder.Marks(type, call.id(), call.action(), 0, null), answer);
    count(call.action(), type == 3 ? Result.DONE : Result.REFUSED, exchange.micros());
  }

  private void send(Exchange exchange, Recorder.Marks marks, String text) {
    boolean sent = connection.send(text);
    String fault = sent ? null : "not sent: the socket was closed";
    recorder.outgoing(text, marks.after(exchange.micros(), fault));
  }

  Connection connection() {
    return connection;
  }

  void told(Instant time) {
    var skew = clockWatch.seen(time, engine.clock().instant());
    if (skew != null) {
      engine.depot().clockSeen(session.id(), engine.clock().instant().plus(skew));
    }
  }
}
