package org.voltyard.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.KnownProfile;
import org.voltyard.energy.LimitsView;
import org.voltyard.energy.Outlook;
import org.voltyard.energy.Span;

/// Charging profiles in the words of 2.x, sent to a charger, and what the depot then knows of its
/// limits.
final class Limits2 {
  static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");

  private final Rig rig;
  private final Charger2 charger;

  Limits2(Rig rig, Charger2 charger) {
    this.rig = rig;
    this.charger = charger;
    charger.wire().answers("SetChargingProfile", ACCEPTED);
  }

  /// An absolute profile from now on for an hour, with more or other members.
  Map<String, Object> profile(int id, int level, String purpose, double limit, Object... more) {
    Map<String, Object> profile = new HashMap<>();
    profile.put("id", id);
    profile.put("stackLevel", level);
    profile.put("chargingProfilePurpose", purpose);
    profile.put("chargingProfileKind", "Absolute");
    profile.put("chargingSchedule", List.of(schedule(Map.of("startPeriod", 0, "limit", limit))));
    for (int i = 0; i < more.length; i += 2) {
      profile.put((String) more[i], more[i + 1]);
    }
    return profile;
  }

  /// In watts, from now on for an hour.
  Map<String, Object> schedule(Object... periods) {
    Map<String, Object> schedule = new HashMap<>();
    schedule.put("id", 1);
    schedule.put("startSchedule", TestStation.time(rig.now()));
    schedule.put("duration", 3600);
    schedule.put("chargingRateUnit", "W");
    schedule.put("chargingSchedulePeriod", List.of(periods));
    return schedule;
  }

  /// With one member more.
  static Map<String, Object> with(Map<String, Object> all, String name, @Nullable Object value) {
    Map<String, Object> more = new HashMap<>(all);
    if (value == null) {
      more.remove(name);
    } else {
      more.put(name, value);
    }
    return more;
  }

  Charger2.Done set(int evse, Map<String, Object> profile) {
    return charger.command(
        "SetChargingProfile", Map.of("evseId", evse, "chargingProfile", profile), ACCEPTED);
  }

  /// Why a profile is not even sent.
  String refusal(int evse, Map<String, Object> profile) {
    return refusal("SetChargingProfile", Map.of("evseId", evse, "chargingProfile", profile));
  }

  String refusal(String action, Map<String, ?> payload) {
    Commands.Running running =
        rig.depot()
            .commands()
            .send(charger.id(), action, TestStation.written(payload), Rig.OPERATOR);
    CommandEvent.Answered answer =
        rig.fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
    if (answer.result() != CommandEvent.Result.UNSUPPORTED) {
      throw new AssertionError(action + " was sent: " + answer);
    }
    return String.valueOf(answer.status());
  }

  /// The profile that the depot sends by itself.
  JsonNode handed() {
    return charger.wire().asked("SetChargingProfile");
  }

  LimitsView view() {
    return rig.depot().limits().of(charger.id());
  }

  @Nullable KnownProfile known(int id) {
    return view().profiles().stream().filter(k -> k.profile().id() == id).findFirst().orElse(null);
  }

  KnownProfile.@Nullable Standing standing(int id) {
    KnownProfile known = known(id);
    return known == null ? null : known.standing();
  }

  Outlook outlook(int evse) {
    return rig.depot().limits().outlook(charger.id(), evse, Duration.ofHours(2), RateUnit.WATTS);
  }

  /// The limit in watts that holds so long from now, null where there is none.
  @Nullable Double limit(int evse, Duration later) {
    Span span = span(evse, later);
    return span == null ? null : span.limit();
  }

  @Nullable Span span(int evse, Duration later) {
    return outlook(evse).ours().stream()
        .filter(s -> !s.from().isAfter(rig.now().plus(later)))
        .filter(s -> s.to().isAfter(rig.now().plus(later)))
        .findFirst()
        .orElse(null);
  }

  @Nullable Double limit(int evse) {
    return limit(evse, Duration.ZERO);
  }
}
