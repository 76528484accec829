package org.voltyard.sim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.v16.Authorize;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v16.DataTransfer;
import org.voltyard.ocpp.v16.DiagnosticsStatusNotification;
import org.voltyard.ocpp.v16.FirmwareStatusNotification;
import org.voltyard.ocpp.v16.Heartbeat;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.Messages;
import org.voltyard.ocpp.v16.LogStatusNotification;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.SecurityEventNotification;
import org.voltyard.ocpp.v16.SignCertificate;
import org.voltyard.ocpp.v16.SignedFirmwareStatusNotification;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StatusNotification;
import org.voltyard.ocpp.v16.StopTransaction;

/// The other end of the wire without a network: answers as a depot does and keeps what it heard.
final class FakeDepot implements Wire.Maker {
  private final SimClock clock;
  private final Actions actions;
  private final FrameCodec codec = new FrameCodec();
  private final Binder binder = new Binder(ZoneOffset.UTC);
  private final List<Record> heard = new ArrayList<>();

  /// What the next answer about a transaction sets as its limit.
  org.voltyard.ocpp.v2.@Nullable TransactionLimit limit;

  private final List<String> unreadable = new ArrayList<>();
  private final Map<String, Class<?>> asked = new HashMap<>();
  private final List<Object> answers = new ArrayList<>();

  BootNotification.Status admission = BootNotification.Status.ACCEPTED;
  IdTagInfo.Status verdict = IdTagInfo.Status.ACCEPTED;
  boolean reachable = true;
  int opened;
  @Nullable Link last;

  private int transactions;
  private int calls;
  private Wire.@Nullable Ear ear;

  FakeDepot(SimClock clock, Edition edition) {
    this.clock = clock;
    actions =
        switch (edition) {
          case V1_6 -> Messages.ALL;
          case V2_0_1 -> org.voltyard.ocpp.v2.Messages.ALL;
          case V2_1 -> org.voltyard.ocpp.v21.Messages.ALL;
        };
  }

  @Override
  public void open(ChargerPlan plan, Wire.Ear charger) {
    clock.run(
        () -> {
          if (reachable) {
            opened++;
            last = plan.link();
            ear = charger;
            charger.opened(new Connection());
          } else {
            charger.closed("unreachable");
          }
        });
  }

  /// Everything of a kind that the charger said, in order.
  <T> List<T> heard(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<Record> heard() {
    return heard;
  }

  List<String> unreadable() {
    return unreadable;
  }

  boolean connected() {
    return ear != null;
  }

  void forget() {
    heard.clear();
  }

  /// Gives a command and remembers the type of its answer.
  void command(Call<?> request) {
    Action action = actions.of(request.getClass());
    String id = "depot-" + calls++;
    asked.put(id, action.response());
    send(FrameCodec.call(id, action.name(), request, actions.edition()));
  }

  /// The last answer to a command.
  Object answer() {
    return answers.getLast();
  }

  void cut() {
    Wire.Ear open = ear;
    ear = null;
    if (open != null) {
      clock.run(() -> open.closed("cut"));
    }
  }

  private void send(String text) {
    clock.run(
        () -> {
          if (ear != null) {
            ear.heard(text);
          }
        });
  }

  private void received(String text) {
    try {
      switch (codec.parse(text, actions.edition())) {
        case Frame.CallFrame(String id, String name, String payload) -> called(id, name, payload);
        case Frame.ResultFrame(String id, String payload) -> {
          Class<?> type = asked.remove(id);
          if (type != null) {
            answers.add(binder.bind(payload, type, actions.edition()).value());
          }
        }
        case Frame.ErrorFrame error -> answers.add(error);
        case Frame.SendFrame _, Frame.ResultErrorFrame _, Frame.UnknownFrame _ -> {}
      }
    } catch (RuntimeException e) {
      unreadable.add(text);
    }
  }

  private void called(String id, String name, String payload) {
    Action action = actions.find(name);
    if (action == null) {
      throw new IllegalArgumentException(name);
    }
    Record request = binder.bind(payload, action.request(), actions.edition()).value();
    heard.add(request);
    send(FrameCodec.result(id, respond(request), actions.edition()));
  }

  private Record respond(Record request) {
    Instant now = clock.now();
    IdTagInfo info = new IdTagInfo(null, null, verdict);
    return switch (request) {
      case BootNotification.Request _ -> new BootNotification.Response(admission, now, 300);
      case Heartbeat.Request _ -> new Heartbeat.Response(now);
      case Authorize.Request _ -> new Authorize.Response(info);
      case StartTransaction.Request _ -> new StartTransaction.Response(info, ++transactions);
      case StopTransaction.Request _ -> new StopTransaction.Response(null);
      case MeterValues.Request _ -> new MeterValues.Response();
      case StatusNotification.Request _ -> new StatusNotification.Response();
      case FirmwareStatusNotification.Request _ -> new FirmwareStatusNotification.Response();
      case DiagnosticsStatusNotification.Request _ -> new DiagnosticsStatusNotification.Response();
      case DataTransfer.Request _ -> new DataTransfer.Response(DataTransfer.Status.ACCEPTED, null);
      case SecurityEventNotification.Request _ -> new SecurityEventNotification.Response();
      case LogStatusNotification.Request _ -> new LogStatusNotification.Response();
      case SignedFirmwareStatusNotification.Request _ ->
          new SignedFirmwareStatusNotification.Response();
      case SignCertificate.Request _ ->
          new SignCertificate.Response(SignCertificate.Status.ACCEPTED);
      case org.voltyard.ocpp.v2.TransactionEvent.Request event when limit != null -> {
        var given = limit;
        limit = null;
        var plain =
            (org.voltyard.ocpp.v2.TransactionEvent.Response)
                Answers2.to(event, admission, verdict, now);
        yield new org.voltyard.ocpp.v2.TransactionEvent.Response(
            null, null, plain.idTokenInfo(), null, given, null);
      }
      default -> Answers2.to(request, admission, verdict, now);
    };
  }

  private final class Connection implements Wire {
    @Override
    public void send(String text) {
      received(text);
    }

    @Override
    public void ping() {}

    @Override
    public void close() {
      ear = null;
    }

    @Override
    public void drop() {
      ear = null;
    }
  }
}
