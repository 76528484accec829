package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// What stations tell and ask about limits on charging. As with the [Depot], each method returns
/// after the fact is on disk.
public interface ChargingDesk {
  /// What is said to a vehicle's needs; the profile itself follows as a command.
  VehicleNeeds.Judged needed(StationId station, VehicleNeeds needs);

  /// Why a vehicle may not charge as it intends to; null when it may.
  @Nullable String intended(StationId station, VehicleSchedule intention);

  void reported(StationId station, ProfileReport report);

  void limited(StationId station, ExternalLimit limit);

  /// A limit of that source is gone; on all connectors when none is told.
  void limitCleared(StationId station, @Nullable Integer connector, String source);

  /// The rates that a dynamic profile shall have now; null when it is none. // K28.FR.07
  ChargingProfile.@Nullable Rates pulled(StationId station, int profile);

  /// Charging with priority was switched on or off.
  void prioritized(StationId station, TransactionId transaction, boolean active);

  /// A transaction goes on after the station was out of work. // E17, B13
  void resumed(StationId station, TransactionId transaction);
}
