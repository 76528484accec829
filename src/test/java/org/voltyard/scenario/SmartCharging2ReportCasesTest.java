package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.KnownProfile.Standing;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.energy.Outlook;

/// Certification cases of OCPP 2.0.1 about what stations report of their limits (K08, K09).
final class SmartCharging2ReportCasesTest extends Cases {
  private static final String DEFAULT = "TxDefaultProfile";
  private static final String MAX = "ChargingStationMaxProfile";

  /// A part of a report.
  private static void report(
      Charger2 cs, int request, int evse, boolean more, String source, Object... profiles) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("requestId", request);
    payload.put("evseId", evse);
    payload.put("chargingLimitSource", source);
    payload.put("chargingProfile", List.of(profiles));
    if (more) {
      payload.put("tbc", true);
    }
    assertThat(cs.wire().call("ReportChargingProfiles", payload)).isEmpty();
  }

  private Charger2.Done ask(Charger2 cs, int request, Map<String, ?> which, Object... evse) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("requestId", request);
    payload.put("chargingProfile", which);
    if (evse.length > 0) {
      payload.put("evseId", evse[0]);
    }
    Charger2.Done done = cs.command("GetChargingProfiles", payload, Limits2.ACCEPTED);
    assertThat(done.accepted()).isTrue();
    return done;
  }

  @Test
  @DisplayName("TC_K_29 Get profiles, evse 0")
  void TC_K_29() {
    Charger2 cs = rig().charger2("TC_K_29");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> max = limits.profile(29, 0, MAX, 8000);
    limits.set(0, max);
    Charger2.Done done = ask(cs, 290, Map.of("chargingProfilePurpose", MAX), 0);
    report(cs, 290, 0, false, "CSO", max);
    assertThat(done.effect()).isTrue();
    assertThat(limits.standing(29)).isEqualTo(Standing.CONFIRMED);
    ask(cs, 291, Map.of("chargingProfilePurpose", MAX), 0);
    report(cs, 291, 0, false, "CSO", limits.profile(29, 0, MAX, 7000));
    assertThat(limits.standing(29)).isEqualTo(Standing.DIFFERENT);
    assertThat(limits.limit(0)).as("the station's word holds").isEqualTo(7000);
  }

  @Test
  @DisplayName("TC_K_30 Get profiles, one EVSE")
  void TC_K_30() {
    Charger2 cs = rig().charger2("TC_K_30");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> one = limits.profile(30, 0, DEFAULT, 6000);
    limits.set(1, one);
    limits.set(2, limits.profile(31, 0, DEFAULT, 5000));
    ask(cs, 300, Map.of("chargingProfilePurpose", DEFAULT), 1);
    report(cs, 300, 1, false, "CSO", one);
    assertThat(limits.standing(30)).isEqualTo(Standing.CONFIRMED);
    assertThat(limits.standing(31)).as("was not asked for").isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("TC_K_31 Get profiles, any EVSE")
  void TC_K_31() {
    Charger2 cs = rig().charger2("TC_K_31");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> one = limits.profile(310, 0, DEFAULT, 6000);
    Map<String, Object> two = limits.profile(311, 0, DEFAULT, 5000);
    limits.set(1, one);
    limits.set(2, two);
    limits.set(2, limits.profile(312, 4, DEFAULT, 4000));
    Charger2.Done done = ask(cs, 310, Map.of("chargingProfilePurpose", DEFAULT));
    assertThat(done.asked().has("evseId")).isFalse();
    report(cs, 310, 1, true, "CSO", one);
    assertThat(limits.standing(311)).as("more is to come").isEqualTo(Standing.ACCEPTED);
    report(cs, 310, 2, false, "CSO", two);
    assertThat(done.effect()).isTrue();
    assertThat(limits.standing(310)).isEqualTo(Standing.CONFIRMED);
    assertThat(limits.standing(311)).isEqualTo(Standing.CONFIRMED);
    assertThat(limits.standing(312)).as("was not told").isEqualTo(Standing.MISSING);
    assertThat(limits.limit(2)).isEqualTo(5000);
  }

  @Test
  @DisplayName("TC_K_32 Get profiles by id")
  void TC_K_32() {
    Charger2 cs = rig().charger2("TC_K_32");
    Limits2 limits = new Limits2(rig(), cs);
    Charger2.Done done = ask(cs, 320, Map.of("chargingProfileId", List.of(32)));
    report(cs, 320, 2, false, "CSO", limits.profile(32, 0, DEFAULT, 6000));
    assertThat(done.effect()).isTrue();
    assertThat(limits.standing(32)).as("not set by this depot").isEqualTo(Standing.FOREIGN);
    Charger2.Done none =
        cs.command(
            "GetChargingProfiles",
            Map.of("requestId", 321, "chargingProfile", Map.of("chargingProfileId", List.of(32))),
            Map.of("status", "NoProfiles"));
    assertThat(none.accepted()).isFalse();
    assertThat(none.status()).isEqualTo("NoProfiles");
    assertThat(limits.known(32)).isNull();
  }

  @Test
  @DisplayName("TC_K_33 Get profiles by level")
  void TC_K_33() {
    Charger2 cs = rig().charger2("TC_K_33");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> high = limits.profile(33, 2, DEFAULT, 6000);
    limits.set(1, high);
    limits.set(1, limits.profile(34, 1, DEFAULT, 6000));
    ask(cs, 330, Map.of("stackLevel", 2), 1);
    report(cs, 330, 1, false, "CSO", high);
    assertThat(limits.standing(33)).isEqualTo(Standing.CONFIRMED);
    assertThat(limits.standing(34)).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  @DisplayName("TC_K_34 Get profiles by limit source")
  void TC_K_34() {
    Charger2 cs = rig().charger2("TC_K_34");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(34, 0, DEFAULT, 6000));
    ask(cs, 340, Map.of("chargingLimitSource", List.of("EMS")), 1);
    report(
        cs,
        340,
        1,
        false,
        "EMS",
        limits.profile(-1, 0, "ChargingStationExternalConstraints", 4000));
    assertThat(limits.standing(-1)).isEqualTo(Standing.FOREIGN);
    assertThat(limits.standing(34)).as("of another source").isEqualTo(Standing.ACCEPTED);
    assertThat(limits.limit(1)).as("the other party's is lower").isEqualTo(4000);
    assertThat(limits.outlook(1).foreign().getFirst().limit()).isEqualTo(4000);
    assertThat(limits.refusal(1, limits.profile(35, 0, "ChargingStationExternalConstraints", 4000)))
        .contains("other parties"); // K01.FR.22
  }

  @Test
  @DisplayName("TC_K_35 Get profiles by purpose")
  void TC_K_35() {
    Charger2 cs = rig().charger2("TC_K_35");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> profile = limits.profile(35, 0, DEFAULT, 6000);
    limits.set(1, profile);
    ask(cs, 350, Map.of("chargingProfilePurpose", DEFAULT), 1);
    report(cs, 350, 1, false, "CSO", profile);
    ProfileEvent.Reported told =
        rig().fact(ProfileEvent.Reported.class, f -> f.report().request() == 350);
    assertThat(told.report().profiles())
        .extracting(ChargingProfile::purpose)
        .containsExactly(ChargingProfile.Purpose.TX_DEFAULT);
    assertThat(limits.standing(35)).isEqualTo(Standing.CONFIRMED);
  }

  @Test
  @DisplayName("TC_K_36 Get profiles by purpose and level")
  void TC_K_36() {
    Charger2 cs = rig().charger2("TC_K_36");
    Limits2 limits = new Limits2(rig(), cs);
    Map<String, Object> profile = limits.profile(36, 3, DEFAULT, 6000);
    limits.set(1, profile);
    limits.set(1, limits.profile(37, 2, DEFAULT, 6000));
    ask(cs, 360, Map.of("chargingProfilePurpose", DEFAULT, "stackLevel", 3), 1);
    report(cs, 360, 1, false, "CSO", profile);
    assertThat(limits.standing(36)).isEqualTo(Standing.CONFIRMED);
    assertThat(limits.standing(37)).isEqualTo(Standing.ACCEPTED);
  }

  private Outlook composite(Charger2 cs, Limits2 limits, int evse, double limit) {
    Charger2.Done done =
        cs.command(
            "GetCompositeSchedule",
            Map.of("evseId", evse, "duration", 300, "chargingRateUnit", "W"),
            Map.of(
                "status",
                "Accepted",
                "schedule",
                Map.of(
                    "evseId",
                    evse,
                    "duration",
                    300,
                    "scheduleStart",
                    TestStation.time(rig().now()),
                    "chargingRateUnit",
                    "W",
                    "chargingSchedulePeriod",
                    List.of(Map.of("startPeriod", 0, "limit", limit)))));
    assertThat(done.accepted()).isTrue();
    return limits.outlook(evse);
  }

  @Test
  @DisplayName("TC_K_43 Composite schedule, one EVSE")
  void TC_K_43() {
    Charger2 cs = rig().charger2("TC_K_43");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(1, limits.profile(43, 0, DEFAULT, 10_000));
    Outlook same = composite(cs, limits, 1, 10_000);
    assertThat(same.told()).hasSize(1);
    assertThat(same.told().getFirst().to()).isEqualTo(rig().now().plus(Duration.ofMinutes(5)));
    assertThat(same.differences()).isEmpty();
    Outlook other = composite(cs, limits, 1, 22_000);
    assertThat(other.differences()).hasSize(1);
    assertThat(other.differences().getFirst().ours()).isEqualTo(10_000);
    assertThat(other.differences().getFirst().theirs()).isEqualTo(22_000);
  }

  @Test
  @DisplayName("TC_K_44 Composite schedule, station")
  void TC_K_44() {
    Charger2 cs = rig().charger2("TC_K_44");
    Limits2 limits = new Limits2(rig(), cs);
    limits.set(0, limits.profile(44, 0, MAX, 15_000));
    assertThat(composite(cs, limits, 0, 15_000).differences()).isEmpty();
    limits.set(0, limits.profile(45, 0, DEFAULT, 6000));
    Outlook outlook = limits.outlook(0);
    assertThat(outlook.ours().getFirst().limit()).as("two EVSEs of 6 kW").isEqualTo(12_000);
    assertThat(outlook.differences()).as("told before that").hasSize(1);
  }
}
