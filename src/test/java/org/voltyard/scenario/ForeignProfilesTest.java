package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.Reservation;

/// A charger on somebody else's client library obeys the commands of the profiles beyond Core.
final class ForeignProfilesTest extends ForeignCases {
  @Test
  void itObeysTheCommandsOfTheFirmwareProfile() {
    String now = TestStation.time(rig().now());
    Commands.Running update =
        sent("UpdateFirmware", Map.of("location", "https://f.example/2", "retrieveDate", now));
    assertThat(charger().asked(UpdateFirmwareRequest.class).getRetrieveDate().toInstant())
        .isEqualTo(rig().now());
    charger()
        .send(
            charger()
                .firmware()
                .createFirmwareStatusNotificationRequest(FirmwareStatus.Downloading),
            FirmwareStatusNotificationConfirmation.class);
    seen(update, "");

    Commands.Running diagnostics =
        sent("GetDiagnostics", Map.of("location", "ftp://f.example/log", "startTime", now));
    assertThat(charger().asked(GetDiagnosticsRequest.class).getLocation())
        .isEqualTo("ftp://f.example/log");
    charger()
        .send(
            charger()
                .firmware()
                .createDiagnosticsStatusNotificationRequest(DiagnosticsStatus.Uploaded),
            DiagnosticsStatusNotificationConfirmation.class);
    seen(diagnostics, "foreign.zip");
  }

  @Test
  void itObeysTheCommandsOfTheLocalListProfile() {
    seen(sent("GetLocalListVersion", Map.of()), "5");
    charger().asked(GetLocalListVersionRequest.class);
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
    SendLocalListRequest list = charger().asked(SendLocalListRequest.class);
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
    ReserveNowRequest asked = charger().asked(ReserveNowRequest.class);
    assertThat(asked.getReservationId()).isEqualTo(12);
    assertThat(asked.getExpiryDate().toInstant()).isEqualTo(rig().now().plusSeconds(600));
    status(1, ChargePointStatus.Reserved);
    seen(reserving, "Accepted");
    assertThat(rig().depot().reservations().all()).extracting(Reservation::id).containsExactly(12);

    Commands.Running cancelling = sent("CancelReservation", Map.of("reservationId", 12));
    assertThat(charger().asked(CancelReservationRequest.class).getReservationId()).isEqualTo(12);
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
    SetChargingProfileRequest set = charger().asked(SetChargingProfileRequest.class);
    assertThat(
            set.getCsChargingProfiles()
                .getChargingSchedule()
                .getChargingSchedulePeriod()[0]
                .getLimit())
        .isEqualTo(12.5);
    seen(sent("GetCompositeSchedule", Map.of("connectorId", 1, "duration", 60)), "Accepted");
    assertThat(charger().asked(GetCompositeScheduleRequest.class).getDuration()).isEqualTo(60);
    seen(sent("ClearChargingProfile", Map.of("id", 3)), "Accepted");
    assertThat(charger().asked(ClearChargingProfileRequest.class).getId()).isEqualTo(3);
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
    charger()
        .send(
            charger().firmware().createFirmwareStatusNotificationRequest(FirmwareStatus.Idle),
            FirmwareStatusNotificationConfirmation.class);
    seen(firmware, "Accepted");
    Commands.Running log = trigger(TriggerMessageRequestType.DiagnosticsStatusNotification);
    charger()
        .send(
            charger().firmware().createDiagnosticsStatusNotificationRequest(DiagnosticsStatus.Idle),
            DiagnosticsStatusNotificationConfirmation.class);
    seen(log, "Accepted");
    Commands.Running meter = trigger(TriggerMessageRequestType.MeterValues);
    charger()
        .send(
            charger().core().createMeterValuesRequest(1, time(), sampled("Voltage", "230", "V")),
            MeterValuesConfirmation.class);
    seen(meter, "Accepted");
    seen(trigger(TriggerMessageRequestType.Heartbeat), "Accepted");
  }

  private Commands.Running trigger(TriggerMessageRequestType wanted) {
    Commands.Running running = sent("TriggerMessage", Map.of("requestedMessage", wanted.name()));
    assertThat(charger().asked(TriggerMessageRequest.class).getRequestedMessage())
        .isEqualTo(wanted);
    return running;
  }
}
