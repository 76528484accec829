package org.voltyard.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v2.StatusInfo;

/// Whether a profile lets energy flow back, and whether it can where it is meant for. (2.1, Q)
final class Backflow {
  private static final String CODE = "InvalidOperationMode"; // K01.FR.115

  private Backflow() {}

  static boolean wanted(ChargingProfile profile) {
    return profile.chargingSchedule().chargingSchedulePeriod().stream()
        .anyMatch(each -> each.limit().signum() < 0);
  }

  /// Why a profile cannot be obeyed at an EVSE (0: at all), null where it can, or where nothing
  /// shall flow back.
  static @Nullable StatusInfo refusal(Cabinet cabinet, int number, ChargingProfile profile) {
    if (!wanted(profile)) {
      return null;
    } else if (profile.chargingProfilePurpose() == Purpose.CHARGE_POINT_MAX_PROFILE) {
      return new StatusInfo(CODE, "a ceiling is for charging only"); // K01.FR.111
    }
    List<SimConnector> meant =
        cabinet.connectors().stream().filter(c -> number == 0 || c.number() == number).toList();
    for (SimConnector each : meant) {
      if (!each.outlet().bothWays()) {
        return new StatusInfo(CODE, "EVSE " + each.number() + " cannot discharge");
      }
      ParkedVehicle vehicle = each.vehicle;
      if (profile.chargingProfilePurpose() == Purpose.TX_PROFILE
          && vehicle != null
          && vehicle.arrival().model().gives(each.outlet()) <= 0) {
        return new StatusInfo(CODE, "the vehicle at EVSE " + each.number() + " cannot discharge");
      }
    }
    return null;
  }
}
