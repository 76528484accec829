package org.voltyard.energy;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.ProfileReport;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleSchedule;

/// Takes what stations tell of limits: decides on what is known, writes the fact, then answers.
public final class SmartDesk implements ChargingDesk {
  private final ProfileBook book;
  private final VehicleDesk vehicles;
  private final Consumer<Fact> journal;
  private final InstantSource clock;

  /// @param journal appends a fact and is back when it is on disk and in the live state
  public SmartDesk(
      ProfileBook book, VehiclePlanner planner, Consumer<Fact> journal, InstantSource clock) {
    this.book = book;
    this.vehicles = new VehicleDesk(planner);
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public VehicleNeeds.Judged needed(StationId id, VehicleNeeds needs) {
    StationLimits station = book.of(id);
    VehicleNeeds.Judged judged = vehicles.judge(station, needs, clock.instant());
    journal.accept(
        new ProfileEvent.Needed(id, transaction(station, needs.connector()), needs, judged));
    return judged;
  }

  @Override
  public @Nullable String intended(StationId id, VehicleSchedule intention) {
    StationLimits station = book.of(id);
    String fault = VehicleDesk.fault(station, intention);
    journal.accept(
        new ProfileEvent.Intended(
            id, transaction(station, intention.connector()), intention, fault));
    return fault;
  }

  private static @Nullable TransactionId transaction(StationLimits station, int connector) {
    Running there = station.running().get(connector);
    return there == null ? null : there.transaction();
  }

  @Override
  public void reported(StationId station, ProfileReport report) {
    journal.accept(new ProfileEvent.Reported(station, report));
  }

  @Override
  public void limited(StationId station, ExternalLimit limit) {
    journal.accept(new ProfileEvent.Limited(station, limit));
  }

  @Override
  public void limitCleared(StationId station, @Nullable Integer connector, String source) {
    journal.accept(new ProfileEvent.LimitCleared(station, connector, source));
  }

  @Override
  public ChargingProfile.@Nullable Rates pulled(StationId station, int profile) {
    KnownProfile known = book.of(station).profile(profile);
    return known == null || known.profile().kind() != Kind.DYNAMIC
        ? null
        : known.profile().schedule().periods().getFirst().rates();
  }

  @Override
  public void prioritized(StationId station, TransactionId transaction, boolean active) {
    journal.accept(new ProfileEvent.Prioritized(station, transaction, active));
  }

  @Override
  public void resumed(StationId station, TransactionId transaction) {
    journal.accept(new ProfileEvent.Resumed(station, transaction));
  }
}
