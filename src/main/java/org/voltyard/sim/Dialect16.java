package org.voltyard.sim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.Authorize;
import org.voltyard.ocpp.v16.BootNotification;
import org.voltyard.ocpp.v16.DiagnosticsStatusNotification;
import org.voltyard.ocpp.v16.FirmwareStatusNotification;
import org.voltyard.ocpp.v16.Heartbeat;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.Messages;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.SecurityEventNotification;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StatusNotification;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.FirmwareStatusNotification.FirmwareStatus;
import org.voltyard.ocpp.v2.LogStatusNotification.UploadLogStatus;

/// OCPP 1.6.
final class Dialect16 implements Dialect {
  private final Cabinet cabinet;

  Dialect16(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  @Override
  public Actions actions() {
    return Messages.ALL;
  }

  @Override
  public Ask<?> introduction(Answer<Admission> answer) {
    ChargerPlan.Plate plate = cabinet.plan().plate();
    return new Ask<>(
        new BootNotification.Request(
            plate.vendor(),
            plate.model(),
            plate.serial(),
            null,
            cabinet.firmware,
            null,
            null,
            "MID class B",
            "M-" + plate.serial()),
        Answer.as(got -> new Admission(got.status(), got.interval()), answer));
  }

  @Override
  public Call<?> heartbeat() {
    return new Heartbeat.Request();
  }

  @Override
  public Ask<?> authorization(String card, Answer<IdTagInfo> answer) {
    return new Ask<>(new Authorize.Request(card), Answer.as(Authorize.Response::idTagInfo, answer));
  }

  @Override
  public List<Call<?>> status(Statuses.Report report) {
    Statuses.State state = report.state();
    boolean own = state.vendorCode() != null;
    return List.of(
        new StatusNotification.Request(
            report.connector(),
            state.error(),
            state.info(),
            state.status(),
            report.since(),
            own ? cabinet.plan().plate().vendor() : null,
            state.vendorCode()));
  }

  @Override
  public boolean tells(Delivery delivery) {
    return !(delivery instanceof Delivery.Change);
  }

  @Override
  public @Nullable Ask<?> delivery(Delivery delivery, Answer<Receipt> answer) {
    return switch (delivery) {
      case Delivery.Start start ->
          new Ask<>(
              start(start.transaction().start()),
              Answer.as(got -> new Receipt(got.idTagInfo(), got.transactionId()), answer));
      case Delivery.Sample sample -> sample(sample, answer);
      case Delivery.Stop stop -> stop(stop.transaction(), answer);
      case Delivery.Change _ -> null;
    };
  }

  private static StartTransaction.Request start(Transaction.Start start) {
    return new StartTransaction.Request(
        start.connector(), start.card(), start.meter(), start.reservation(), start.at());
  }

  private static @Nullable Ask<?> sample(Delivery.Sample sample, Answer<Receipt> answer) {
    Transaction transaction = sample.transaction();
    Integer number = transaction == null ? null : transaction.number();
    return transaction != null && number == null
        ? null
        : new Ask<>(
            new MeterValues.Request(sample.connector(), number, sample.values()),
            Answer.as(_ -> Receipt.PLAIN, answer));
  }

  private static @Nullable Ask<?> stop(Transaction transaction, Answer<Receipt> answer) {
    Integer number = transaction.number();
    Transaction.End end = transaction.end();
    if (number == null || end == null) {
      return null;
    }
    List<MeterValue> data = end.data().isEmpty() ? null : end.data();
    return new Ask<>(
        new StopTransaction.Request(end.card(), end.meter(), end.at(), number, end.reason(), data),
        Answer.as(got -> new Receipt(got.idTagInfo(), null), answer));
  }

  @Override
  public Call<?> reading(SimConnector connector, MeterValue value) {
    Transaction running = connector.transaction;
    return new MeterValues.Request(
        connector.number(), running == null ? null : running.number(), List.of(value));
  }

  @Override
  public @Nullable Call<?> lapsed(int reservation) {
    return null;
  }

  @Override
  public Call<?> security(String type, Instant at, @Nullable String info) {
    return new SecurityEventNotification.Request(type, at, info);
  }

  @Override
  public @Nullable Call<?> firmware(FirmwareStatus status, @Nullable Integer request) {
    return switch (status) {
      case DOWNLOADED -> firmware(FirmwareStatusNotification.Status.DOWNLOADED);
      case DOWNLOAD_FAILED -> firmware(FirmwareStatusNotification.Status.DOWNLOAD_FAILED);
      case DOWNLOADING -> firmware(FirmwareStatusNotification.Status.DOWNLOADING);
      case IDLE -> firmware(FirmwareStatusNotification.Status.IDLE);
      case INSTALLATION_FAILED, INVALID_SIGNATURE, INSTALL_VERIFICATION_FAILED ->
          firmware(FirmwareStatusNotification.Status.INSTALLATION_FAILED);
      case INSTALLING -> firmware(FirmwareStatusNotification.Status.INSTALLING);
      case INSTALLED -> firmware(FirmwareStatusNotification.Status.INSTALLED);
      case DOWNLOAD_SCHEDULED,
          DOWNLOAD_PAUSED,
          INSTALL_REBOOTING,
          INSTALL_SCHEDULED,
          SIGNATURE_VERIFIED ->
          null;
    };
  }

  private static Call<?> firmware(FirmwareStatusNotification.Status status) {
    return new FirmwareStatusNotification.Request(status);
  }

  @Override
  public Call<?> log(UploadLogStatus status, @Nullable Integer request) {
    return new DiagnosticsStatusNotification.Request(
        switch (status) {
          case IDLE -> DiagnosticsStatusNotification.Status.IDLE;
          case UPLOADED -> DiagnosticsStatusNotification.Status.UPLOADED;
          case UPLOADING -> DiagnosticsStatusNotification.Status.UPLOADING;
          case BAD_MESSAGE,
              NOT_SUPPORTED_OPERATION,
              PERMISSION_DENIED,
              UPLOAD_FAILURE,
              ACCEPTED_CANCELED ->
              DiagnosticsStatusNotification.Status.UPLOAD_FAILED;
        });
  }
}
