package org.voltyard.energy;

import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.KnownProfile;

/// Numbers and levels of the profiles that the depot makes itself: above those that the station
/// keeps for itself, beside those that operators chose. // K01.FR.80
final class ProfileNumbers {
  /// The level of what is planned for a vehicle.
  static final int PLAN = 1;

  private static final int VEHICLES = 1000;
  private static final int LIMITS = 2000;
  private static final int ROUND = 1000;

  private ProfileNumbers() {}

  /// Always the same for an EVSE, so that a new profile replaces the one before. // K02.FR.03
  static int vehicle(StationLimits station, int connector) {
    int number = station.settings().maxExternalId() + VEHICLES + connector;
    while (foreign(station.profile(number), connector)) {
      number += LIMITS + ROUND;
    }
    return number;
  }

  private static boolean foreign(
      @org.jspecify.annotations.Nullable KnownProfile known, int connector) {
    return known != null
        && (known.profile().purpose() != Purpose.TX || known.connector() != connector);
  }

  /// The first free one for a limit that somebody sets for a time.
  static int limit(StationLimits station) {
    int number = station.settings().maxExternalId() + LIMITS;
    while (station.profile(number) != null) {
      number++;
    }
    return number;
  }

  /// Never above what the station takes.
  static int level(StationLimits station, int wanted) {
    Integer highest = station.settings().maxStackLevel();
    return highest == null ? wanted : Math.min(highest, wanted);
  }

  /// One above all of that purpose.
  static int above(StationLimits station, Purpose purpose) {
    return station.profiles().stream()
            .filter(k -> k.profile().purpose() == purpose)
            .mapToInt(k -> k.profile().stackLevel())
            .max()
            .orElse(0)
        + 1;
  }
}
