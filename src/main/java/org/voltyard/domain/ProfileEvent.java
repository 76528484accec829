package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became known of the limits on a station's charging.
public sealed interface ProfileEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// It accepted a profile.
  record Installed(StationId station, int connector, ChargingProfile profile)
      implements ProfileEvent {}

  /// It removed the profiles that match all that is not null.
  record Cleared(
      StationId station,
      @Nullable Integer profile,
      @Nullable Integer connector,
      ChargingProfile.@Nullable Purpose purpose,
      @Nullable Integer stackLevel)
      implements ProfileEvent {}

  /// It will report the profiles that were asked for.
  record Asked(StationId station, int request, ProfileFilter filter) implements ProfileEvent {}

  /// It told a part of its profiles.
  record Reported(StationId station, ProfileReport report) implements ProfileEvent {}

  /// A whole report lacked these, which it should have.
  record Missed(StationId station, List<Integer> profiles) implements ProfileEvent {
    public Missed {
      profiles = List.copyOf(profiles);
    }
  }

  /// A dynamic profile has other rates now.
  record Adjusted(StationId station, int profile, ChargingProfile.Rates rates, Way way)
      implements ProfileEvent {}

  /// How new rates come to a station.
  enum Way {
    /// Told by the depot.
    PUSHED,
    /// Laid ready for the station to ask.
    LAID_READY
  }

  /// Somebody else limits it.
  record Limited(StationId station, ExternalLimit limit) implements ProfileEvent {}

  /// That limit is gone; on all connectors when none is told.
  record LimitCleared(StationId station, @Nullable Integer connector, String source)
      implements ProfileEvent {}

  /// It told what all limits together come to.
  record Computed(StationId station, int connector, ChargingProfile.Schedule schedule)
      implements ProfileEvent {}

  /// A vehicle told its needs.
  record Needed(
      StationId station,
      @Nullable TransactionId transaction,
      VehicleNeeds needs,
      VehicleNeeds.Judged judged)
      implements ProfileEvent {}

  /// A vehicle told how it will charge; `fault` tells by what it breaks the limits.
  record Intended(
      StationId station,
      @Nullable TransactionId transaction,
      VehicleSchedule intention,
      @Nullable String fault)
      implements ProfileEvent {}

  /// A transaction charges with priority, or no longer.
  record Prioritized(StationId station, TransactionId transaction, boolean active)
      implements ProfileEvent {}

  /// A transaction may use these ways of energy transfer.
  record TransferAllowed(StationId station, TransactionId transaction, List<EnergyTransfer> ways)
      implements ProfileEvent {
    public TransferAllowed {
      ways = List.copyOf(ways);
    }
  }

  /// A transaction goes on after the station was out of work.
  record Resumed(StationId station, TransactionId transaction) implements ProfileEvent {}
}
