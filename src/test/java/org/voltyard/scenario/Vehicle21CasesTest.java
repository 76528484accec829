package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.VehicleNeeds;

/// Certification cases of OCPP 2.1 about vehicles that negotiate over ISO 15118-20 (K18 to K20).
final class Vehicle21CasesTest extends Cases {
  private static final String MAX = "ChargingStationMaxProfile";
  private static final Duration STAY = Duration.ofHours(4);

  private record Yard(Charger2 charger, Limits2 limits, Vehicle2 vehicle) {}

  private Yard yard(String id) {
    Charger2 cs = rig().charger21(id);
    return new Yard(cs, new Limits2(rig(), cs), new Vehicle2(rig(), cs, "T-" + id).plugged());
  }

  private void settled(Yard yard, JsonNode asked) {
    int number = asked.get("chargingProfile").get("id").asInt();
    rig()
        .next(
            ProfileEvent.Installed.class,
            f -> f.station().equals(yard.charger.id()) && f.profile().id() == number);
  }

  /// As ISO 15118-20 tells them.
  static Map<String, Object> needs(String transfer, String control, int watts, String departure) {
    Map<String, Object> needs = new HashMap<>();
    needs.put("requestedEnergyTransfer", transfer);
    needs.put("availableEnergyTransfer", List.of("DC", "DC_BPT"));
    needs.put("controlMode", control);
    needs.put("departureTime", departure);
    needs.put(
        "v2xChargingParameters",
        Map.of(
            "maxChargePower", watts,
            "minChargePower", 1000,
            "maxDischargePower", 10_000,
            "evTargetEnergyRequest", 30_000));
    return needs;
  }

  private Map<String, Object> needs(String control, int watts) {
    return needs("DC", control, watts, TestStation.time(rig().now().plus(STAY)));
  }

  @Test
  @DisplayName("TC_K_113 ISO 15118-20, CSMS renegotiates")
  void TC_K_113() {
    Yard yard = yard("TC_K_113");
    assertThat(yard.vehicle.tell(needs("ScheduledControl", 40_000))).isEqualTo("Accepted");
    JsonNode first = yard.limits.handed();
    assertThat(yard.vehicle.limit(first)).isEqualTo(40_000);
    JsonNode last = Vehicle2.periods(first).get(Vehicle2.periods(first).size() - 1);
    assertThat(last.get("limit").asDouble())
        .as("once it has what it wants, the least it can take")
        .isEqualTo(1000);
    settled(yard, first);
    assertThat(yard.vehicle.intend(39_000)).isEqualTo("Rejected"); // more than 33 kWh in an hour
    settled(yard, yard.limits.handed());
    limit(yard, 9000);
    JsonNode next = yard.limits.handed();
    assertThat(yard.vehicle.limit(next)).isEqualTo(9000);
    settled(yard, next);
    assertThat(yard.vehicle.intend(9000)).isEqualTo("Accepted");
  }

  private void limit(Yard yard, int watts) {
    yard.limits.set(0, yard.limits.profile(1, 0, MAX, watts));
  }

  @Test
  @DisplayName("TC_K_114 ISO 15118-20, EV renegotiates")
  void TC_K_114() {
    Yard yard = yard("TC_K_114");
    yard.vehicle.tell(needs("ScheduledControl", 40_000));
    settled(yard, yard.limits.handed());
    assertThat(yard.vehicle.tell(needs("ScheduledControl", 22_000))).isEqualTo("Accepted");
    JsonNode next = yard.limits.handed();
    assertThat(yard.vehicle.limit(next)).isEqualTo(22_000);
    settled(yard, next);
    VehicleNeeds needs = Objects.requireNonNull(yard.vehicle.seen().needs());
    assertThat(needs.control()).isEqualTo(VehicleNeeds.Control.SCHEDULED);
    assertThat(needs.giving()).isNotNull();
    assertThat(yard.vehicle.tell(wayBack())).as("giving was not granted").isEqualTo("Rejected");
  }

  private Map<String, Object> wayBack() {
    return needs("DC_BPT", "ScheduledControl", 22_000, TestStation.time(rig().now().plus(STAY)));
  }

  private JsonNode dynamic(Yard yard) {
    assertThat(yard.vehicle.tell(needs("DynamicControl", 40_000))).isEqualTo("Accepted");
    JsonNode first = yard.limits.handed();
    assertThat(yard.vehicle.limit(first)).isEqualTo(40_000);
    assertThat(first.get("chargingProfile").get("chargingProfileKind").asText())
        .isEqualTo("Dynamic");
    assertThat(Vehicle2.periods(first)).hasSize(1); // K28.FR.01
    settled(yard, first);
    return first;
  }

  @Test
  @DisplayName("TC_K_115 Dynamic control mode")
  void TC_K_115() {
    Yard yard = yard("TC_K_115");
    JsonNode asked = dynamic(yard);
    int number = asked.get("chargingProfile").get("id").asInt();
    assertThat(Objects.requireNonNull(yard.limits.known(number)).profile().kind())
        .isEqualTo(Kind.DYNAMIC);
    assertThat(yard.vehicle.intend(60_000))
        .as("what it intends does not count")
        .isEqualTo("Accepted"); // K19.FR.10
  }

  @Test
  @DisplayName("TC_K_117 Dynamic mode, adjust")
  void TC_K_117() {
    Yard yard = yard("TC_K_117");
    int number = dynamic(yard).get("chargingProfile").get("id").asInt();
    yard.charger.wire().answers("UpdateDynamicSchedule", Limits2.ACCEPTED);
    limit(yard, 11_000);
    JsonNode update = yard.charger.wire().asked("UpdateDynamicSchedule");
    assertThat(update.get("chargingProfileId").asInt()).isEqualTo(number);
    assertThat(update.get("scheduleUpdate").get("limit").asInt()).isEqualTo(11_000);
    rig().next(ProfileEvent.Adjusted.class, f -> f.station().equals(yard.charger.id()));
    assertThat(yard.limits.limit(1)).isEqualTo(11_000);
    Charger2.Done byHand =
        yard.charger.command(
            "UpdateDynamicSchedule",
            Map.of("chargingProfileId", number, "scheduleUpdate", Map.of("limit", 10_500)),
            Limits2.ACCEPTED);
    assertThat(byHand.accepted()).isTrue();
    assertThat(
            yard.limits.refusal(
                "UpdateDynamicSchedule",
                Map.of("chargingProfileId", 1, "scheduleUpdate", Map.of("limit", 10_500))))
        .contains("not dynamic"); // K28.FR.11
  }

  @Test
  @DisplayName("TC_K_126 Dynamic mode, no profile")
  void TC_K_126() {
    Yard yard = yard("TC_K_126");
    Map<String, Object> needs = needs("DynamicControl", 40_000);
    needs.put("v2xChargingParameters", Map.of("evTargetEnergyRequest", 30_000));
    assertThat(yard.vehicle.tell(needs)).isEqualTo("NoChargingProfile"); // K19.FR.04
    assertThat(yard.vehicle.judged().reason()).contains("ceiling");
    limit(yard, 9000);
    assertThat(yard.vehicle.tell(needs)).as("once a ceiling is known").isEqualTo("Accepted");
    assertThat(yard.vehicle.limit(yard.limits.handed())).isEqualTo(9000);
  }
}
