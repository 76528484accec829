package org.voltyard.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.Authorize;
import org.voltyard.ocpp.v2.BootNotification;
import org.voltyard.ocpp.v2.ChargingState;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.EventNotification;
import org.voltyard.ocpp.v2.FirmwareStatusNotification;
import org.voltyard.ocpp.v2.FirmwareStatusNotification.FirmwareStatus;
import org.voltyard.ocpp.v2.Heartbeat;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.IdTokenKind;
import org.voltyard.ocpp.v2.LogStatusNotification;
import org.voltyard.ocpp.v2.LogStatusNotification.UploadLogStatus;
import org.voltyard.ocpp.v2.Messages;
import org.voltyard.ocpp.v2.MeterValues;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.Reason;
import org.voltyard.ocpp.v2.ReservationStatusUpdate;
import org.voltyard.ocpp.v2.ReservationStatusUpdate.ReservationUpdateStatus;
import org.voltyard.ocpp.v2.SecurityEventNotification;
import org.voltyard.ocpp.v2.StatusNotification;
import org.voltyard.ocpp.v2.StatusNotification.ConnectorStatus;
import org.voltyard.ocpp.v2.TransactionEvent;
import org.voltyard.ocpp.v2.TransactionEvent.EventType;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v2.Variable;

/// OCPP 2.0.1 and 2.1. Each outlet is an EVSE with one connector.
final class Dialect2 implements Dialect {
  private final Cabinet cabinet;
  private final Actions actions;
  private final Map<String, String> kinds = new HashMap<>();
  private int events;

  Dialect2(Cabinet cabinet) {
    this.cabinet = cabinet;
    actions =
        cabinet.plan().edition() == Edition.V2_0_1
            ? Messages.ALL
            : org.voltyard.ocpp.v21.Messages.ALL;
  }

  @Override
  public Actions actions() {
    return actions;
  }

  /// Keeps of which kind a token is, so that it is named so from now on.
  void remember(IdToken token) {
    kinds.put(token.idToken().toUpperCase(Locale.ROOT), token.type());
  }

  /// What nobody told the kind of is a card at the reader.
  IdToken token(String card) {
    String kind = kinds.getOrDefault(card.toUpperCase(Locale.ROOT), IdTokenKind.ISO14443.wire());
    return new IdToken(null, card, kind);
  }

  /// The number of the next event.
  int nextEvent() {
    return events++;
  }

  static EVSE evse(int connector) {
    return new EVSE(connector, 1);
  }

  @Override
  public Ask<?> introduction(Answer<Admission> answer) {
    ChargerPlan.Plate plate = cabinet.plan().plate();
    BootNotification.ChargingStation station =
        new BootNotification.ChargingStation(
            plate.serial(), plate.model(), null, plate.vendor(), cabinet.firmware);
    return new Ask<>(
        new BootNotification.Request(station, cabinet.bootReason),
        Answer.as(got -> new Admission(status(got.status()), got.interval()), answer));
  }

  private static org.voltyard.ocpp.v16.BootNotification.Status status(
      BootNotification.RegistrationStatus status) {
    return switch (status) {
      case ACCEPTED -> org.voltyard.ocpp.v16.BootNotification.Status.ACCEPTED;
      case PENDING -> org.voltyard.ocpp.v16.BootNotification.Status.PENDING;
      case REJECTED -> org.voltyard.ocpp.v16.BootNotification.Status.REJECTED;
    };
  }

  @Override
  public Call<?> heartbeat() {
    return new Heartbeat.Request();
  }

  @Override
  public Ask<?> authorization(String card, Answer<IdTagInfo> answer) {
    return new Ask<>(
        new Authorize.Request(token(card), null, null),
        Answer.as(
            got -> {
              cabinet.till().driver(card, got.tariff()); // I08.FR.04
              return Words2.info(got.idTokenInfo());
            },
            answer));
  }

  /// The state of a connector has five words only; what is wrong with it is told as an event. (G01)
  @Override
  public List<Call<?>> status(Statuses.Report report) {
    List<Call<?>> calls = new ArrayList<>();
    Statuses.State told = report.told();
    ConnectorStatus now = Words2.status(report.state().status());
    if (report.connector() > 0 && (told == null || Words2.status(told.status()) != now)) {
      calls.add(new StatusNotification.Request(report.since(), now, report.connector(), 1));
    }
    ChargePointErrorCode before = told == null ? ChargePointErrorCode.NO_ERROR : told.error();
    if (report.state().error() != before) {
      calls.add(problem(report));
    }
    return calls;
  }

  private NotifyEvent.Request problem(Statuses.Report report) {
    Statuses.State state = report.state();
    boolean over = state.error() == ChargePointErrorCode.NO_ERROR;
    Component where =
        report.connector() == 0
            ? new Component(null, "TokenReader", null)
            : new Component(evse(report.connector()), "Connector", null);
    NotifyEvent.EventData event =
        new NotifyEvent.EventData(
            nextEvent(),
            report.since(),
            NotifyEvent.EventTrigger.ALERTING,
            null,
            String.valueOf(!over),
            over ? null : state.vendorCode() == null ? state.error().wire() : state.vendorCode(),
            state.info(),
            over ? true : null,
            null,
            where,
            null,
            EventNotification.HARD_WIRED_NOTIFICATION,
            new Variable("Problem", null),
            null);
    return new NotifyEvent.Request(cabinet.now(), null, 0, List.of(event));
  }

  @Override
  public boolean tells(Delivery delivery) {
    return true;
  }

  @Override
  public @Nullable Ask<?> delivery(Delivery delivery, Answer<Receipt> answer) {
    TransactionEvent.Request event =
        switch (delivery) {
          case Delivery.Start start -> started(start);
          case Delivery.Change change ->
              updated(
                  change.transaction(),
                  change.moment(),
                  change.trigger(),
                  change.value() == null ? List.of() : List.of(change.value()));
          case Delivery.Sample sample -> sampled(sample);
          case Delivery.Stop stop -> ended(stop);
        };
    if (event != null) {
      String transaction = event.transactionInfo().transactionId();
      return new Ask<>(
          event,
          Answer.as(
              got -> {
                cabinet.till().told(transaction, got);
                return receipt(got);
              },
              answer));
    }
    return delivery instanceof Delivery.Sample sample ? idle(sample, answer) : null;
  }

  private static Receipt receipt(TransactionEvent.Response response) {
    return response.idTokenInfo() == null
        ? Receipt.PLAIN
        : new Receipt(Words2.info(response.idTokenInfo()), null);
  }

  private TransactionEvent.Request started(Delivery.Start start) {
    Transaction transaction = start.transaction();
    boolean known = start.moment().card() != null;
    TriggerReason trigger = known ? transaction.cause().trigger() : TriggerReason.CABLE_PLUGGED_IN;
    return event(
        new Event(EventType.STARTED, trigger, ChargingState.EV_CONNECTED, null),
        transaction,
        start.moment(),
        start.value() == null ? List.of() : List.of(start.value()));
  }

  private TransactionEvent.Request updated(
      Transaction transaction,
      Moment moment,
      TriggerReason trigger,
      List<org.voltyard.ocpp.v16.MeterValue> values) {
    ChargingState state = Words2.charging(moment.status());
    return event(new Event(EventType.UPDATED, trigger, state, null), transaction, moment, values);
  }

  private TransactionEvent.@Nullable Request sampled(Delivery.Sample sample) {
    Transaction transaction = sample.transaction();
    Moment moment = sample.moment();
    if (transaction == null || moment == null) {
      return null;
    }
    boolean aligned =
        sample.values().getFirst().sampledValue().getFirst().context()
            == org.voltyard.ocpp.v16.ReadingContext.SAMPLE_CLOCK;
    return updated(
        transaction,
        moment,
        aligned ? TriggerReason.METER_VALUE_CLOCK : TriggerReason.METER_VALUE_PERIODIC,
        sample.values());
  }

  private TransactionEvent.@Nullable Request ended(Delivery.Stop stop) {
    Transaction.End end = stop.transaction().end();
    if (end == null) {
      return null;
    }
    boolean away = end.reason() == StopTransaction.Reason.EV_DISCONNECTED;
    Event event =
        new Event(
            EventType.ENDED,
            Words2.trigger(end.reason()),
            away ? ChargingState.IDLE : ChargingState.EV_CONNECTED,
            Words2.reason(end.reason()));
    return event(event, stop.transaction(), stop.moment(), end.data());
  }

  /// What kind of event it is.
  private record Event(
      EventType type, TriggerReason trigger, ChargingState state, @Nullable Reason reason) {}

  private TransactionEvent.Request event(
      Event event,
      Transaction transaction,
      Moment moment,
      List<org.voltyard.ocpp.v16.MeterValue> values) {
    String card = moment.card();
    boolean begins = card != null && event.type() != EventType.ENDED;
    Transaction.Start start = transaction.start();
    return new TransactionEvent.Request(
        event.type(),
        Words2.values(values),
        moment.at(),
        event.trigger(),
        moment.number(),
        moment.offline() ? true : null,
        null,
        null,
        begins ? start.reservation() : null,
        new org.voltyard.ocpp.v2.Transaction(
            transaction.id(),
            event.state(),
            null,
            event.reason(),
            begins ? transaction.cause().remoteStart() : null,
            null,
            cabinet.till().tariff(transaction),
            cabinet.till().confirmation(transaction.id())),
        evse(start.connector()),
        card == null ? null : token(card),
        event.type() == EventType.ENDED ? cabinet.till().details(transaction) : null,
        null,
        null);
  }

  private static @Nullable Ask<?> idle(Delivery.Sample sample, Answer<Receipt> answer) {
    List<org.voltyard.ocpp.v2.MeterValue> values = Words2.values(sample.values());
    return values == null
        ? null
        : new Ask<>(
            new MeterValues.Request(sample.connector(), values),
            Answer.as(_ -> Receipt.PLAIN, answer));
  }

  @Override
  public @Nullable Call<?> reading(SimConnector connector, org.voltyard.ocpp.v16.MeterValue value) {
    List<org.voltyard.ocpp.v2.MeterValue> values = Words2.values(List.of(value));
    return values == null ? null : new MeterValues.Request(connector.number(), values);
  }

  @Override
  public Call<?> lapsed(int reservation) {
    return new ReservationStatusUpdate.Request(reservation, ReservationUpdateStatus.EXPIRED);
  }

  @Override
  public Call<?> security(String type, Instant at, @Nullable String info) {
    return new SecurityEventNotification.Request(type, at, info);
  }

  @Override
  public Call<?> firmware(FirmwareStatus status, @Nullable Integer request) {
    return new FirmwareStatusNotification.Request(status, request, null);
  }

  @Override
  public Call<?> log(UploadLogStatus status, @Nullable Integer request) {
    return new LogStatusNotification.Request(status, request, null);
  }
}
