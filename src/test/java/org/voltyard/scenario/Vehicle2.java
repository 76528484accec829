package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.energy.LimitsView;

/// A vehicle that negotiates over ISO 15118, on EVSE 1 of a charger of 2.x.
final class Vehicle2 {
  private final Rig rig;
  private final Charger2 charger;
  private final String transaction;

  Vehicle2(Rig rig, Charger2 charger, String transaction) {
    this.rig = rig;
    this.charger = charger;
    this.transaction = transaction;
  }

  /// Plugged and authorized, before energy flows.
  Vehicle2 plugged() {
    charger.plug(1, "Occupied");
    charger.event(
        "Started",
        transaction,
        "CablePluggedIn",
        Map.of(
            "idToken",
            Charger2.token(charger.card()),
            "transactionInfo",
            Charger2.info(transaction, "EVConnected")));
    return this;
  }

  /// By direct current: so many watts at most, so many watt-hours, in so many hours.
  static Map<String, Object> needs(int watts, int wattHours, String departure) {
    Map<String, Object> needs = new HashMap<>();
    needs.put("requestedEnergyTransfer", "DC");
    needs.put("departureTime", departure);
    needs.put(
        "dcChargingParameters",
        Map.of(
            "evMaxCurrent", 200,
            "evMaxVoltage", 800,
            "evMaxPower", watts,
            "energyAmount", wattHours,
            "stateOfCharge", 40));
    return needs;
  }

  Map<String, Object> needs(int watts, int wattHours, Duration stay) {
    return needs(watts, wattHours, TestStation.time(rig.now().plus(stay)));
  }

  /// What the depot says to these needs.
  String tell(Map<String, Object> needs, Object... more) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("evseId", 1);
    payload.put("chargingNeeds", needs);
    for (int i = 0; i < more.length; i += 2) {
      payload.put((String) more[i], more[i + 1]);
    }
    return charger.wire().call("NotifyEVChargingNeeds", payload).get("status").asText();
  }

  /// What the depot says to the intention to charge with these watts from now on.
  String intend(double watts) {
    return charger
        .wire()
        .call(
            "NotifyEVChargingSchedule",
            Map.of(
                "timeBase",
                TestStation.time(rig.now()),
                "evseId",
                1,
                "chargingSchedule",
                Map.of(
                    "id",
                    1,
                    "duration",
                    3600,
                    "chargingRateUnit",
                    "W",
                    "chargingSchedulePeriod",
                    List.of(Map.of("startPeriod", 0, "limit", watts)))))
        .get("status")
        .asText();
  }

  void changed(String trigger) {
    charger.event(
        "Updated",
        transaction,
        trigger,
        Map.of("transactionInfo", Charger2.info(transaction, "Charging")));
  }

  /// A request to set a profile for this vehicle's transaction; its first limit.
  double limit(JsonNode asked) {
    assertThat(asked.get("evseId").asInt()).isEqualTo(1);
    JsonNode profile = asked.get("chargingProfile");
    assertThat(profile.get("chargingProfilePurpose").asText()).isEqualTo("TxProfile");
    assertThat(profile.get("transactionId").asText()).isEqualTo(transaction);
    assertThat(profile.get("chargingSchedule")).hasSize(1); // K15.FR.18
    return periods(asked).get(0).get("limit").asDouble();
  }

  static JsonNode periods(JsonNode asked) {
    return asked
        .get("chargingProfile")
        .get("chargingSchedule")
        .get(0)
        .get("chargingSchedulePeriod");
  }

  LimitsView.Vehicle seen() {
    return rig.depot().limits().of(charger.id()).vehicles().stream()
        .filter(v -> v.connector() == 1)
        .findFirst()
        .orElseThrow();
  }

  VehicleNeeds.Judged judged() {
    return Objects.requireNonNull(seen().judged(), "no needs known");
  }
}
