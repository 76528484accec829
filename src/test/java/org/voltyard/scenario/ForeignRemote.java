package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Part of the foreign charger's day: started, limited and stopped from afar; reserved.
final class ForeignRemote {
  private final Day day;
  private final ForeignStation cs;

  ForeignRemote(Day day, ForeignStation cs) {
    this.day = day;
    this.cs = cs;
  }

  void pass() {
    remoteSession();
    reservedSession();
  }

  private void remoteSession() {
    cs.at(9, 0);
    cs.commanded(
        "RequestStartTransaction",
        Map.of("evseId", 2, "remoteStartId", 7, "idToken", ForeignStation.token("CARD-2")));
    cs.plug(2, "Occupied");
    cs.event(
        2,
        "R-1",
        "Started",
        "RemoteStart",
        Map.of(
            "idToken", ForeignStation.token("CARD-2"),
            "transactionInfo",
                Map.of("transactionId", "R-1", "chargingState", "Charging", "remoteStartId", 7),
            "meterValue", cs.metered(5_000, "Transaction.Begin")));
    cs.at(9, 15);
    profiles();
    cs.at(9, 45);
    cs.meter(2, "R-1", 21_000);
    cs.commanded(
        "GetTransactionStatus",
        Map.of("transactionId", "R-1"),
        Map.of("ongoingIndicator", true, "messagesInQueue", false));

    cs.at(10, 0);
    long session = day.list("/sessions?open=true").getFirst().get("id").asLong();
    cs.wire().answers("RequestStopTransaction", Map.of("status", "Accepted"));
    assertThat(day.post("/sessions/" + session + "/stop", Map.of()).get("accepted").asBoolean())
        .isTrue();
    assertThat(cs.wire().asked("RequestStopTransaction").get("transactionId").asText())
        .isEqualTo("R-1");
    cs.end(2, "R-1", 23_000, "RemoteStop", "Remote");
  }

  private void profiles() {
    Map<String, Object> schedule =
        Map.of(
            "id",
            1,
            "chargingRateUnit",
            "W",
            "chargingSchedulePeriod",
            List.of(
                Map.of("startPeriod", 0, "limit", 11000.5),
                Map.of("startPeriod", 1800, "limit", 22000)));
    Map<String, Object> profile =
        Map.of(
            "id",
            3,
            "stackLevel",
            0,
            "chargingProfilePurpose",
            "TxProfile",
            "chargingProfileKind",
            "Relative",
            "transactionId",
            "R-1",
            "chargingSchedule",
            List.of(schedule));
    cs.commanded("SetChargingProfile", Map.of("evseId", 2, "chargingProfile", profile));
    cs.commanded(
        "GetCompositeSchedule",
        Map.of("evseId", 2, "duration", 600),
        Map.of(
            "status",
            "Accepted",
            "schedule",
            Map.of(
                "evseId",
                2,
                "duration",
                600,
                "scheduleStart",
                cs.time(),
                "chargingRateUnit",
                "W",
                "chargingSchedulePeriod",
                List.of(Map.of("startPeriod", 0, "limit", 11000.5)))));
    cs.commanded(
        "GetChargingProfiles",
        Map.of("requestId", 21, "evseId", 2, "chargingProfile", Map.of("stackLevel", 0)));
    cs.wire()
        .call(
            "ReportChargingProfiles",
            Map.of(
                "requestId",
                21,
                "evseId",
                2,
                "chargingLimitSource",
                "CSO",
                "tbc",
                false,
                "chargingProfile",
                List.of(profile)));
    cs.commanded("ClearChargingProfile", Map.of("chargingProfileId", 3));
  }

  private void reservedSession() {
    cs.at(10, 30);
    reserve(11, 1);
    cs.plug(1, "Reserved");
    assertThat(cs.shown(1)).isEqualTo("RESERVED");
    reserve(12, 2);
    assertThat(day.list("/reservations")).hasSize(2);
    cs.commanded("CancelReservation", Map.of("reservationId", 12));
    cs.at(11, 0);
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            1,
            "R-2",
            "Started",
            "Authorized",
            Map.of(
                "idToken", ForeignStation.token("CARD-1"),
                "reservationId", 11,
                "transactionInfo", ForeignStation.info("R-2", "Charging"),
                "meterValue", cs.metered(30_000, "Transaction.Begin")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(day.list("/reservations")).isEmpty();
    cs.at(11, 30);
    cs.end(1, "R-2", 39_000, "StopAuthorized", "Local");
    assertThat(day.list("/sessions?token=CARD-1").getFirst().get("reservation").asInt())
        .isEqualTo(11);
  }

  private void reserve(int number, int evse) {
    cs.commanded(
        "ReserveNow",
        Map.of(
            "id",
            number,
            "evseId",
            evse,
            "idToken",
            ForeignStation.token("CARD-1"),
            "expiryDateTime",
            TestStation.time(day.now().plus(Duration.ofHours(1)))));
  }
}
