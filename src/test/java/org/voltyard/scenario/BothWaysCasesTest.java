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
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.energy.Span;

/// Certification cases of OCPP 2.1 about vehicles that give energy back (block Q).
final class BothWaysCasesTest extends Cases {
  private record Yard(Charger2 charger, Limits2 limits, Vehicle2 vehicle, String transaction) {
    /// Lets the vehicle give.
    Charger2.Done allow() {
      return charger.command(
          "NotifyAllowedEnergyTransfer",
          Map.of("transactionId", transaction, "allowedEnergyTransfer", List.of("DC", "DC_BPT")),
          Limits2.ACCEPTED);
    }

    Span now() {
      return Objects.requireNonNull(limits.span(1, Duration.ZERO), "nothing holds");
    }
  }

  private Yard yard(String id) {
    Charger2 cs = rig().charger21(id);
    String transaction = "T-" + id;
    return new Yard(
        cs, new Limits2(rig(), cs), new Vehicle2(rig(), cs, transaction).plugged(), transaction);
  }

  private Map<String, Object> needs(String transfer) {
    return Vehicle21CasesTest.needs(
        transfer,
        "ScheduledControl",
        20_000,
        TestStation.time(rig().now().plus(Duration.ofHours(6))));
  }

  /// A profile of the yard's transaction with one period.
  private static Map<String, Object> profile(Yard yard, int id, Map<String, ?> period) {
    Map<String, Object> first = new HashMap<>(period);
    first.put("startPeriod", 0);
    return yard.limits.profile(
        id,
        0,
        "TxProfile",
        0,
        "transactionId",
        yard.transaction,
        "chargingSchedule",
        List.of(yard.limits.schedule(first)));
  }

  private static Map<String, Object> dynamic(Yard yard, int id, Map<String, ?> period) {
    Map<String, Object> first = new HashMap<>(period);
    first.put("startPeriod", 0);
    Map<String, Object> schedule =
        Map.of("id", id, "chargingRateUnit", "W", "chargingSchedulePeriod", List.of(first));
    return Limits2.with(
        yard.limits.profile(
            id,
            0,
            "TxProfile",
            0,
            "transactionId",
            yard.transaction,
            "chargingSchedule",
            List.of(schedule)),
        "chargingProfileKind",
        "Dynamic");
  }

  @Test
  @DisplayName("TC_Q_102 V2X allowed")
  void TC_Q_102() {
    Yard yard = yard("TC_Q_102");
    Charger2.Done done = yard.allow();
    assertThat(done.accepted()).isTrue();
    ProfileEvent.TransferAllowed fact =
        rig().fact(ProfileEvent.TransferAllowed.class, f -> f.station().equals(yard.charger.id()));
    assertThat(fact.ways()).containsExactly(EnergyTransfer.DC, EnergyTransfer.DC_BPT);
    assertThat(yard.vehicle.tell(needs("DC_BPT"))).isEqualTo("Accepted"); // Q01.FR.07
    assertThat(done.effect()).as("the vehicle asked anew").isTrue();
    JsonNode asked = yard.limits.handed();
    JsonNode period = Vehicle2.periods(asked).get(0);
    assertThat(period.get("operationMode").asText()).isEqualTo("CentralSetpoint");
    assertThat(period.get("setpoint").asDouble()).isEqualTo(20_000);
    assertThat(period.has("limit")).isFalse(); // Q03.FR.02
    assertThat(
            yard.limits.refusal(
                "NotifyAllowedEnergyTransfer",
                Map.of("transactionId", "nobody", "allowedEnergyTransfer", List.of("DC_BPT"))))
        .contains("does not run");
  }

  @Test
  @DisplayName("TC_Q_103 V2X needs refused")
  void TC_Q_103() {
    Yard yard = yard("TC_Q_103");
    assertThat(yard.vehicle.tell(needs("DC_BPT"))).isEqualTo("Rejected"); // Q01.FR.04
    assertThat(yard.vehicle.judged().answer()).isEqualTo(VehicleNeeds.Answer.REJECTED);
    assertThat(yard.vehicle.judged().reason()).contains("DC_BPT");
    assertThat(yard.vehicle.tell(needs("DC"))).isEqualTo("Accepted");
    JsonNode period = Vehicle2.periods(yard.limits.handed()).get(0);
    assertThat(period.has("setpoint")).isFalse(); // Q02.FR.02
    assertThat(period.has("dischargeLimit")).isFalse();
  }

  @Test
  @DisplayName("TC_Q_107 Charge first, V2X later")
  void TC_Q_107() {
    Yard yard = yard("TC_Q_107");
    assertThat(yard.vehicle.tell(needs("DC"))).isEqualTo("Accepted");
    JsonNode first = yard.limits.handed();
    assertThat(Vehicle2.periods(first).get(0).has("operationMode")).isFalse(); // charging only
    int number = first.get("chargingProfile").get("id").asInt();
    rig()
        .next(
            ProfileEvent.Installed.class,
            f -> f.station().equals(yard.charger.id()) && f.profile().id() == number);
    assertThat(yard.now().mode()).isEqualTo(Mode.CHARGING_ONLY);
    yard.allow(); // Q02.FR.05
    assertThat(yard.vehicle.tell(needs("DC_BPT"))).isEqualTo("Accepted"); // Q02.FR.07
    JsonNode then = yard.limits.handed();
    assertThat(then.get("chargingProfile").get("id").asInt()).isEqualTo(number);
    rig()
        .next(
            ProfileEvent.Installed.class,
            f -> f.station().equals(yard.charger.id()) && f.profile().id() == number);
    assertThat(yard.now().mode()).isEqualTo(Mode.CENTRAL_SETPOINT);
    yard.vehicle.changed("OperationModeChanged");
  }

  @Test
  @DisplayName("TC_Q_108 V2X by schedule")
  void TC_Q_108() {
    Yard yard = yard("TC_Q_108");
    Map<String, Object> schedule =
        yard.limits.schedule(
            Map.of("startPeriod", 0, "operationMode", "CentralSetpoint", "setpoint", 5000),
            Map.of("startPeriod", 600, "operationMode", "CentralSetpoint", "setpoint", -8000));
    Map<String, Object> profile =
        Limits2.with(profile(yard, 108, Map.of("limit", 1)), "chargingSchedule", List.of(schedule));
    assertThat(yard.limits.set(1, profile).accepted()).isTrue();
    assertThat(yard.now().rates().setpoint()).isEqualTo(Rate.of(5000));
    Span later = Objects.requireNonNull(yard.limits.span(1, Duration.ofMinutes(10)));
    assertThat(later.rates().setpoint()).isEqualTo(Rate.of(-8000));
    Map<String, Object> outside =
        profile(
            yard,
            109,
            Map.of(
                "operationMode", "CentralSetpoint",
                "setpoint", -750,
                "limit", 1000,
                "dischargeLimit", -500));
    assertThat(yard.limits.refusal(1, outside)).contains("outside"); // V2X.05
  }

  private Charger2.Done push(Yard yard, int id, Map<String, ?> update) {
    return yard.charger.command(
        "UpdateDynamicSchedule",
        Map.of("chargingProfileId", id, "scheduleUpdate", update),
        Limits2.ACCEPTED);
  }

  @Test
  @DisplayName("TC_Q_109 V2X by setpoint, push")
  void TC_Q_109() {
    Yard yard = yard("TC_Q_109");
    yard.limits.set(
        1, dynamic(yard, 109, Map.of("operationMode", "CentralSetpoint", "setpoint", 3000)));
    assertThat(push(yard, 109, Map.of("setpoint", -4500)).accepted()).isTrue();
    assertThat(yard.now().rates().setpoint()).isEqualTo(Rate.of(-4500));
    Charger2.Done refused =
        yard.charger.command(
            "UpdateDynamicSchedule",
            Map.of("chargingProfileId", 109, "scheduleUpdate", Map.of("setpoint", 9000)),
            Map.of("status", "Rejected"));
    assertThat(refused.accepted()).isFalse();
    assertThat(yard.now().rates().setpoint()).as("as before").isEqualTo(Rate.of(-4500));
  }

  @Test
  @DisplayName("TC_Q_110 V2X by setpoint, pull")
  void TC_Q_110() {
    Yard yard = yard("TC_Q_110");
    Map<String, Object> profile =
        Limits2.with(
            dynamic(yard, 110, Map.of("operationMode", "CentralSetpoint", "setpoint", 3000)),
            "dynUpdateInterval",
            60);
    yard.limits.set(1, profile);
    rig().depot().limits().layReady(yard.charger.id(), 110, ChargingProfile.Rates.setpoint(-6000));
    JsonNode answer = pulled(yard, 110);
    assertThat(answer.get("status").asText()).isEqualTo("Accepted");
    assertThat(answer.get("scheduleUpdate").get("setpoint").asInt()).isEqualTo(-6000);
    assertThat(answer.get("scheduleUpdate").has("limit")).isFalse();
    JsonNode unknown = pulled(yard, 111);
    assertThat(unknown.get("status").asText()).isEqualTo("Rejected");
    assertThat(unknown.has("scheduleUpdate")).isFalse();
  }

  private static JsonNode pulled(Yard yard, int id) {
    return yard.charger.wire().call("PullDynamicScheduleUpdate", Map.of("chargingProfileId", id));
  }

  /// Another party sets rates, and the station tells of them.
  private void foreign(Yard yard, Map<String, ?> period) {
    Map<String, Object> first = new HashMap<>(period);
    first.put("startPeriod", 0);
    JsonNode answer =
        yard.charger
            .wire()
            .call(
                "NotifyChargingLimit",
                Map.of(
                    "evseId",
                    1,
                    "chargingLimit",
                    Map.of("chargingLimitSource", "EMS", "isGridCritical", false),
                    "chargingSchedule",
                    List.of(yard.limits.schedule(first))));
    assertThat(answer).isEmpty();
  }

  private void cleared(Yard yard) {
    assertThat(
            yard.charger
                .wire()
                .call("ClearedChargingLimit", Map.of("chargingLimitSource", "EMS", "evseId", 1)))
        .isEmpty();
  }

  @Test
  @DisplayName("TC_Q_111 V2X by external setpoint")
  void TC_Q_111() {
    Yard yard = yard("TC_Q_111");
    yard.limits.set(1, dynamic(yard, 111, Map.of("operationMode", "ExternalSetpoint")));
    foreign(yard, Map.of("operationMode", "ExternalSetpoint", "setpoint", -7000));
    assertThat(yard.now().rates().setpoint()).isEqualTo(Rate.of(-7000));
    assertThat(yard.now().mode()).isEqualTo(Mode.EXTERNAL_SETPOINT);
    assertThat(yard.limits.view().foreign()).hasSize(1);
    cleared(yard);
    assertThat(yard.now().rates().setpoint()).isNull();
    assertThat(yard.limits.view().foreign()).isEmpty();
  }

  @Test
  @DisplayName("TC_Q_112 V2X by external limit")
  void TC_Q_112() {
    Yard yard = yard("TC_Q_112");
    yard.limits.set(1, dynamic(yard, 112, Map.of("operationMode", "ExternalLimits")));
    foreign(
        yard, Map.of("operationMode", "ExternalLimits", "limit", 9000, "dischargeLimit", -5000));
    assertThat(yard.now().limit()).isEqualTo(9000);
    assertThat(yard.now().rates().discharge()).isEqualTo(Rate.of(-5000));
    assertThat(yard.now().why()).isEqualTo(new Span.Why(ChargingProfile.Purpose.EXTERNAL, 0));
    cleared(yard);
    assertThat(yard.now().limit()).isNull();
  }

  @Test
  @DisplayName("TC_Q_117 Frequency support, push")
  void TC_Q_117() {
    Yard yard = yard("TC_Q_117");
    yard.limits.set(
        1, dynamic(yard, 117, Map.of("operationMode", "CentralFrequency", "setpoint", 0)));
    for (int watts : List.of(2000, -2500, 1500)) {
      assertThat(push(yard, 117, Map.of("setpoint", watts)).accepted()).isTrue();
      assertThat(yard.now().rates().setpoint()).isEqualTo(Rate.of(watts));
    }
    assertThat(yard.now().mode()).isEqualTo(Mode.CENTRAL_FREQUENCY);
  }

  private static Map<String, Object> frequency(Yard yard, int id, Map<String, ?> more) {
    Map<String, Object> period = new HashMap<>(more);
    period.put("operationMode", "LocalFrequency");
    period.put("v2xBaseline", 1000);
    period.put(
        "v2xFreqWattCurve",
        List.of(
            Map.of("frequency", 49.8, "power", -5000), Map.of("frequency", 50.2, "power", 5000)));
    return profile(yard, id, period);
  }

  @Test
  @DisplayName("TC_Q_120 aFRR")
  void TC_Q_120() {
    Yard yard = yard("TC_Q_120");
    List<?> signals =
        List.of(Map.of("signal", -1, "power", -4000), Map.of("signal", 1, "power", 4000));
    yard.limits.set(1, frequency(yard, 120, Map.of("v2xSignalWattCurve", signals)));
    ChargingProfile.Curves curves =
        Objects.requireNonNull(
            Objects.requireNonNull(yard.limits.known(120))
                .profile()
                .schedule()
                .periods()
                .getFirst()
                .curves());
    assertThat(curves.signals())
        .containsExactly(new ChargingProfile.Point(-1, -4000), new ChargingProfile.Point(1, 4000));
    Charger2.Done done =
        yard.charger.command(
            "AFRRSignal",
            Map.of("timestamp", TestStation.time(rig().now()), "signal", -1),
            Limits2.ACCEPTED);
    assertThat(done.accepted()).isTrue();
    Charger2.Done refused =
        yard.charger.command(
            "AFRRSignal",
            Map.of("timestamp", TestStation.time(rig().now()), "signal", 1),
            Map.of("status", "Rejected", "statusInfo", Map.of("reasonCode", "NoSignalWattCurve")));
    assertThat(refused.status()).isEqualTo("Rejected");
  }

  @Test
  @DisplayName("TC_Q_121 Local frequency support")
  void TC_Q_121() {
    Yard yard = yard("TC_Q_121");
    assertThat(yard.limits.refusal(1, frequency(yard, 121, Map.of("limit", 1000))))
        .contains("curve"); // Q08.FR.01
    assertThat(
            yard.limits.refusal(1, profile(yard, 121, Map.of("operationMode", "LocalFrequency"))))
        .contains("baseline"); // Q08.FR.02
    assertThat(yard.limits.set(1, frequency(yard, 121, Map.of())).accepted()).isTrue();
    assertThat(yard.now().mode()).isEqualTo(Mode.LOCAL_FREQUENCY);
  }

  @Test
  @DisplayName("TC_Q_124 Local load balancing")
  void TC_Q_124() {
    Yard yard = yard("TC_Q_124");
    Map<String, ?> period =
        Map.of("operationMode", "LocalLoadBalancing", "limit", 9000, "dischargeLimit", -6000);
    assertThat(yard.limits.set(1, profile(yard, 124, period)).accepted()).isTrue();
    assertThat(yard.now().mode()).isEqualTo(Mode.LOCAL_LOAD_BALANCING);
    assertThat(yard.now().limit()).isEqualTo(9000);
    Map<String, ?> aimed =
        Map.of("operationMode", "LocalLoadBalancing", "limit", 9000, "setpoint", 3000);
    assertThat(yard.limits.refusal(1, profile(yard, 124, aimed))).contains("elsewhere");
  }
}
