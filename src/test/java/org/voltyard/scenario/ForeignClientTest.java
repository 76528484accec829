package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.AvailabilityType;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferRequest;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.HeartbeatConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesRequest;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.ResetType;
import eu.chargetime.ocpp.model.core.SampledValue;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StatusNotificationConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionRequest;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import eu.chargetime.ocpp.model.firmware.DiagnosticsStatus;
import eu.chargetime.ocpp.model.firmware.DiagnosticsStatusNotificationConfirmation;
import eu.chargetime.ocpp.model.firmware.FirmwareStatus;
import eu.chargetime.ocpp.model.firmware.FirmwareStatusNotificationConfirmation;
import eu.chargetime.ocpp.model.firmware.GetDiagnosticsRequest;
import eu.chargetime.ocpp.model.firmware.UpdateFirmwareRequest;
import eu.chargetime.ocpp.model.localauthlist.GetLocalListVersionRequest;
import eu.chargetime.ocpp.model.localauthlist.SendLocalListRequest;
import eu.chargetime.ocpp.model.localauthlist.UpdateType;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageRequest;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageRequestType;
import eu.chargetime.ocpp.model.reservation.CancelReservationRequest;
import eu.chargetime.ocpp.model.reservation.ReserveNowRequest;
import eu.chargetime.ocpp.model.smartcharging.ClearChargingProfileRequest;
import eu.chargetime.ocpp.model.smartcharging.GetCompositeScheduleRequest;
import eu.chargetime.ocpp.model.smartcharging.SetChargingProfileRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Power;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TokenId;

/// A charger on somebody else's client library charges here and obeys.
final class ForeignClientTest extends Cases {
  private static final StationId ID = new StationId("FOREIGN");
  private static final TokenId CARD = new TokenId("FOREIGN-CARD");

  private ForeignCharger charger;

  @BeforeEach
  void connect() {
    rig().card(CARD, null);
    String address = rig().depot().address();
    charger = new ForeignCharger(address.substring(0, address.length() - 1), ID.value());
    BootNotificationConfirmation boot =
        charger.send(
            charger.core().createBootNotificationRequest("Foreign", "F1"),
            BootNotificationConfirmation.class);
    assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
    assertThat(boot.getInterval()).isEqualTo(300);
    assertThat(boot.getCurrentTime().toInstant()).isEqualTo(rig().now());
    charger.asked(GetConfigurationRequest.class);
    status(1, ChargePointStatus.Available);
  }

  @AfterEach
  void disconnect() {
    charger.close();
    rig().next(StationEvent.Disconnected.class, f -> f.station().equals(ID));
  }

  @Test
  void itBootsAuthorisesStartsMetersAndStops() throws InterruptedException {
    assertThat(view().identity()).returns("Foreign", i -> i.vendor()).returns("F1", i -> i.model());
    assertThat(
            charger
                .send(charger.core().createHeartbeatRequest(), HeartbeatConfirmation.class)
                .getCurrentTime()
                .toInstant())
        .isEqualTo(rig().now());
    assertThat(authorized(CARD)).isEqualTo(AuthorizationStatus.Accepted);
    assertThat(authorized(new TokenId("STRANGER"))).isEqualTo(AuthorizationStatus.Invalid);
    status(1, ChargePointStatus.Preparing);

    Session session = start();
    status(1, ChargePointStatus.Charging);
    rig().pass(Duration.ofMinutes(30));
    meter(session);
    Session now = rig().depot().sessions().findOpen(session.id()).orElseThrow();
    assertThat(now.energy()).isEqualTo(Energy.wattHours(3000));
    assertThat(now.progress().peak()).isEqualTo(new Power(6000));

    rig().pass(Duration.ofMinutes(10));
    stop(session, Reason.Local);
    status(1, ChargePointStatus.Available);
    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.open()).isFalse();
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(4000));
    assertThat(kept.duration(rig().now())).isEqualTo(Duration.ofMinutes(40));
    assertThat(kept.anomalies()).isEmpty();
  }

  @Test
  void itSendsVendorDataAndIsToldThatNobodyKnowsThem() {
    assertThat(
            charger
                .send(
                    charger.core().createDataTransferRequest("foreign"),
                    DataTransferConfirmation.class)
                .getStatus())
        .isEqualTo(DataTransferStatus.UnknownVendorId);
    assertThat(rig().fact(StationEvent.Transferred.class, _ -> true).vendor()).isEqualTo("foreign");
  }

  @Test
  void itIsStartedAndStoppedFromAfar() {
    Commands.Running starting =
        sent("RemoteStartTransaction", Map.of("connectorId", 1, "idTag", CARD.value()));
    RemoteStartTransactionRequest wanted = charger.asked(RemoteStartTransactionRequest.class);
    assertThat(wanted.getIdTag()).isEqualTo(CARD.value());
    assertThat(wanted.getConnectorId()).isEqualTo(1);
    Session session = start();
    seen(starting, "Accepted");

    Commands.Running stopping = rig().depot().sessions().stop(session.id(), Rig.OPERATOR);
    assertThat(charger.asked(RemoteStopTransactionRequest.class).getTransactionId().toString())
        .isEqualTo(session.transaction().value());
    stop(session, Reason.Remote);
    seen(stopping, "Accepted");
  }

  @Test
  void itObeysTheCommandsOfTheCoreProfile() {
    Commands.Running out =
        sent("ChangeAvailability", Map.of("connectorId", 1, "type", "Inoperative"));
    ChangeAvailabilityRequest asked = charger.asked(ChangeAvailabilityRequest.class);
    assertThat(asked.getConnectorId()).isEqualTo(1);
    assertThat(asked.getType()).isEqualTo(AvailabilityType.Inoperative);
    status(1, ChargePointStatus.Unavailable);
    seen(out, "Accepted");

    seen(sent("GetConfiguration", Map.of("key", List.of("HeartbeatInterval"))), "1 keys");
    assertThat(charger.asked(GetConfigurationRequest.class).getKey())
        .containsExactly("HeartbeatInterval");
    assertThat(rig().depot().stations().configuration(ID))
        .containsExactly(new StationEvent.ConfigurationKey("HeartbeatInterval", "300", false));

    seen(
        sent("ChangeConfiguration", Map.of("key", "HeartbeatInterval", "value", "60")), "Accepted");
    assertThat(charger.asked(ChangeConfigurationRequest.class).getValue()).isEqualTo("60");
    seen(sent("ClearCache", Map.of()), "Accepted");
    charger.asked(ClearCacheRequest.class);
    seen(sent("DataTransfer", Map.of("vendorId", "v", "data", "d")), "Accepted");
    assertThat(charger.asked(DataTransferRequest.class).getData()).isEqualTo("d");
    seen(sent("UnlockConnector", Map.of("connectorId", 1)), "Unlocked");
    assertThat(charger.asked(UnlockConnectorRequest.class).getConnectorId()).isEqualTo(1);

    Commands.Running reset = sent("Reset", Map.of("type", "Soft"));
    assertThat(charger.asked(ResetRequest.class).getType()).isEqualTo(ResetType.Soft);
    boot();
    seen(reset, "Accepted");
  }

  @Test
  void itObeysTheCommandsOfTheFirmwareProfile() {
    String now = TestStation.time(rig().now());
    Commands.Running update =
        sent("UpdateFirmware", Map.of("location", "https://f.example/2", "retrieveDate", now));
    assertThat(charger.asked(UpdateFirmwareRequest.class).getRetrieveDate().toInstant())
        .isEqualTo(rig().now());
    charger.send(
        charger.firmware().createFirmwareStatusNotificationRequest(FirmwareStatus.Downloading),
        FirmwareStatusNotificationConfirmation.class);
    seen(update, "");

    Commands.Running diagnostics =
        sent("GetDiagnostics", Map.of("location", "ftp://f.example/log", "startTime", now));
    assertThat(charger.asked(GetDiagnosticsRequest.class).getLocation())
        .isEqualTo("ftp://f.example/log");
    charger.send(
        charger.firmware().createDiagnosticsStatusNotificationRequest(DiagnosticsStatus.Uploaded),
        DiagnosticsStatusNotificationConfirmation.class);
    seen(diagnostics, "foreign.zip");
  }

  @Test
  void itObeysTheCommandsOfTheLocalListProfile() {
    seen(sent("GetLocalListVersion", Map.of()), "5");
    charger.asked(GetLocalListVersionRequest.class);
    seen(
        sent(
            "SendLocalList",
            Map.of(
                "listVersion",
                6,
                "updateType",
                "Full",
                "localAuthorizationList",
                List.of(Map.of("idTag", CARD.value(), "idTagInfo", Map.of("status", "Accepted"))))),
        "Accepted");
    SendLocalListRequest list = charger.asked(SendLocalListRequest.class);
    assertThat(list.getListVersion()).isEqualTo(6);
    assertThat(list.getUpdateType()).isEqualTo(UpdateType.Full);
    assertThat(list.getLocalAuthorizationList()).hasSize(1);
    assertThat(list.getLocalAuthorizationList()[0].getIdTagInfo().getStatus())
        .isEqualTo(AuthorizationStatus.Accepted);
  }

  @Test
  void itObeysTheCommandsOfTheReservationProfile() {
    Commands.Running reserving =
        sent(
            "ReserveNow",
            Map.of(
                "connectorId",
                1,
                "idTag",
                CARD.value(),
                "expiryDate",
                TestStation.time(rig().now().plusSeconds(600)),
                "reservationId",
                12));
    ReserveNowRequest asked = charger.asked(ReserveNowRequest.class);
    assertThat(asked.getReservationId()).isEqualTo(12);
    assertThat(asked.getExpiryDate().toInstant()).isEqualTo(rig().now().plusSeconds(600));
    status(1, ChargePointStatus.Reserved);
    seen(reserving, "Accepted");
    assertThat(rig().depot().reservations().all()).extracting(Reservation::id).containsExactly(12);

    Commands.Running cancelling = sent("CancelReservation", Map.of("reservationId", 12));
    assertThat(charger.asked(CancelReservationRequest.class).getReservationId()).isEqualTo(12);
    seen(cancelling, "Accepted");
  }

  @Test
  void itObeysTheCommandsOfTheSmartChargingProfile() {
    Map<String, Object> schedule =
        Map.of(
            "chargingRateUnit",
            "A",
            "chargingSchedulePeriod",
            List.of(Map.of("startPeriod", 0, "limit", 12.5)));
    Map<String, Object> profile =
        Map.of(
            "chargingProfileId",
            3,
            "stackLevel",
            0,
            "chargingProfilePurpose",
            "TxDefaultProfile",
            "chargingProfileKind",
            "Relative",
            "chargingSchedule",
            schedule);
    seen(
        sent("SetChargingProfile", Map.of("connectorId", 1, "csChargingProfiles", profile)),
        "Accepted");
    SetChargingProfileRequest set = charger.asked(SetChargingProfileRequest.class);
    assertThat(
            set.getCsChargingProfiles()
                .getChargingSchedule()
                .getChargingSchedulePeriod()[0]
                .getLimit())
        .isEqualTo(12.5);
    seen(sent("GetCompositeSchedule", Map.of("connectorId", 1, "duration", 60)), "Accepted");
    assertThat(charger.asked(GetCompositeScheduleRequest.class).getDuration()).isEqualTo(60);
    seen(sent("ClearChargingProfile", Map.of("id", 3)), "Accepted");
    assertThat(charger.asked(ClearChargingProfileRequest.class).getId()).isEqualTo(3);
  }

  @Test
  void itObeysTheCommandsOfTheRemoteTriggerProfile() {
    Commands.Running boot = trigger(TriggerMessageRequestType.BootNotification);
    boot();
    seen(boot, "Accepted");
    Commands.Running status = trigger(TriggerMessageRequestType.StatusNotification);
    status(1, ChargePointStatus.Available);
    seen(status, "Accepted");
    Commands.Running firmware = trigger(TriggerMessageRequestType.FirmwareStatusNotification);
    charger.send(
        charger.firmware().createFirmwareStatusNotificationRequest(FirmwareStatus.Idle),
        FirmwareStatusNotificationConfirmation.class);
    seen(firmware, "Accepted");
    Commands.Running log = trigger(TriggerMessageRequestType.DiagnosticsStatusNotification);
    charger.send(
        charger.firmware().createDiagnosticsStatusNotificationRequest(DiagnosticsStatus.Idle),
        DiagnosticsStatusNotificationConfirmation.class);
    seen(log, "Accepted");
    Commands.Running meter = trigger(TriggerMessageRequestType.MeterValues);
    charger.send(
        charger.core().createMeterValuesRequest(1, time(), sampled("Voltage", "230", "V")),
        MeterValuesConfirmation.class);
    seen(meter, "Accepted");
    seen(trigger(TriggerMessageRequestType.Heartbeat), "Accepted");
  }

  private Commands.Running trigger(TriggerMessageRequestType wanted) {
    Commands.Running running = sent("TriggerMessage", Map.of("requestedMessage", wanted.name()));
    assertThat(charger.asked(TriggerMessageRequest.class).getRequestedMessage()).isEqualTo(wanted);
    return running;
  }

  private Commands.Running sent(String action, Map<String, ?> payload) {
    return rig().depot().commands().send(ID, action, TestStation.written(payload), Rig.OPERATOR);
  }

  /// The command was accepted in that word, and its effect was seen.
  private void seen(Commands.Running running, String word) {
    assertThat(Arrivals.soon("the outcome", running.answer())).isInstanceOf(Outcome.Answered.class);
    CommandEvent.Answered fact =
        rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
    assertThat(fact.result()).isEqualTo(CommandEvent.Result.ACCEPTED);
    assertThat(fact.status()).isEqualTo(word);
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
  }

  private void boot() {
    charger.send(
        charger.core().createBootNotificationRequest("Foreign", "F1"),
        BootNotificationConfirmation.class);
  }

  private void status(int connector, ChargePointStatus status) {
    charger.send(
        charger
            .core()
            .createStatusNotificationRequest(connector, ChargePointErrorCode.NoError, status),
        StatusNotificationConfirmation.class);
    StationView.ConnectorView plug = view().connectors().get(connector);
    assertThat(plug).isNotNull();
    assertThat(plug.status().status())
        .isEqualTo(ConnectorStatus.valueOf(status.name().toUpperCase(Locale.ROOT)));
  }

  private AuthorizationStatus authorized(TokenId token) {
    Request request = charger.core().createAuthorizeRequest(token.value());
    return charger.send(request, AuthorizeConfirmation.class).getIdTagInfo().getStatus();
  }

  private Session start() {
    StartTransactionConfirmation started =
        charger.send(
            charger.core().createStartTransactionRequest(1, CARD.value(), 1000, time()),
            StartTransactionConfirmation.class);
    assertThat(started.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
    Session session = rig().depot().sessions().open().getFirst();
    assertThat(session.transaction().value()).isEqualTo(started.getTransactionId().toString());
    assertThat(session.token()).isEqualTo(CARD);
    assertThat(session.start().at()).isEqualTo(rig().now());
    return session;
  }

  private void meter(Session session) {
    MeterValuesRequest request =
        charger
            .core()
            .createMeterValuesRequest(
                1,
                time(),
                sampled("Energy.Active.Import.Register", "4000", "Wh"),
                sampled("Power.Active.Import", "6000", "W"));
    request.setTransactionId(Integer.parseInt(session.transaction().value()));
    charger.send(request, MeterValuesConfirmation.class);
  }

  private void stop(Session session, Reason reason) {
    StopTransactionRequest request =
        charger
            .core()
            .createStopTransactionRequest(
                5000, time(), Integer.parseInt(session.transaction().value()));
    request.setReason(reason);
    request.setIdTag(CARD.value());
    assertThat(charger.send(request, StopTransactionConfirmation.class).getIdTagInfo().getStatus())
        .isEqualTo(AuthorizationStatus.Accepted);
    assertThat(rig().depot().sessions().findOpen(session.id())).isEmpty();
  }

  private static SampledValue sampled(String measurand, String value, String unit) {
    SampledValue sampled = new SampledValue(value);
    sampled.setMeasurand(measurand);
    sampled.setUnit(unit);
    return sampled;
  }

  private ZonedDateTime time() {
    return rig().now().atZone(ZoneOffset.UTC);
  }

  private StationView view() {
    return rig().depot().stations().find(ID).orElseThrow();
  }
}
