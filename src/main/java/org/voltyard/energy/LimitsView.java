package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleSchedule;

/// What is known of the limits on a station's charging.
public record LimitsView(
    List<KnownProfile> profiles,
    List<Foreign> foreign,
    List<Vehicle> vehicles,
    List<Integer> evses) {
  public LimitsView {
    profiles = List.copyOf(profiles);
    foreign = List.copyOf(foreign);
    vehicles = List.copyOf(vehicles);
    evses = List.copyOf(evses);
  }

  /// A limit that somebody else set, and when that was told.
  public record Foreign(ExternalLimit limit, Instant at) {}

  /// A vehicle with a transaction, and what it told of itself.
  ///
  /// @param fault by what its intention breaks the limits
  public record Vehicle(
      int connector,
      TransactionId transaction,
      boolean priority,
      @Nullable VehicleNeeds needs,
      VehicleNeeds.@Nullable Judged judged,
      @Nullable VehicleSchedule intention,
      @Nullable String fault) {}
}
