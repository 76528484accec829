package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.KnownProfile.Standing;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.TransactionId;

/// Certification cases of OCPP 2.1 about what its charging profiles can do beyond those of 2.0.1.
final class SmartCharging21CasesTest extends Cases {
  private static final String DEFAULT = "TxDefaultProfile";

  private record Yard(Charger2 charger, Limits2 limits) {
    ChargingProfile profile(int id) {
      return Objects.requireNonNull(limits.known(id), "not known").profile();
    }
  }

  private Yard yard(String id) {
    Charger2 cs = rig().charger21(id);
    return new Yard(cs, new Limits2(rig(), cs));
  }

  /// The station tells a variable.
  private void tells(
      Charger2 cs, String component, String variable, String instance, String value) {
    Map<String, Object> which =
        instance.isEmpty()
            ? Map.of("name", variable)
            : Map.of("name", variable, "instance", instance);
    cs.wire()
        .call(
            "NotifyReport",
            Map.of(
                "requestId",
                1,
                "generatedAt",
                TestStation.time(rig().now()),
                "seqNo",
                0,
                "reportData",
                List.of(
                    Map.of(
                        "component",
                        Map.of("name", component),
                        "variable",
                        which,
                        "variableAttribute",
                        List.of(Map.of("value", value))))));
    rig()
        .fact(
            StationEvent.ModelReported.class,
            f ->
                f.station().equals(cs.id())
                    && f.variables().stream().anyMatch(v -> v.name().contains(variable)));
  }

  /// With a transaction that has a profile of its own, the station starts again and goes on.
  private void resumed(Yard yard, String transaction) {
    Charger2 cs = yard.charger;
    cs.start(transaction, 0);
    yard.limits.set(
        1, yard.limits.profile(116, 0, "TxProfile", 6000, "transactionId", transaction));
    Charger2.Done reset =
        cs.command("Reset", Map.of("type", "ImmediateAndResume"), Limits2.ACCEPTED);
    assertThat(reset.accepted()).isTrue();
    cs.restart("RemoteReset");
    assertThat(reset.effect()).isTrue();
    JsonNode asked = cs.wire().asked("GetChargingProfiles");
    assertThat(asked.get("chargingProfile").get("chargingLimitSource"))
        .as("after a start it is asked what it has kept")
        .hasSize(4);
    cs.event(
        "Updated",
        transaction,
        "TxResumed",
        Map.of("transactionInfo", Charger2.info(transaction, "Charging")));
    rig()
        .fact(
            ProfileEvent.Resumed.class,
            f -> f.transaction().equals(new TransactionId(transaction)));
  }

  @Test
  @DisplayName("TC_B_116 ImmediateAndResume with smart charging")
  void TC_B_116() {
    Yard yard = yard("TC_B_116");
    yard.charger.wire().answers("GetChargingProfiles", Limits2.ACCEPTED);
    tells(yard.charger, "SmartChargingCtrlr", "ChargingProfilePersistence", "TxProfile", "true");
    resumed(yard, "B116");
    Map<String, Object> kept =
        yard.limits.profile(
            116,
            0,
            "TxProfile",
            6000,
            "transactionId",
            "B116",
            "chargingSchedule",
            List.of(
                Limits2.with(
                    yard.limits.schedule(Map.of("startPeriod", 0, "limit", 6000)),
                    "startSchedule",
                    TestStation.time(rig().now().minus(Duration.ofMinutes(1))))));
    yard.charger
        .wire()
        .call(
            "ReportChargingProfiles",
            Map.of(
                "requestId",
                5,
                "evseId",
                1,
                "chargingLimitSource",
                "CSO",
                "chargingProfile",
                List.of(kept)));
    assertThat(yard.limits.standing(116)).isEqualTo(Standing.CONFIRMED);
    assertThat(yard.limits.limit(1)).isEqualTo(6000);
    assertThat(yard.charger.wire().unseen("SetChargingProfile")).as("none is needed").isZero();
  }

  @Test
  @DisplayName("TC_E_117 Profiles after a resume")
  void TC_E_117() {
    Yard yard = yard("TC_E_117");
    yard.charger.wire().answers("GetChargingProfiles", Limits2.ACCEPTED);
    resumed(yard, "E117");
    JsonNode again = yard.limits.handed(); // B13.FR.31
    assertThat(again.get("evseId").asInt()).isEqualTo(1);
    assertThat(again.get("chargingProfile").get("id").asInt()).isEqualTo(116);
    assertThat(again.get("chargingProfile").get("transactionId").asText()).isEqualTo("E117");
    assertThat(yard.limits.limit(1)).isEqualTo(6000);
  }

  @Test
  @DisplayName("TC_K_100 maxOfflineDuration")
  void TC_K_100() {
    Yard yard = yard("TC_K_100");
    Charger2.Done done =
        yard.limits.set(
            1,
            yard.limits.profile(
                100,
                0,
                DEFAULT,
                6000,
                "maxOfflineDuration",
                60,
                "invalidAfterOfflineDuration",
                true));
    assertThat(done.asked().get("chargingProfile").get("maxOfflineDuration").asInt()).isEqualTo(60);
    ChargingProfile.Upkeep upkeep = Objects.requireNonNull(yard.profile(100).upkeep());
    assertThat(upkeep.offline()).isEqualTo(Duration.ofMinutes(1));
    assertThat(upkeep.lost()).isTrue();
  }

  @Test
  @DisplayName("TC_K_101 Operation mode")
  void TC_K_101() {
    Yard yard = yard("TC_K_101");
    Map<String, Object> schedule =
        yard.limits.schedule(
            Map.of("startPeriod", 0, "limit", 6000, "operationMode", "ChargingOnly"),
            Map.of("startPeriod", 600, "operationMode", "Idle"));
    yard.limits.set(
        1, yard.limits.profile(101, 0, DEFAULT, 0, "chargingSchedule", List.of(schedule)));
    assertThat(Objects.requireNonNull(yard.limits.span(1, Duration.ofMinutes(11))).mode())
        .isEqualTo(Mode.IDLE);
    Map<String, Object> wrong =
        yard.limits.schedule(
            Map.of("startPeriod", 0, "limit", 6000, "operationMode", "Idle")); // Q10.FR.01
    assertThat(
            yard.limits.refusal(
                1, yard.limits.profile(101, 0, DEFAULT, 0, "chargingSchedule", List.of(wrong))))
        .contains("idle");
    tells(yard.charger, "V2XChargingCtrlr", "SupportedOperationModes", "", "ChargingOnly");
    assertThat(
            yard.limits.refusal(
                1, yard.limits.profile(101, 0, DEFAULT, 0, "chargingSchedule", List.of(schedule))))
        .contains("mode Idle");
  }

  @Test
  @DisplayName("TC_K_102 limitAtSoC")
  void TC_K_102() {
    Yard yard = yard("TC_K_102");
    Map<String, Object> schedule =
        Limits2.with(
            yard.limits.schedule(Map.of("startPeriod", 0, "limit", 60_000)),
            "limitAtSoC",
            Map.of("soc", 80, "limit", 20_000));
    Map<String, Object> profile =
        yard.limits.profile(102, 0, DEFAULT, 0, "chargingSchedule", List.of(schedule));
    yard.limits.set(1, profile);
    assertThat(yard.profile(102).schedule().atSoc())
        .isEqualTo(new ChargingProfile.SocLimit(80, 20_000));
    tells(yard.charger, "SmartChargingCtrlr", "SupportsLimitAtSoC", "", "false");
    assertThat(yard.limits.refusal(1, profile)).contains("state of charge"); // K01.FR.125
  }

  @Test
  @DisplayName("TC_K_104 Priority charging profile")
  void TC_K_104() {
    Yard yard = yard("TC_K_104");
    Map<String, Object> lasting =
        Limits2.with(
            yard.limits.schedule(Map.of("startPeriod", 0, "limit", 50_000)), "duration", null);
    yard.limits.set(
        0,
        yard.limits.profile(104, 0, "PriorityCharging", 0, "chargingSchedule", List.of(lasting)));
    assertThat(yard.profile(104).purpose()).isEqualTo(ChargingProfile.Purpose.PRIORITY);
    assertThat(yard.limits.limit(1)).as("not before somebody asks for it").isNull();
    assertThat(yard.limits.refusal(0, yard.limits.profile(105, 1, "PriorityCharging", 50_000)))
        .contains("duration"); // K01.FR.70
  }

  @Test
  @DisplayName("TC_K_106 Random delay")
  void TC_K_106() {
    Yard yard = yard("TC_K_106");
    Map<String, Object> schedule =
        Limits2.with(
            yard.limits.schedule(
                Map.of("startPeriod", 0, "limit", 0), Map.of("startPeriod", 600, "limit", 6000)),
            "randomizedDelay",
            120);
    yard.limits.set(
        1, yard.limits.profile(106, 0, DEFAULT, 0, "chargingSchedule", List.of(schedule)));
    assertThat(yard.profile(106).schedule().delay()).isEqualTo(Duration.ofMinutes(2));
    assertThat(
            yard.limits.refusal(
                0,
                yard.limits.profile(
                    107, 0, "ChargingStationMaxProfile", 0, "chargingSchedule", List.of(schedule))))
        .contains("random delay"); // K01.FR.95
  }

  @Test
  @DisplayName("TC_K_109 EMS profile id range")
  void TC_K_109() {
    Yard yard = yard("TC_K_109");
    tells(yard.charger, "SmartChargingCtrlr", "MaxExternalConstraintsId", "", "5000");
    assertThat(yard.limits.refusal(1, yard.limits.profile(5000, 0, DEFAULT, 6000)))
        .contains("5000"); // K01.FR.80
    assertThat(yard.limits.set(1, yard.limits.profile(5001, 0, DEFAULT, 6000)).accepted()).isTrue();
    Vehicle2 vehicle = new Vehicle2(rig(), yard.charger, "K109").plugged();
    vehicle.tell(vehicle.needs(10_000, 10_000, Duration.ofHours(2)));
    assertThat(yard.limits.handed().get("chargingProfile").get("id").asInt())
        .as("the depot's own numbers as well")
        .isGreaterThan(5000);
  }

  @Test
  @DisplayName("TC_K_118 Priority charging asked remotely")
  void TC_K_118() {
    Yard yard = yard("TC_K_118");
    Map<String, Object> lasting =
        Limits2.with(
            yard.limits.schedule(Map.of("startPeriod", 0, "limit", 50_000)), "duration", null);
    yard.limits.set(
        0,
        yard.limits.profile(118, 0, "PriorityCharging", 0, "chargingSchedule", List.of(lasting)));
    Map<String, Object> ask = Map.of("transactionId", "K118", "activate", true);
    assertThat(yard.limits.refusal("UsePriorityCharging", ask)).contains("does not run");
    yard.charger.start("K118", 0);
    yard.limits.set(1, yard.limits.profile(1, 0, "TxProfile", 6000, "transactionId", "K118"));
    Charger2.Done done = yard.charger.command("UsePriorityCharging", ask, Limits2.ACCEPTED);
    assertThat(yard.limits.limit(1)).isEqualTo(6000);
    notified(yard, true);
    assertThat(done.effect()).isTrue();
    assertThat(yard.limits.limit(1)).as("in the place of its own").isEqualTo(50_000);
    assertThat(yard.limits.view().vehicles().getFirst().priority()).isTrue();
    notified(yard, false);
    assertThat(yard.limits.limit(1)).isEqualTo(6000);
    Charger2.Done none =
        yard.charger.command("UsePriorityCharging", ask, Map.of("status", "NoProfile"));
    assertThat(none.accepted()).isFalse();
    assertThat(none.status()).isEqualTo("NoProfile");
  }

  private static void notified(Yard yard, boolean active) {
    assertThat(
            yard.charger
                .wire()
                .call(
                    "NotifyPriorityCharging", Map.of("transactionId", "K118", "activated", active)))
        .isEmpty();
  }

  @Test
  @DisplayName("TC_K_121 Dynamic profile, pulled")
  void TC_K_121() {
    Yard yard = yard("TC_K_121");
    yard.limits.set(1, dynamic(yard, 121, 8000, "dynUpdateInterval", 60));
    assertThat(pulled(yard, 121).get("scheduleUpdate").get("limit").asDouble()).isEqualTo(8000);
    rig().depot().limits().layReady(yard.charger.id(), 121, ChargingProfile.Rates.limit(5500));
    JsonNode answer = pulled(yard, 121);
    assertThat(answer.get("status").asText()).isEqualTo("Accepted"); // K28.FR.07
    assertThat(answer.get("scheduleUpdate").get("limit").asDouble()).isEqualTo(5500);
    assertThat(yard.limits.limit(1)).isEqualTo(5500);
    yard.limits.set(2, yard.limits.profile(122, 0, DEFAULT, 6000));
    assertThat(pulled(yard, 122).get("status").asText()).isEqualTo("Rejected"); // K28.FR.12
    assertThat(
            yard.limits.refusal(
                2,
                Limits2.with(yard.limits.profile(122, 0, DEFAULT, 6000), "dynUpdateInterval", 60)))
        .contains("only dynamic"); // K28.FR.04
  }

  private static Map<String, Object> dynamic(Yard yard, int id, double limit, Object... more) {
    Map<String, Object> schedule =
        Map.of(
            "id",
            id,
            "chargingRateUnit",
            "W",
            "chargingSchedulePeriod",
            List.of(Map.of("startPeriod", 0, "limit", limit)));
    Map<String, Object> profile = yard.limits.profile(id, 0, DEFAULT, 0, more);
    return Limits2.with(
        Limits2.with(profile, "chargingProfileKind", "Dynamic"),
        "chargingSchedule",
        List.of(schedule));
  }

  private static JsonNode pulled(Yard yard, int id) {
    return yard.charger.wire().call("PullDynamicScheduleUpdate", Map.of("chargingProfileId", id));
  }
}
