package org.voltyard.ocpp.engine;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.ProfileReport;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleSchedule;

/// A desk that gives no profiles and hands on what it was told.
public record QuietDesk(BiConsumer<StationId, String> tell) implements ChargingDesk {
  @Override
  public VehicleNeeds.Judged needed(StationId station, VehicleNeeds needs) {
    tell.accept(station, "needs " + needs);
    return new VehicleNeeds.Judged(VehicleNeeds.Answer.REJECTED, null);
  }

  @Override
  public @Nullable String intended(StationId station, VehicleSchedule intention) {
    tell.accept(station, "intends " + intention);
    return null;
  }

  @Override
  public void reported(StationId station, ProfileReport report) {
    tell.accept(station, "profiles " + report);
  }

  @Override
  public void limited(StationId station, ExternalLimit limit) {
    tell.accept(station, "limited " + limit);
  }

  @Override
  public void limitCleared(StationId station, @Nullable Integer connector, String source) {
    tell.accept(station, "limit cleared " + connector + " " + source);
  }

  @Override
  public ChargingProfile.@Nullable Rates pulled(StationId station, int profile) {
    return null;
  }

  @Override
  public void prioritized(StationId station, TransactionId transaction, boolean active) {
    tell.accept(station, "priority " + transaction + " " + active);
  }

  @Override
  public void resumed(StationId station, TransactionId transaction) {
    tell.accept(station, "resumed " + transaction);
  }
}
