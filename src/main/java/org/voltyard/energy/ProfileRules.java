package org.voltyard.energy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.KnownProfile;

/// What speaks against sending a charging profile to a station. Pure; null means nothing does.
final class ProfileRules {
  private final StationLimits station;
  private final Instant now;

  ProfileRules(StationLimits station, Instant now) {
    this.station = station;
    this.now = now;
  }

  @Nullable String refusal(int connector, ChargingProfile profile) {
    String reason = purpose(connector, profile);
    reason = reason == null ? times(profile) : reason;
    reason = reason == null ? kind(profile) : reason;
    reason = reason == null ? station(profile) : reason;
    for (Schedule schedule : profile.schedules()) {
      reason =
          reason == null ? ScheduleRules.refusal(connector, profile, schedule, station) : reason;
    }
    return reason == null ? other(connector, profile) : reason;
  }

  /// A profile that comes with a remote start names no transaction: there is none yet. // K05
  @Nullable String startRefusal(@Nullable Integer connector, ChargingProfile profile) {
    if (profile.purpose() != Purpose.TX) {
      return "a profile for a remote start has the purpose of a transaction"; // F01.FR.09
    } else if (profile.transaction() != null) {
      return "a profile for a remote start names no transaction: there is none yet"; // F01.FR.11
    }
    String reason = times(profile);
    reason = reason == null ? kind(profile) : reason;
    int evse = connector == null ? 0 : connector;
    reason = reason == null ? station(profile) : reason;
    for (Schedule schedule : profile.schedules()) {
      reason = reason == null ? ScheduleRules.refusal(evse, profile, schedule, station) : reason;
    }
    return reason;
  }

  private @Nullable String purpose(int connector, ChargingProfile profile) {
    return switch (profile.purpose()) {
      case EXTERNAL -> "limits of other parties cannot be set by the depot"; // K01.FR.22
      case STATION_MAX ->
          connector != 0 ? "a limit of the whole station is set on 0, not on an EVSE" : null;
      case TX -> transaction(connector, profile);
      case PRIORITY ->
          profile.schedules().stream().anyMatch(s -> s.duration() != null)
              ? "charging with priority has no duration" // K01.FR.70
              : null;
      case TX_DEFAULT, LOCAL_GENERATION -> null;
    };
  }

  /// 1.6 may leave the number out: it is the transaction that runs there. // K01.FR.03, K01.FR.16
  private @Nullable String transaction(int connector, ChargingProfile profile) {
    if (connector == 0) {
      return "a profile of a transaction is set on its EVSE, not on 0";
    }
    Running there = station.running().get(connector);
    if (there == null) {
      return "no transaction runs on " + connector; // K01.FR.09
    } else if (profile.transaction() == null) {
      return station.replaces() ? null : "the profile does not name its transaction";
    }
    return there.transaction().equals(profile.transaction())
        ? null
        : "transaction " + profile.transaction() + " does not run on " + connector;
  }

  private @Nullable String times(ChargingProfile profile) {
    Instant from = profile.validFrom();
    Instant to = profile.validTo();
    if (to != null && !to.isAfter(now)) {
      return "the profile has ended before it is sent";
    }
    return from != null && to != null && !from.isBefore(to)
        ? "the profile ends before it begins"
        : null;
  }

  private static @Nullable String kind(ChargingProfile profile) {
    boolean started = profile.schedules().stream().anyMatch(s -> s.start() != null);
    boolean all = profile.schedules().stream().allMatch(s -> s.start() != null);
    ChargingProfile.Upkeep upkeep = profile.upkeep();
    if (profile.kind() != Kind.DYNAMIC
        && upkeep != null
        && (upkeep.pull() != null || upkeep.updated() != null)) {
      return "only dynamic profiles are updated"; // K28.FR.04, K01.FR.122
    }
    return switch (profile.kind()) {
      case ABSOLUTE -> all ? null : "an absolute profile needs a start"; // K01.FR.40
      case RECURRING ->
          !all || profile.recurrency() == null
              ? "a recurring profile needs a start and how often it recurs" // K01.FR.40
              : null;
      case RELATIVE ->
          started
              ? "a relative profile has no start" // K01.FR.41
              : profile.purpose() == Purpose.STATION_MAX
                  ? "a limit of the whole station is not relative" // K01.FR.38
                  : null;
      case DYNAMIC -> // K28.FR.01
          profile.schedules().size() != 1 || profile.schedule().periods().size() != 1
              ? "a dynamic profile has one schedule with one period"
              : null;
    };
  }

  private @Nullable String station(ChargingProfile profile) {
    ChargingSettings settings = station.settings();
    Integer highest = settings.maxStackLevel();
    if (profile.id() <= settings.maxExternalId()) { // K01.FR.80
      return "numbers up to " + settings.maxExternalId() + " are the station's own";
    } else if (profile.stackLevel() < 0) {
      return "stack levels begin at 0";
    } else if (highest != null && profile.stackLevel() > highest) {
      return "the station's highest stack level is " + highest;
    } else if (profile.kind() == Kind.DYNAMIC && settings.denies("SupportsDynamicProfiles")) {
      return "the station takes no dynamic profiles"; // K01.FR.121
    }
    String young =
        switch (profile.purpose()) {
          case PRIORITY -> "PriorityCharging";
          case LOCAL_GENERATION -> "LocalGeneration";
          case STATION_MAX, TX_DEFAULT, TX, EXTERNAL -> null;
        };
    return young != null && settings.lacks("SupportedAdditionalPurposes", young)
        ? "the station does not know the purpose " + young // K01.FR.120
        : null;
  }

  /// No two with the same purpose and level at the same time, unless one replaces the other by its
  /// number. // K01.FR.06, K01.FR.39, K01.FR.52, K01.FR.53
  private @Nullable String other(int connector, ChargingProfile profile) {
    if (station.replaces()) {
      return null;
    }
    for (KnownProfile known : station.profiles()) {
      ChargingProfile there = known.profile();
      boolean rival =
          !known.missing()
              && there.id() != profile.id()
              && there.purpose() == profile.purpose()
              && there.stackLevel() == profile.stackLevel()
              && meet(connector, known.connector(), profile.purpose())
              && (profile.purpose() != Purpose.TX
                  || Objects.equals(there.transaction(), profile.transaction()));
      if (rival && overlap(profile, there)) {
        return "profile " + there.id() + " has the same purpose and level at the same time";
      } else if (there.id() == profile.id() && there.purpose() == Purpose.EXTERNAL) {
        return "profile " + there.id() + " belongs to another party"; // K01.FR.05
      }
    }
    return null;
  }

  private static boolean meet(int one, int other, Purpose purpose) {
    return one == other || (purpose == Purpose.TX_DEFAULT && (one == 0 || other == 0));
  }

  private static boolean overlap(ChargingProfile one, ChargingProfile other) {
    return before(one.validFrom(), other.validTo()) && before(other.validFrom(), one.validTo());
  }

  private static boolean before(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null || from.isBefore(to);
  }
}
