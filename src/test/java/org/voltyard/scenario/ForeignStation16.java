package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationRequest;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.HeartbeatConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesRequest;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StartTransactionRequest;
import eu.chargetime.ocpp.model.core.StatusNotificationConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionRequest;
import eu.chargetime.ocpp.model.firmware.DiagnosticsStatus;
import eu.chargetime.ocpp.model.firmware.DiagnosticsStatusNotificationConfirmation;
import eu.chargetime.ocpp.model.firmware.FirmwareStatus;
import eu.chargetime.ocpp.model.firmware.FirmwareStatusNotificationConfirmation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A charger of OCPP 1.6 on a foreign library, in the words of the trade.
final class ForeignStation16 implements AutoCloseable {
  private final Day day;
  private final String id;
  private final Map<Integer, Integer> transactions = new HashMap<>();
  private @Nullable ForeignCharger charger;
  private @Nullable Integer reservation;
  private @Nullable Instant then;

  ForeignStation16(Day day, String id) {
    this.day = day;
    this.id = id;
  }

  private ForeignCharger charger() {
    return Objects.requireNonNull(charger, "not connected");
  }

  /// It becomes so late, and the charger tells that it is alive.
  void at(int hour, int minute) {
    day.at(hour, minute);
    then = null;
    if (charger != null) {
      HeartbeatConfirmation answer =
          charger().send(charger().core().createHeartbeatRequest(), HeartbeatConfirmation.class);
      assertThat(answer.getCurrentTime().toInstant()).isEqualTo(day.now());
    }
  }

  /// What follows happened then, though it is told now.
  void then(int hour, int minute) {
    then = day.time(hour, minute);
  }

  void connect() {
    charger = new ForeignCharger(day.address(), id);
  }

  void drop() {
    charger().close();
    charger = null;
  }

  void boot(String firmware) {
    connect();
    BootNotificationRequest request =
        charger().core().createBootNotificationRequest("Foreign", "One");
    request.setFirmwareVersion(firmware);
    assertThat(charger().send(request, BootNotificationConfirmation.class).getStatus())
        .isEqualTo(RegistrationStatus.Accepted);
    asked(GetConfigurationRequest.class);
    status(1, ChargePointStatus.Available);
    status(2, ChargePointStatus.Available);
  }

  <R extends Request> R asked(Class<R> kind) {
    return charger().asked(kind);
  }

  void status(int connector, ChargePointStatus status) {
    charger()
        .send(
            charger()
                .core()
                .createStatusNotificationRequest(connector, ChargePointErrorCode.NoError, status),
            StatusNotificationConfirmation.class);
  }

  String shown(int connector) {
    return day.shown(id, connector);
  }

  AuthorizationStatus authorize(String card) {
    Request request = charger().core().createAuthorizeRequest(card);
    return charger().send(request, AuthorizeConfirmation.class).getIdTagInfo().getStatus();
  }

  /// The next start is that of this reservation.
  void reservation(int number) {
    reservation = number;
  }

  AuthorizationStatus start(int connector, String card, int wattHours) {
    StartTransactionRequest request =
        charger().core().createStartTransactionRequest(connector, card, wattHours, time());
    if (reservation != null) {
      request.setReservationId(reservation);
      reservation = null;
    }
    StartTransactionConfirmation started =
        charger().send(request, StartTransactionConfirmation.class);
    transactions.put(connector, started.getTransactionId());
    return started.getIdTagInfo().getStatus();
  }

  /// The number of the transaction on a connector.
  int transaction(int connector) {
    return Objects.requireNonNull(transactions.get(connector));
  }

  void meter(int connector, int wattHours) {
    MeterValuesRequest request =
        charger()
            .core()
            .createMeterValuesRequest(
                connector,
                time(),
                ForeignCases.sampled(
                    "Energy.Active.Import.Register", Integer.toString(wattHours), "Wh"),
                ForeignCases.sampled("Power.Active.Import", "21500", "W"));
    request.setTransactionId(transaction(connector));
    charger().send(request, MeterValuesConfirmation.class);
  }

  void stop(int connector, int wattHours, Reason reason) {
    StopTransactionRequest request =
        charger().core().createStopTransactionRequest(wattHours, time(), transaction(connector));
    request.setReason(reason);
    charger().send(request, StopTransactionConfirmation.class);
  }

  void firmware(FirmwareStatus status) {
    charger()
        .send(
            charger().firmware().createFirmwareStatusNotificationRequest(status),
            FirmwareStatusNotificationConfirmation.class);
  }

  void diagnostics(DiagnosticsStatus status) {
    charger()
        .send(
            charger().firmware().createDiagnosticsStatusNotificationRequest(status),
            DiagnosticsStatusNotificationConfirmation.class);
  }

  private ZonedDateTime time() {
    return Objects.requireNonNullElse(then, day.now()).atZone(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    if (charger != null) {
      charger().close();
    }
  }
}
