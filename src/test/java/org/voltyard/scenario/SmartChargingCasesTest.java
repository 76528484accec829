package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Session;

/// Certification cases of the Smart Charging profile.
final class SmartChargingCasesTest extends Cases {
  private static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");

  @Test
  @DisplayName("TC_056 Default profile")
  void TC_056() {
    Charger cp = rig().charger("TC_056");
    Charger.Done done =
        cp.command(
            "SetChargingProfile",
            Map.of("connectorId", 1, "csChargingProfiles", profile("TxDefaultProfile", Map.of())),
            ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
  }

  @Test
  @DisplayName("TC_057 Transaction profile")
  void TC_057() {
    Charger cp = rig().charger("TC_057");
    Session session = running(cp);
    Charger.Done done =
        cp.command(
            "SetChargingProfile",
            Map.of(
                "connectorId",
                1,
                "csChargingProfiles",
                profile("TxProfile", Map.of("transactionId", number(session)))),
            ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().get("csChargingProfiles").get("transactionId").asInt())
        .isEqualTo(number(session));
    cp.stop(session, 1100, "Local");
  }

  @Test
  @DisplayName("TC_059 Remote start with profile")
  void TC_059() {
    Charger cp = rig().charger("TC_059");
    cp.status(1, "Preparing");
    Charger.Done done =
        cp.command(
            "RemoteStartTransaction",
            Map.of(
                "connectorId",
                1,
                "idTag",
                cp.card().value(),
                "chargingProfile",
                profile("TxProfile", Map.of())),
            ACCEPTED);
    Session session = cp.start(1, 0);
    assertThat(done.effect()).isTrue();
    cp.stop(session, 10, "Local");
  }

  @Test
  @DisplayName("TC_066 Composite schedule")
  void TC_066() {
    Charger cp = rig().charger("TC_066");
    Map<String, Object> answer =
        Map.of(
            "status",
            "Accepted",
            "connectorId",
            1,
            "scheduleStart",
            TestStation.time(rig().now()),
            "chargingSchedule",
            schedule());
    Charger.Done done =
        cp.command(
            "GetCompositeSchedule",
            Map.of("connectorId", 1, "duration", 300, "chargingRateUnit", "A"),
            answer);
    assertThat(done.accepted()).isTrue();
    ChargingProfile.Schedule expected =
        new ChargingProfile.Schedule(
            Duration.ofSeconds(300),
            rig().now(),
            ChargingProfile.RateUnit.AMPERES,
            List.of(
                new ChargingProfile.Period(Duration.ZERO, 16, 3),
                new ChargingProfile.Period(Duration.ofSeconds(100), 8.5, 3),
                new ChargingProfile.Period(Duration.ofSeconds(200), 10, 1)),
            null);
    assertThat(done.running().answer().join())
        .extracting(o -> ((Outcome.Answered<?>) o).reply())
        .isEqualTo(new Reply.Schedule(true, "Accepted", 1, rig().now(), expected));
  }

  @Test
  @DisplayName("TC_067 Clear profile")
  void TC_067() {
    Charger cp = rig().charger("TC_067");
    Charger.Done byId = cp.command("ClearChargingProfile", Map.of("id", 7), ACCEPTED);
    assertThat(byId.accepted()).isTrue();
    assertThat(byId.effect()).isTrue();
    Charger.Done byPurpose =
        cp.command(
            "ClearChargingProfile",
            Map.of("connectorId", 1, "chargingProfilePurpose", "TxDefaultProfile", "stackLevel", 0),
            Map.of("status", "Unknown"));
    assertThat(byPurpose.accepted()).isFalse();
    assertThat(byPurpose.status()).isEqualTo("Unknown");
  }

  private Map<String, Object> profile(String purpose, Map<String, ?> more) {
    Map<String, Object> profile = new HashMap<>(more);
    profile.put("chargingProfileId", 7);
    profile.put("stackLevel", 0);
    profile.put("chargingProfilePurpose", purpose);
    profile.put("chargingProfileKind", "Absolute");
    profile.put("validFrom", TestStation.time(rig().now()));
    profile.put("validTo", TestStation.time(rig().now().plusSeconds(86_400)));
    profile.put("chargingSchedule", schedule());
    return profile;
  }

  private Map<String, Object> schedule() {
    return Map.of(
        "duration",
        300,
        "startSchedule",
        TestStation.time(rig().now()),
        "chargingRateUnit",
        "A",
        "chargingSchedulePeriod",
        List.of(
            Map.of("startPeriod", 0, "limit", 16, "numberPhases", 3),
            Map.of("startPeriod", 100, "limit", 8.5, "numberPhases", 3),
            Map.of("startPeriod", 200, "limit", 10, "numberPhases", 1)));
  }
}
