package org.voltyard.sim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.OperationMode;
import org.voltyard.ocpp.v2.RecurrencyKind;

/// Charging profiles of 2.x in the words of 1.6, in which the charger obeys them, and back.
final class ProfileWords {
  private ProfileWords() {}

  /// Null where the charger cannot obey it: it knows one schedule of limits and of set points. A
  /// limit below zero is what shall flow back.
  static @Nullable ChargingProfile obeyed(org.voltyard.ocpp.v2.ChargingProfile from) {
    ChargingProfile.Purpose purpose = purpose(from.chargingProfilePurpose());
    ChargingProfile.Kind kind = kind(from.chargingProfileKind());
    org.voltyard.ocpp.v2.ChargingSchedule schedule = from.chargingSchedule().getFirst();
    boolean limits =
        schedule.chargingSchedulePeriod().stream().allMatch(each -> rate(each) != null);
    if (purpose == null || !limits) {
      return null;
    }
    RecurrencyKind recurrency = from.recurrencyKind();
    return new ChargingProfile(
        from.id(),
        null,
        from.stackLevel(),
        purpose,
        kind,
        recurrency == null ? null : ChargingProfile.Recurrency.valueOf(recurrency.name()),
        from.validFrom(),
        from.validTo(),
        new ChargingSchedule(
            schedule.duration(),
            schedule.startSchedule(),
            ChargingRateUnit.valueOf(schedule.chargingRateUnit().name()),
            schedule.chargingSchedulePeriod().stream().map(ProfileWords::period).toList(),
            schedule.minChargingRate()));
  }

  /// A set point of charging is obeyed as a limit; a limit of discharging stands for a set point
  /// where nothing else is said.
  static @Nullable BigDecimal rate(ChargingSchedulePeriod from) {
    BigDecimal setpoint = from.setpoint();
    BigDecimal limit = from.limit();
    BigDecimal discharge = from.dischargeLimit();
    if (limit != null && limit.signum() < 0) {
      return null;
    } else if (setpoint == null) {
      return limit == null ? discharge : limit;
    } else if (setpoint.signum() < 0) {
      return discharge == null ? setpoint : setpoint.max(discharge); // V2X.04
    }
    return limit == null ? setpoint : setpoint.min(limit);
  }

  private static ChargingSchedule.Period period(ChargingSchedulePeriod from) {
    BigDecimal limit = rate(from);
    return new ChargingSchedule.Period(
        from.startPeriod(), limit == null ? BigDecimal.ZERO : limit, from.numberPhases());
  }

  static ChargingProfile.@Nullable Purpose purpose(ChargingProfilePurpose from) {
    return switch (from) {
      case CHARGING_STATION_MAX_PROFILE -> ChargingProfile.Purpose.CHARGE_POINT_MAX_PROFILE;
      case TX_DEFAULT_PROFILE -> ChargingProfile.Purpose.TX_DEFAULT_PROFILE;
      case TX_PROFILE -> ChargingProfile.Purpose.TX_PROFILE;
      case CHARGING_STATION_EXTERNAL_CONSTRAINTS, PRIORITY_CHARGING, LOCAL_GENERATION -> null;
    };
  }

  private static ChargingProfile.Kind kind(ChargingProfileKind from) {
    return switch (from) {
      case ABSOLUTE -> ChargingProfile.Kind.ABSOLUTE;
      case RECURRING -> ChargingProfile.Kind.RECURRING;
      case RELATIVE -> ChargingProfile.Kind.RELATIVE;
      case DYNAMIC -> ChargingProfile.Kind.ABSOLUTE; // from the moment that it came
    };
  }

  /// A profile as it is reported to the depot.
  static org.voltyard.ocpp.v2.ChargingProfile told(Profiles.Installed from) {
    if (from.asTold() != null) {
      return from.asTold();
    }
    ChargingProfile profile = from.profile();
    Transaction transaction = from.transaction();
    ChargingProfile.Recurrency recurrency = profile.recurrencyKind();
    return new org.voltyard.ocpp.v2.ChargingProfile(
        profile.chargingProfileId(),
        profile.stackLevel(),
        purpose(profile.chargingProfilePurpose()),
        ChargingProfileKind.valueOf(profile.chargingProfileKind().name()),
        recurrency == null ? null : RecurrencyKind.valueOf(recurrency.name()),
        profile.validFrom(),
        profile.validTo(),
        List.of(schedule(profile.chargingSchedule())),
        transaction == null ? null : transaction.id(),
        null,
        null,
        null,
        null,
        null);
  }

  private static ChargingProfilePurpose purpose(ChargingProfile.Purpose from) {
    return switch (from) {
      case CHARGE_POINT_MAX_PROFILE -> ChargingProfilePurpose.CHARGING_STATION_MAX_PROFILE;
      case TX_DEFAULT_PROFILE -> ChargingProfilePurpose.TX_DEFAULT_PROFILE;
      case TX_PROFILE -> ChargingProfilePurpose.TX_PROFILE;
    };
  }

  private static org.voltyard.ocpp.v2.ChargingSchedule schedule(ChargingSchedule from) {
    return new org.voltyard.ocpp.v2.ChargingSchedule(
        1,
        from.startSchedule(),
        from.duration(),
        org.voltyard.ocpp.v2.ChargingRateUnit.valueOf(from.chargingRateUnit().name()),
        periods(from),
        from.minChargingRate(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static List<ChargingSchedulePeriod> periods(ChargingSchedule from) {
    return from.chargingSchedulePeriod().stream().map(ProfileWords::period).toList();
  }

  private static ChargingSchedulePeriod period(ChargingSchedule.Period from) {
    return period(from.startPeriod(), from.limit(), from.numberPhases());
  }

  /// With a limit, or with a set point where energy shall flow back.
  static ChargingSchedulePeriod period(int start, BigDecimal rate, @Nullable Integer phases) {
    boolean back = rate.signum() < 0;
    return new ChargingSchedulePeriod(
        start,
        back ? null : rate,
        phases,
        null,
        null,
        null,
        null,
        null,
        null,
        back ? rate : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        back ? OperationMode.CENTRAL_SETPOINT : null,
        null,
        null);
  }
}
