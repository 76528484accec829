package org.voltyard.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Kind;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ChargingSchedule;
import org.voltyard.ocpp.v16.ClearChargingProfile;

/// The charging profiles that a charger keeps.
final class Profiles {
  /// A profile at a connector (0: all), since a moment; one for a transaction knows which.
  ///
  /// @param asTold as it came in 2.x, where it says more than is obeyed
  record Installed(
      int connector,
      ChargingProfile profile,
      Instant since,
      @Nullable Transaction transaction,
      org.voltyard.ocpp.v2.@Nullable ChargingProfile asTold) {
    Installed(
        int connector, ChargingProfile profile, Instant since, @Nullable Transaction transaction) {
      this(connector, profile, since, transaction, null);
    }
  }

  private final Configuration config;
  private final List<Installed> installed = new ArrayList<>();

  Profiles(Configuration config) {
    this.config = config;
  }

  List<Installed> all() {
    return List.copyOf(installed);
  }

  /// Keeps a profile unless it breaks a rule; it takes the place of one with the same id, or with
  /// the same purpose and level at the same connector.
  boolean install(Installed fresh) {
    if (!acceptable(fresh)) {
      return false;
    }
    installed.removeIf(old -> replaced(old, fresh));
    if (installed.size() >= config.number(ConfigKey.MAX_CHARGING_PROFILES_INSTALLED)) {
      return false;
    }
    installed.add(fresh);
    return true;
  }

  /// Puts one in the place of another, whatever the rules.
  void replace(@Nullable Installed old, @Nullable Installed fresh) {
    if (old != null) {
      installed.remove(old);
    }
    if (fresh != null) {
      installed.add(fresh);
    }
  }

  private static boolean replaced(Installed old, Installed fresh) {
    ChargingProfile a = old.profile();
    ChargingProfile b = fresh.profile();
    return a.chargingProfileId() == b.chargingProfileId()
        || (old.connector() == fresh.connector()
            && a.chargingProfilePurpose() == b.chargingProfilePurpose()
            && a.stackLevel() == b.stackLevel());
  }

  private boolean acceptable(Installed fresh) {
    ChargingProfile profile = fresh.profile();
    boolean level =
        profile.stackLevel() >= 0
            && profile.stackLevel() <= config.number(ConfigKey.CHARGE_PROFILE_MAX_STACK_LEVEL);
    boolean purpose =
        switch (profile.chargingProfilePurpose()) {
          case CHARGE_POINT_MAX_PROFILE ->
              fresh.connector() == 0 && profile.chargingProfileKind() != Kind.RELATIVE;
          case TX_DEFAULT_PROFILE -> true;
          case TX_PROFILE -> fresh.connector() > 0 && fresh.transaction() != null;
        };
    boolean kind =
        profile.chargingProfileKind() != Kind.RECURRING
            || (profile.recurrencyKind() != null
                && profile.chargingSchedule().startSchedule() != null);
    return level && purpose && kind && acceptable(fresh, profile.chargingSchedule());
  }

  /// Only a profile of 2.x, which was looked at before, has rates below zero.
  private boolean acceptable(Installed fresh, ChargingSchedule schedule) {
    List<ChargingSchedule.Period> periods = schedule.chargingSchedulePeriod();
    if (periods.isEmpty()
        || periods.size() > config.number(ConfigKey.CHARGING_SCHEDULE_MAX_PERIODS)
        || periods.getFirst().startPeriod() != 0) {
      return false;
    }
    int last = -1;
    for (ChargingSchedule.Period period : periods) {
      boolean below = period.limit().signum() < 0 && fresh.asTold() == null;
      if (period.startPeriod() <= last || below) {
        return false;
      }
      last = period.startPeriod();
    }
    String unit = schedule.chargingRateUnit() == ChargingRateUnit.A ? "Current" : "Power";
    return config.text(ConfigKey.CHARGING_SCHEDULE_ALLOWED_CHARGING_RATE_UNIT).contains(unit);
  }

  /// Removes what matches all that is given; false if there was nothing.
  boolean clear(ClearChargingProfile.Request wanted) {
    return installed.removeIf(
        each ->
            matches(wanted.id(), each.profile().chargingProfileId())
                && matches(wanted.connectorId(), each.connector())
                && matches(wanted.stackLevel(), each.profile().stackLevel())
                && (wanted.chargingProfilePurpose() == null
                    || wanted.chargingProfilePurpose() == each.profile().chargingProfilePurpose()));
  }

  private static boolean matches(@Nullable Integer wanted, int found) {
    return wanted == null || wanted == found;
  }

  /// The profiles of a transaction go with it.
  void ended(Transaction transaction) {
    installed.removeIf(
        each ->
            each.profile().chargingProfilePurpose() == Purpose.TX_PROFILE
                && each.transaction() == transaction);
  }
}
