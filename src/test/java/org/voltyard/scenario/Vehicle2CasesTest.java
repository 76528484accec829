package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.KnownProfile.Standing;
import org.voltyard.domain.Power;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.VehicleNeeds;

/// Certification cases of OCPP 2.0.1 about vehicles that negotiate over ISO 15118 (K15 to K17).
final class Vehicle2CasesTest extends Cases {
  private static final String MAX = "ChargingStationMaxProfile";
  private static final Duration STAY = Duration.ofHours(4);

  private record Yard(Charger2 charger, Limits2 limits, Vehicle2 vehicle) {
    /// The number of the profile that came last, once the depot has its answer.
    int settled(Rig rig, JsonNode asked) {
      int number = asked.get("chargingProfile").get("id").asInt();
      rig.next(
          ProfileEvent.Installed.class,
          f -> f.station().equals(charger.id()) && f.profile().id() == number);
      return number;
    }
  }

  private Yard yard(String id) {
    Charger2 cs = rig().charger2(id);
    return new Yard(cs, new Limits2(rig(), cs), new Vehicle2(rig(), cs, "T-" + id).plugged());
  }

  @Test
  @DisplayName("TC_K_53 ISO 15118 load levelling")
  void TC_K_53() {
    Yard yard = yard("TC_K_53");
    yard.limits.set(0, yard.limits.profile(1, 0, MAX, 30_000, "chargingSchedule", halved(yard)));
    Vehicle2 vehicle = yard.vehicle;
    assertThat(vehicle.tell(vehicle.needs(50_000, 60_000, STAY), "maxScheduleTuples", 2))
        .isEqualTo("Accepted");
    JsonNode asked = yard.limits.handed();
    assertThat(vehicle.limit(asked)).as("the station's ceiling").isEqualTo(30_000);
    assertThat(Vehicle2.periods(asked)).as("as many as it can read").hasSizeLessThanOrEqualTo(2);
    assertThat(Vehicle2.periods(asked).get(1).get("limit").asDouble())
        .as("then the lower ceiling")
        .isEqualTo(15_000);
    int number = yard.settled(rig(), asked);
    assertThat(yard.limits.standing(number)).isEqualTo(Standing.ACCEPTED);
    VehicleNeeds needs = vehicle.seen().needs();
    assertThat(needs).isNotNull();
    assertThat(needs.most()).isEqualTo(new Power(50_000));
    assertThat(needs.amount()).isEqualTo(Energy.wattHours(60_000L));
    assertThat(vehicle.judged().answer()).isEqualTo(VehicleNeeds.Answer.ACCEPTED);
    assertThat(vehicle.intend(14_000)).isEqualTo("Accepted");
    vehicle.changed("ChargingRateChanged");
    assertThat(vehicle.seen().fault()).isNull();
    assertThat(yard.charger.wire().unseen("SetChargingProfile")).isZero();
  }

  /// For an hour as much as was said, then half.
  private static Object halved(Yard yard) {
    Map<String, Object> schedule =
        yard.limits.schedule(
            Map.of("startPeriod", 0, "limit", 30_000),
            Map.of("startPeriod", 3600, "limit", 15_000));
    return java.util.List.of(Limits2.with(schedule, "duration", 172_800));
  }

  @Test
  @DisplayName("TC_K_55 EV schedule breaks the limits")
  void TC_K_55() {
    Yard yard = yard("TC_K_55");
    Vehicle2 vehicle = yard.vehicle;
    assertThat(vehicle.tell(vehicle.needs(20_000, 40_000, STAY))).isEqualTo("Accepted");
    JsonNode first = yard.limits.handed();
    assertThat(vehicle.limit(first)).as("what the vehicle can take").isEqualTo(20_000);
    yard.settled(rig(), first);
    assertThat(vehicle.intend(26_000)).isEqualTo("Rejected"); // K15.FR.12
    assertThat(vehicle.seen().fault()).contains("26000").contains("20000");
    JsonNode again = yard.limits.handed(); // K15.FR.13
    assertThat(vehicle.limit(again)).isEqualTo(20_000);
    yard.settled(rig(), again);
    assertThat(vehicle.intend(20_000)).isEqualTo("Accepted");
    vehicle.changed("ChargingRateChanged");
    assertThat(vehicle.seen().fault()).isNull();
    assertThat(yard.limits.view().profiles()).as("one replaced the other").hasSize(1);
  }

  @Test
  @DisplayName("TC_K_57 EV renegotiates")
  void TC_K_57() {
    Yard yard = yard("TC_K_57");
    Vehicle2 vehicle = yard.vehicle;
    vehicle.tell(vehicle.needs(40_000, 40_000, STAY));
    JsonNode first = yard.limits.handed();
    assertThat(vehicle.limit(first)).isEqualTo(40_000);
    int number = yard.settled(rig(), first);
    assertThat(vehicle.tell(vehicle.needs(25_000, 70_000, STAY))).isEqualTo("Accepted");
    vehicle.changed("ChargingRateChanged");
    JsonNode next = yard.limits.handed();
    assertThat(vehicle.limit(next)).isEqualTo(25_000);
    assertThat(yard.settled(rig(), next)).as("replaces the first").isEqualTo(number);
    assertThat(vehicle.intend(25_000)).isEqualTo("Accepted");
    assertThat(yard.limits.limit(1)).isEqualTo(25_000);
  }

  @Test
  @DisplayName("TC_K_58 CSMS renegotiates")
  void TC_K_58() {
    Yard yard = yard("TC_K_58");
    JsonNode next = renegotiated(yard);
    assertThat(yard.vehicle.intend(12_000)).isEqualTo("Accepted");
    yard.vehicle.changed("ChargingRateChanged");
    assertThat(next.get("chargingProfile").get("id").asInt()).isGreaterThan(0);
    assertThat(yard.limits.limit(1)).isEqualTo(12_000);
  }

  /// A new ceiling of the station: the vehicle gets another profile without asking.
  private JsonNode renegotiated(Yard yard) {
    Vehicle2 vehicle = yard.vehicle;
    vehicle.tell(vehicle.needs(40_000, 40_000, STAY));
    JsonNode first = yard.limits.handed();
    assertThat(vehicle.limit(first)).isEqualTo(40_000);
    yard.settled(rig(), first);
    yard.limits.set(0, yard.limits.profile(1, 0, MAX, 12_000));
    JsonNode next = yard.limits.handed();
    assertThat(vehicle.limit(next)).isEqualTo(12_000);
    yard.settled(rig(), next);
    return next;
  }

  @Test
  @DisplayName("TC_K_59 Needs sent again after renegotiation")
  void TC_K_59() {
    Yard yard = yard("TC_K_59");
    renegotiated(yard);
    Vehicle2 vehicle = yard.vehicle;
    assertThat(vehicle.tell(vehicle.needs(40_000, 40_000, STAY))).isEqualTo("Accepted");
    JsonNode again = yard.limits.handed(); // K16.FR.12
    assertThat(vehicle.limit(again)).isEqualTo(12_000);
    yard.settled(rig(), again);
    assertThat(vehicle.intend(12_000)).isEqualTo("Accepted");
    vehicle.changed("ChargingRateChanged");
  }
}
