package org.voltyard.sim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v16.ClearChargingProfile;
import org.voltyard.ocpp.v16.GetCompositeSchedule;
import org.voltyard.ocpp.v16.SetChargingProfile;

/// Takes charging profiles in, removes them, and tells what they add up to.
final class ProfileDesk {
  private static final int LONGEST_SECONDS = 7 * 86_400;

  private final Cabinet cabinet;
  private final Runnable changed;

  /// `changed` runs when other limits hold.
  ProfileDesk(Cabinet cabinet, Runnable changed) {
    this.cabinet = cabinet;
    this.changed = changed;
  }

  SetChargingProfile.Response set(SetChargingProfile.Request wanted) {
    boolean kept = fits(wanted) && cabinet.profiles().install(installed(wanted));
    if (kept) {
      cabinet.clock().run(changed);
    }
    return new SetChargingProfile.Response(
        kept ? SetChargingProfile.Status.ACCEPTED : SetChargingProfile.Status.REJECTED);
  }

  /// Obeys what holds now.
  void obey() {
    changed.run();
  }

  /// A profile for a transaction needs that very transaction.
  private boolean fits(SetChargingProfile.Request wanted) {
    int number = wanted.connectorId();
    if (number != 0 && !cabinet.has(number)) {
      return false;
    }
    ChargingProfile profile = wanted.csChargingProfiles();
    if (number == 0 || profile.chargingProfilePurpose() != Purpose.TX_PROFILE) {
      return true;
    }
    Transaction running = cabinet.connector(number).transaction;
    Integer meant = profile.transactionId();
    return running != null && (meant == null || running.is(meant));
  }

  private Profiles.Installed installed(SetChargingProfile.Request wanted) {
    int number = wanted.connectorId();
    ChargingProfile profile = wanted.csChargingProfiles();
    boolean bound = number > 0 && profile.chargingProfilePurpose() == Purpose.TX_PROFILE;
    Transaction running = bound ? cabinet.connector(number).transaction : null;
    return new Profiles.Installed(number, profile, cabinet.now(), running);
  }

  ClearChargingProfile.Response clear(ClearChargingProfile.Request wanted) {
    boolean found = cabinet.profiles().clear(wanted);
    if (found) {
      cabinet.clock().run(changed);
    }
    return new ClearChargingProfile.Response(
        found ? ClearChargingProfile.Status.ACCEPTED : ClearChargingProfile.Status.UNKNOWN);
  }

  GetCompositeSchedule.Response composite(GetCompositeSchedule.Request wanted) {
    int number = wanted.connectorId();
    boolean known = number == 0 || cabinet.has(number);
    if (!known || wanted.duration() <= 0 || wanted.duration() > LONGEST_SECONDS) {
      return new GetCompositeSchedule.Response(
          GetCompositeSchedule.Status.REJECTED, null, null, null);
    }
    ChargingRateUnit asked = wanted.chargingRateUnit();
    ChargingRateUnit unit = asked == null ? ChargingRateUnit.W : asked;
    Instant from = cabinet.now().truncatedTo(ChronoUnit.SECONDS);
    CompositeSchedule composite =
        new CompositeSchedule(cabinet.profiles().all(), cabinet.place(number));
    return new GetCompositeSchedule.Response(
        GetCompositeSchedule.Status.ACCEPTED,
        number,
        from,
        composite.over(from, wanted.duration(), unit));
  }
}
