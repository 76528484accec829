package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.KnownProfile.Standing;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Session;

/// Certification cases of OCPP 2.0.1 about charging profiles that the depot sets and clears (K01,
/// K03, K05, K10).
final class SmartCharging2CasesTest extends Cases {
  private static final String DEFAULT = "TxDefaultProfile";
  private static final String MAX = "ChargingStationMaxProfile";

  @Test
  @DisplayName("TC_K_01 TxDefaultProfile, one EVSE")
  void TC_K_01() {
    Charger2 cs = rig().charger2("TC_K_01");
    Limits2 limits = new Limits2(rig(), cs);
    String now = TestStation.time(rig().now());
    String later = TestStation.time(rig().now().plusSeconds(300));
    Charger2.Done done =
        limits.set(1, limits.profile(1, 0, DEFAULT, 6000, "validFrom", now, "validTo", later));
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
    assertThat(limits.standing(1)).isEqualTo(Standing.ACCEPTED);
    assertThat(limits.limit(1)).isEqualTo(6000);
    assertThat(limits.limit(1, Duration.ofMinutes(5))).as("over").isNull();
    assertThat(limits.limit(2)).as("the other EVSE").isNull();
  }

  @Test
  @DisplayName("TC_K_03 ChargingStationMaxProfile")
  void TC_K_03() {
    Charger2 cs = rig().charger2("TC_K_03");
    Limits2 limits = new Limits2(rig(), cs);
    Charger2.Done done = limits.set(0, limits.profile(3, 0, MAX, 8000));
    assertThat(done.accepted()).isTrue();
    assertThat(limits.limit(0)).isEqualTo(8000);
    assertThat(limits.limit(2)).isEqualTo(8000);
    assertThat(limits.refusal(1, limits.profile(4, 1, MAX, 8000))).contains("whole station");
    Map<String, Object> relative =
        limits.profile(4, 1, MAX, 8000, "chargingProfileKind", "Relative");
    assertThat(limits.refusal(0, bare(limits, relative))).contains("not relative"); // K01.FR.38
  }

  private static Map<String, Object> bare(Limits2 limits, Map<String, Object> profile) {
    Map<String, Object> schedule =
        limits.schedule(Map.of("startPeriod", 0, "limit", 8000, "numberPhases", 1));
    return Limits2.with(
        profile, "chargingSchedule", List.of(Limits2.with(schedule, "startSchedule", null)));
  }

  @Test
  @DisplayName("TC_K_04 Replace a profile")
  void TC_K_04() {
    Charger2 cs = rig().charger2("TC_K_04");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(4, 0, DEFAULT, 8000));
    assertThat(limits.refusal(1, limits.profile(5, 0, DEFAULT, 6000)))
        .as("the same purpose and level under another number") // K01.FR.06
        .contains("profile 4");
    Charger2.Done done = limits.set(1, limits.profile(4, 0, DEFAULT, 6000));
    assertThat(done.asked().get("chargingProfile").get("id").asInt()).isEqualTo(4);
    assertThat(limits.view().profiles()).hasSize(1);
    assertThat(limits.limit(1)).isEqualTo(6000);
  }

  @Test
  @DisplayName("TC_K_05 Clear by id")
  void TC_K_05() {
    Charger2 cs = rig().charger2("TC_K_05");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(0, limits.profile(5, 0, MAX, 8000));
    limits.set(1, limits.profile(6, 0, DEFAULT, 7000));
    Charger2.Done done =
        cs.command("ClearChargingProfile", Map.of("chargingProfileId", 5), Limits2.ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().has("chargingProfileCriteria")).isFalse();
    assertThat(limits.known(5)).isNull();
    assertThat(limits.standing(6)).isEqualTo(Standing.ACCEPTED);
    assertThat(limits.limit(0)).isNull();
  }

  @Test
  @DisplayName("TC_K_06 Clear by purpose and level")
  void TC_K_06() {
    Charger2 cs = rig().charger2("TC_K_06");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(6, 1, DEFAULT, 8000));
    limits.set(1, limits.profile(7, 2, DEFAULT, 7000));
    limits.set(2, limits.profile(8, 1, DEFAULT, 6000));
    Charger2.Done done =
        cs.command(
            "ClearChargingProfile",
            Map.of(
                "chargingProfileCriteria",
                Map.of("evseId", 1, "chargingProfilePurpose", DEFAULT, "stackLevel", 1)),
            Limits2.ACCEPTED);
    assertThat(done.accepted()).isTrue();
    assertThat(limits.known(6)).isNull();
    assertThat(limits.known(7)).isNotNull();
    assertThat(limits.known(8)).isNotNull();
    assertThat(
            limits.refusal(
                "ClearChargingProfile",
                Map.of(
                    "chargingProfileCriteria",
                    Map.of("chargingProfilePurpose", "ChargingStationExternalConstraints"))))
        .contains("other parties"); // K10.FR.06
  }

  @Test
  @DisplayName("TC_K_08 Clear what is not there")
  void TC_K_08() {
    Charger2 cs = rig().charger2("TC_K_08");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(8, 0, DEFAULT, 6000));
    Map<String, Object> which =
        Map.of("evseId", 1, "chargingProfilePurpose", DEFAULT, "stackLevel", 5);
    Charger2.Done done =
        cs.command(
            "ClearChargingProfile",
            Map.of("chargingProfileCriteria", which),
            Map.of("status", "Unknown"));
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("Unknown");
    assertThat(limits.standing(8)).isEqualTo(Standing.ACCEPTED);
    cs.command("ClearChargingProfile", Map.of("chargingProfileId", 8), Map.of("status", "Unknown"));
    assertThat(limits.standing(8)).as("the station has lost it").isEqualTo(Standing.MISSING);
    assertThat(limits.limit(1)).isNull();
  }

  @Test
  @DisplayName("TC_K_10 TxDefaultProfile, all EVSEs")
  void TC_K_10() {
    Charger2 cs = rig().charger2("TC_K_10");
    Limits2 limits = new Limits2(rig(), cs);
    Charger2.Done done = limits.set(0, limits.profile(10, 0, DEFAULT, 6000));
    assertThat(done.asked().get("evseId").asInt()).isZero();
    assertThat(limits.limit(1)).isEqualTo(6000);
    assertThat(limits.limit(2)).isEqualTo(6000);
    assertThat(limits.limit(0)).as("both together").isEqualTo(12_000);
    assertThat(limits.refusal(2, limits.profile(11, 0, DEFAULT, 5000)))
        .contains("profile 10"); // K01.FR.53
  }

  @Test
  @DisplayName("TC_K_15 Profiles not supported")
  void TC_K_15() {
    Charger2 cs = rig().charger2("TC_K_15");
    Limits2 limits = new Limits2(rig(), cs);
    cs.wire().unknown("SetChargingProfile");
    Commands.Running running =
        rig()
            .depot()
            .commands()
            .send(
                cs.id(),
                "SetChargingProfile",
                TestStation.written(
                    Map.of("evseId", 1, "chargingProfile", limits.profile(15, 0, DEFAULT, 6000))),
                Rig.OPERATOR);
    CommandEvent.Answered answer =
        rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
    assertThat(answer.result()).isEqualTo(CommandEvent.Result.ERROR);
    assertThat(answer.status()).isEqualTo("NotImplemented");
    assertThat(limits.view().profiles()).isEmpty();
    assertThat(rig().facts(ProfileEvent.Installed.class, f -> f.station().equals(cs.id())))
        .isEmpty();
    assertThat(cs.authorize(cs.card())).as("the connection goes on").isEqualTo("Accepted");
  }

  @Test
  @DisplayName("TC_K_19 Recurring profile")
  void TC_K_19() {
    Charger2 cs = rig().charger2("TC_K_19");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> profile =
        limits.profile(
            19, 0, DEFAULT, 6000, "chargingProfileKind", "Recurring", "recurrencyKind", "Daily");
    Charger2.Done done = limits.set(1, profile);
    assertThat(done.asked().get("chargingProfile").get("recurrencyKind").asText())
        .isEqualTo("Daily");
    assertThat(limits.limit(1)).isEqualTo(6000);
    assertThat(limits.limit(1, Duration.ofMinutes(90))).as("between two rounds").isNull();
    assertThat(limits.refusal(1, Limits2.with(profile, "recurrencyKind", null))).contains("recurs");
  }

  @Test
  @DisplayName("TC_K_37 Remote start with profile")
  void TC_K_37() {
    Charger2 cs = rig().charger2("TC_K_37");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> schedule =
        Limits2.with(
            limits.schedule(Map.of("startPeriod", 0, "limit", 7000)), "startSchedule", null);
    Map<String, Object> profile =
        limits.profile(
            37,
            0,
            "TxProfile",
            7000,
            "chargingProfileKind",
            "Relative",
            "chargingSchedule",
            List.of(schedule));
    assertThat(limits.refusal("RequestStartTransaction", start(cs, bound(profile))))
        .contains("names no transaction");
    Charger2.Done done =
        cs.command("RequestStartTransaction", start(cs, profile), Limits2.ACCEPTED);
    JsonNode sent = done.asked().get("chargingProfile");
    assertThat(sent.has("transactionId")).isFalse();
    assertThat(sent.get("chargingProfilePurpose").asText()).isEqualTo("TxProfile");
    Session session = cs.start("K37", 0);
    assertThat(done.effect()).isTrue();
    assertThat(limits.standing(37)).isEqualTo(Standing.ACCEPTED);
    assertThat(limits.limit(1)).isEqualTo(7000);
    cs.end(session, 100, "EVDeparted", "EVDisconnected");
    assertThat(limits.known(37)).as("gone with its transaction").isNull(); // K02.FR.05
  }

  private static Map<String, Object> bound(Map<String, Object> profile) {
    return Limits2.with(profile, "transactionId", "K37");
  }

  private static Map<String, Object> start(Charger2 cs, Map<String, Object> profile) {
    return Map.of(
        "evseId",
        1,
        "remoteStartId",
        370,
        "idToken",
        Charger2.token(cs.card()),
        "chargingProfile",
        profile);
  }

  @Test
  @DisplayName("TC_K_60 TxProfile for a running transaction")
  void TC_K_60() {
    Charger2 cs = rig().charger2("TC_K_60");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> profile = limits.profile(60, 0, "TxProfile", 6000, "transactionId", "K60");
    assertThat(limits.refusal(1, profile)).contains("no transaction runs"); // K01.FR.09
    limits.set(1, limits.profile(61, 3, DEFAULT, 9000));
    cs.start("K60", 0);
    assertThat(limits.refusal(1, Limits2.with(profile, "transactionId", null)))
        .contains("name its transaction"); // K01.FR.03
    assertThat(limits.refusal(0, profile)).contains("not on 0"); // K01.FR.16
    Charger2.Done done = limits.set(1, profile);
    assertThat(done.asked().get("chargingProfile").get("transactionId").asText()).isEqualTo("K60");
    assertThat(limits.limit(1)).as("instead of the default one").isEqualTo(6000);
  }

  @Test
  @DisplayName("TC_K_70 Two profiles, two levels")
  void TC_K_70() {
    Charger2 cs = rig().charger2("TC_K_70");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(70, 1, DEFAULT, 6000));
    Map<String, Object> brief =
        limits.profile(
            71,
            2,
            DEFAULT,
            6000,
            "chargingSchedule",
            List.of(
                Limits2.with(
                    limits.schedule(Map.of("startPeriod", 0, "limit", 9000)), "duration", 600)));
    limits.set(1, brief);
    assertThat(limits.view().profiles()).hasSize(2);
    assertThat(limits.limit(1)).as("the higher level leads").isEqualTo(9000);
    assertThat(limits.limit(1, Duration.ofMinutes(11))).as("then the lower").isEqualTo(6000);
  }
}
