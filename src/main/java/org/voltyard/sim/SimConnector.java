package org.voltyard.sim;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.ocpp.v16.ChargePointStatus;

/// One connector: what is plugged in, what runs, what is wrong with it.
final class SimConnector {
  /// A token that may start here, until a vehicle comes or the time is over.
  record Permit(Wish wish, SimClock.Timer expiry) {}

  private final int number;
  private final Outlet outlet;
  private final Meter meter;

  @Nullable ParkedVehicle vehicle;
  @Nullable Transaction transaction;

  /// A transaction that began with the vehicle and waits for a token.
  @Nullable Transaction opened;

  @Nullable Permit permit;
  @Nullable Breakdown breakdown;

  /// Out of service by order of the depot; takes effect when no transaction runs.
  boolean inoperative;

  boolean reserved;

  /// A transaction ended and the vehicle is still there.
  boolean finished;

  /// Says it charges, and does not.
  boolean stuck;

  /// Below zero what flows back.
  double watts;

  /// Below zero what shall flow back.
  double offered;

  double celsius;

  SimConnector(int number, Outlet outlet, Meter meter) {
    this.number = number;
    this.outlet = outlet;
    this.meter = meter;
  }

  int number() {
    return number;
  }

  Outlet outlet() {
    return outlet;
  }

  /// The phases in use, 0 for direct current.
  int phases() {
    ParkedVehicle parked = vehicle;
    return parked == null || !parked.arrival().model().fits(outlet)
        ? outlet.phases()
        : parked.arrival().model().phases(outlet);
  }

  /// The transaction that runs, or has at least begun; null without one.
  @Nullable Transaction current() {
    return transaction != null ? transaction : opened;
  }

  Meter meter() {
    return meter;
  }

  boolean broken() {
    Breakdown fault = breakdown;
    return fault != null && fault.stops();
  }

  /// Whether a transaction can be started here, once a vehicle is there.
  boolean free() {
    return transaction == null && !inoperative && !broken();
  }

  ChargePointErrorCode error() {
    Breakdown fault = breakdown;
    return fault == null ? ChargePointErrorCode.NO_ERROR : fault.code();
  }

  ChargePointStatus status() {
    if (broken()) {
      return ChargePointStatus.FAULTED;
    } else if (transaction != null) {
      return charging();
    } else if (inoperative) {
      return ChargePointStatus.UNAVAILABLE;
    } else if (vehicle != null && finished) {
      return ChargePointStatus.FINISHING;
    } else if (vehicle != null || permit != null) {
      return ChargePointStatus.PREPARING;
    }
    return reserved ? ChargePointStatus.RESERVED : ChargePointStatus.AVAILABLE;
  }

  private ChargePointStatus charging() {
    ParkedVehicle parked = vehicle;
    if (stuck) {
      return ChargePointStatus.CHARGING;
    } else if (parked != null && offered < 0) {
      return discharging(parked);
    } else if (parked == null || parked.satisfied()) {
      return ChargePointStatus.SUSPENDED_EV;
    }
    return offered <= 0 ? ChargePointStatus.SUSPENDED_EVSE : ChargePointStatus.CHARGING;
  }

  /// A vehicle at its least charge stops by itself; one that cannot give is waited for in vain.
  private ChargePointStatus discharging(ParkedVehicle parked) {
    if (parked.gives(outlet) > 0) {
      return ChargePointStatus.CHARGING;
    }
    return parked.arrival().model().gives(outlet) > 0
        ? ChargePointStatus.SUSPENDED_EV
        : ChargePointStatus.SUSPENDED_EVSE;
  }
}
