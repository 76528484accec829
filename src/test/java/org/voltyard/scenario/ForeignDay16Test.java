package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.DataTransferRequest;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import eu.chargetime.ocpp.model.firmware.DiagnosticsStatus;
import eu.chargetime.ocpp.model.firmware.FirmwareStatus;
import eu.chargetime.ocpp.model.firmware.GetDiagnosticsRequest;
import eu.chargetime.ocpp.model.firmware.UpdateFirmwareRequest;
import eu.chargetime.ocpp.model.localauthlist.SendLocalListRequest;
import eu.chargetime.ocpp.model.remotetrigger.TriggerMessageRequest;
import eu.chargetime.ocpp.model.reservation.CancelReservationRequest;
import eu.chargetime.ocpp.model.reservation.ReserveNowRequest;
import eu.chargetime.ocpp.model.smartcharging.ClearChargingProfileRequest;
import eu.chargetime.ocpp.model.smartcharging.GetCompositeScheduleRequest;
import eu.chargetime.ocpp.model.smartcharging.SetChargingProfileRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day in the life of a charger of OCPP 1.6 on somebody else's client library.
final class ForeignDay16Test {
  private static final String ID = "FOREIGN-16";

  @TempDir Path folder;

  @Test
  void aForeignChargerCompletesAFullDay() throws Exception {
    try (Day day = new Day(folder);
        ForeignStation16 cp = new ForeignStation16(day, ID)) {
      day.put("/tokens/CARD-1", Map.of("label", "bus 1"));
      day.put("/tokens/CARD-2", Map.of("label", "bus 2"));
      day.at(5, 55);
      cp.boot("1.0");
      morning(cp);
      remote(cp, day);
      reserved(cp, day);
      offline(cp, day);
      service(cp, day);
      firmware(cp, day);
      reset(cp, day);
      night(cp);
      kept(day);
    }
  }

  private static void morning(ForeignStation16 cp) {
    cp.at(6, 30);
    assertThat(cp.authorize("CARD-1")).isEqualTo(AuthorizationStatus.Accepted);
    cp.status(1, ChargePointStatus.Preparing);
    cp.start(1, "CARD-1", 1_000);
    cp.status(1, ChargePointStatus.Charging);
    assertThat(cp.shown(1)).isEqualTo("CHARGING");
    cp.at(7, 0);
    cp.meter(1, 11_750);
    cp.at(7, 30);
    cp.stop(1, 22_500, Reason.Local);
    cp.status(1, ChargePointStatus.Available);

    cp.at(8, 0); // nobody knows this card; a charger that trusts it first is told so
    assertThat(cp.authorize("STRANGER")).isEqualTo(AuthorizationStatus.Invalid);
    assertThat(cp.start(2, "STRANGER", 5_000)).isEqualTo(AuthorizationStatus.Invalid);
    cp.stop(2, 5_000, Reason.DeAuthorized);
  }

  private static void remote(ForeignStation16 cp, Day day) {
    cp.at(9, 0);
    day.command(ID, "RemoteStartTransaction", Map.of("connectorId", 2, "idTag", "CARD-2"));
    assertThat(cp.asked(RemoteStartTransactionRequest.class).getIdTag()).isEqualTo("CARD-2");
    cp.start(2, "CARD-2", 5_000);
    cp.at(9, 15);
    Map<String, Object> schedule =
        Map.of(
            "chargingRateUnit",
            "W",
            "chargingSchedulePeriod",
            List.of(Map.of("startPeriod", 0, "limit", 11000.5)));
    day.command(
        ID,
        "SetChargingProfile",
        Map.of(
            "connectorId",
            2,
            "csChargingProfiles",
            Map.of(
                "chargingProfileId",
                3,
                "transactionId",
                cp.transaction(2),
                "stackLevel",
                0,
                "chargingProfilePurpose",
                "TxProfile",
                "chargingProfileKind",
                "Relative",
                "chargingSchedule",
                schedule)));
    assertThat(cp.asked(SetChargingProfileRequest.class).getCsChargingProfiles().getTransactionId())
        .isEqualTo(cp.transaction(2));
    day.command(ID, "GetCompositeSchedule", Map.of("connectorId", 2, "duration", 600));
    assertThat(cp.asked(GetCompositeScheduleRequest.class).getDuration()).isEqualTo(600);
    day.command(ID, "ClearChargingProfile", Map.of("id", 3));
    assertThat(cp.asked(ClearChargingProfileRequest.class).getId()).isEqualTo(3);
    cp.at(9, 45);
    cp.meter(2, 21_000);
    cp.at(10, 0);
    long session = day.list("/sessions?open=true").getFirst().get("id").asLong();
    day.post("/sessions/" + session + "/stop", Map.of());
    assertThat(cp.asked(RemoteStopTransactionRequest.class).getTransactionId())
        .isEqualTo(cp.transaction(2));
    cp.stop(2, 23_000, Reason.Remote);
  }

  private static void reserved(ForeignStation16 cp, Day day) {
    cp.at(10, 30);
    reserve(day, 11, 1);
    assertThat(cp.asked(ReserveNowRequest.class).getReservationId()).isEqualTo(11);
    cp.status(1, ChargePointStatus.Reserved);
    reserve(day, 12, 2);
    assertThat(day.list("/reservations")).hasSize(2);
    day.command(ID, "CancelReservation", Map.of("reservationId", 12));
    assertThat(cp.asked(CancelReservationRequest.class).getReservationId()).isEqualTo(12);
    cp.at(11, 0);
    cp.reservation(11);
    cp.start(1, "CARD-1", 30_000);
    assertThat(day.list("/reservations")).isEmpty();
    cp.at(11, 30);
    cp.stop(1, 39_000, Reason.Local);
    cp.status(1, ChargePointStatus.Available);
  }

  private static void reserve(Day day, int number, int connector) {
    day.command(
        ID,
        "ReserveNow",
        Map.of(
            "reservationId",
            number,
            "connectorId",
            connector,
            "idTag",
            "CARD-1",
            "expiryDate",
            TestStation.time(day.now().plus(Duration.ofHours(1)))));
  }

  /// What happened without a connection is told in its order afterwards, with the times of then.
  private static void offline(ForeignStation16 cp, Day day) {
    cp.at(12, 0);
    cp.start(1, "CARD-1", 60_000);
    cp.at(12, 20);
    cp.meter(1, 67_000);
    cp.drop();
    cp.at(14, 0);
    cp.connect();
    cp.status(1, ChargePointStatus.Available);
    cp.status(2, ChargePointStatus.Available);
    cp.then(12, 40);
    cp.meter(1, 74_000);
    cp.start(2, "CARD-2", 23_000);
    cp.then(13, 0);
    cp.stop(1, 81_000, Reason.EVDisconnected);
    cp.meter(2, 30_000);
    cp.then(13, 30);
    cp.stop(2, 40_000, Reason.Local);
    assertThat(day.list("/sessions?open=true")).isEmpty();
  }

  private static void service(ForeignStation16 cp, Day day) {
    cp.at(15, 0);
    day.command(ID, "ChangeConfiguration", Map.of("key", "HeartbeatInterval", "value", "600"));
    assertThat(cp.asked(ChangeConfigurationRequest.class).getValue()).isEqualTo("600");
    Map<String, Object> entry =
        Map.of("idTag", "CARD-1", "idTagInfo", Map.of("status", "Accepted"));
    day.command(
        ID,
        "SendLocalList",
        Map.of("listVersion", 6, "updateType", "Full", "localAuthorizationList", List.of(entry)));
    assertThat(cp.asked(SendLocalListRequest.class).getLocalAuthorizationList()).hasSize(1);
    assertThat(day.command(ID, "GetLocalListVersion", Map.of()).get("listVersion").asInt())
        .isEqualTo(5);
    day.command(ID, "ClearCache", Map.of());
    cp.asked(ClearCacheRequest.class);
    day.command(ID, "DataTransfer", Map.of("vendorId", "v", "data", "d"));
    assertThat(cp.asked(DataTransferRequest.class).getData()).isEqualTo("d");
    day.command(ID, "ChangeAvailability", Map.of("connectorId", 2, "type", "Inoperative"));
    assertThat(cp.asked(ChangeAvailabilityRequest.class).getConnectorId()).isEqualTo(2);
    cp.status(2, ChargePointStatus.Unavailable);
    assertThat(cp.shown(2)).isEqualTo("UNAVAILABLE");
    day.command(ID, "ChangeAvailability", Map.of("connectorId", 2, "type", "Operative"));
    cp.status(2, ChargePointStatus.Available);
    day.command(ID, "UnlockConnector", Map.of("connectorId", 2));
    assertThat(cp.asked(UnlockConnectorRequest.class).getConnectorId()).isEqualTo(2);
    day.command(
        ID, "TriggerMessage", Map.of("requestedMessage", "StatusNotification", "connectorId", 1));
    assertThat(cp.asked(TriggerMessageRequest.class).getConnectorId()).isEqualTo(1);
    cp.status(1, ChargePointStatus.Available);
  }

  private static void firmware(ForeignStation16 cp, Day day) {
    cp.at(16, 0);
    day.command(
        ID,
        "UpdateFirmware",
        Map.of("location", "https://f.example/2", "retrieveDate", TestStation.time(day.now())));
    assertThat(cp.asked(UpdateFirmwareRequest.class).getRetrieveDate().toInstant())
        .isEqualTo(day.now());
    cp.firmware(FirmwareStatus.Downloading);
    cp.firmware(FirmwareStatus.Downloaded);
    cp.firmware(FirmwareStatus.Installing);
    cp.drop();
    cp.at(16, 20);
    cp.boot("1.1");
    cp.firmware(FirmwareStatus.Installed);
    cp.at(17, 0);
    day.command(ID, "GetDiagnostics", Map.of("location", "ftp://f.example/log"));
    assertThat(cp.asked(GetDiagnosticsRequest.class).getLocation())
        .isEqualTo("ftp://f.example/log");
    cp.diagnostics(DiagnosticsStatus.Uploading);
    cp.diagnostics(DiagnosticsStatus.Uploaded);
  }

  private static void reset(ForeignStation16 cp, Day day) {
    cp.at(18, 0);
    cp.start(2, "CARD-2", 40_000);
    cp.at(18, 30);
    day.command(ID, "Reset", Map.of("type", "Soft"));
    cp.asked(ResetRequest.class);
    cp.stop(2, 46_000, Reason.SoftReset);
    cp.drop();
    cp.at(18, 35);
    cp.boot("1.1");
    assertThat(day.list("/stations/" + ID + "/commands"))
        .filteredOn(c -> c.get("action").asText().equals("Reset"))
        .singleElement()
        .satisfies(c -> assertThat(c.get("effectSeen").asBoolean()).isTrue());
  }

  /// The last session of the day ends on the next.
  private static void night(ForeignStation16 cp) {
    cp.at(21, 0);
    cp.start(1, "CARD-1", 100_000);
    for (int hour = 22; hour <= 28; hour++) {
      cp.at(hour, 0);
      cp.meter(1, 100_000 + (hour - 21) * 10_000);
    }
    cp.at(29, 30);
    cp.stop(1, 175_000, Reason.EVDisconnected);
    cp.at(29, 55);
  }

  private static void kept(Day day) throws Exception {
    List<String> expected =
        List.of(
            "1 CARD-1 21500 Local []",
            "2 STRANGER 0 DeAuthorized [TOKEN_NOT_ACCEPTED]",
            "3 CARD-2 18000 Remote []",
            "4 CARD-1 9000 Local []",
            "5 CARD-1 21000 EVDisconnected []",
            "6 CARD-2 17000 Local [DELIVERED_LATE]",
            "7 CARD-2 6000 SoftReset []",
            "8 CARD-1 75000 EVDisconnected []");
    assertThat(day.sessions()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(day.findings()).isEmpty();
    assertThat(day.get("/stations/" + ID).get("identity").get("firmware").asText())
        .isEqualTo("1.1");
    Map<String, List<String>> tables = day.restart();
    assertThat(tables.get("starts")).hasSameSizeAs(expected);
    assertThat(tables.get("stops")).hasSameSizeAs(expected);
    assertThat(day.sessions()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
