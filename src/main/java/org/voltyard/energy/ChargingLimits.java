package org.voltyard.energy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// The limits on stations' charging as they are known, with what they come to.
public final class ChargingLimits {
  private final ProfileBook book;
  private final Consumer<Fact> journal;
  private final InstantSource clock;

  public ChargingLimits(ProfileBook book, Consumer<Fact> journal, InstantSource clock) {
    this.book = book;
    this.journal = journal;
    this.clock = clock;
  }

  public LimitsView of(StationId id) {
    StationLimits station = book.of(id);
    List<LimitsView.Foreign> foreign = new ArrayList<>();
    for (Recorded each : station.told().externalFacts()) {
      foreign.add(new LimitsView.Foreign(((ProfileEvent.Limited) each.fact()).limit(), each.at()));
    }
    List<LimitsView.Vehicle> vehicles = new ArrayList<>();
    for (Map.Entry<Integer, Running> each : station.running().entrySet()) {
      vehicles.add(vehicle(station, each.getKey(), each.getValue()));
    }
    return new LimitsView(station.profiles(), foreign, vehicles, station.evses());
  }

  private static LimitsView.Vehicle vehicle(StationLimits station, int connector, Running there) {
    ProfileEvent.Needed needed = station.told().needed(connector);
    ProfileEvent.Intended intended = station.told().intended(connector);
    return new LimitsView.Vehicle(
        connector,
        there.transaction(),
        there.priority(),
        needed == null ? null : needed.needs(),
        needed == null ? null : needed.judged(),
        intended == null ? null : intended.intention(),
        intended == null ? null : intended.fault());
  }

  /// How the limits on an EVSE, or with 0 on the station, will be from now on.
  public Outlook outlook(StationId id, int connector, Duration time, RateUnit unit) {
    StationLimits station = book.of(id);
    Instant now = clock.instant();
    Recorded computed = station.told().computed(connector);
    List<Span> told =
        computed == null
            ? List.of()
            : Comparison.spans(((ProfileEvent.Computed) computed.fact()).schedule(), unit);
    Instant end = now.plus(time);
    List<Layer> foreign =
        Layer.of(station.profiles(), station.told().external()).stream()
            .filter(l -> l.purpose() == Purpose.EXTERNAL)
            .toList();
    List<Span> ours = Whole.spans(station, connector, now, end, unit);
    return new Outlook(
        connector,
        unit,
        ours,
        told,
        computed == null ? null : computed.at(),
        foreign.isEmpty() ? List.of() : new Composite(connector, null, now, end, unit).of(foreign),
        Comparison.of(ours, told, unit));
  }

  /// The command that lowers what may flow for a time; it never raises it. Sending
  /// [StationCommand.ClearProfile] with its number takes it back.
  public StationCommand.SetProfile lower(
      StationId id, int connector, double limit, RateUnit unit, Duration time) {
    return new Lowering(book.of(id), clock.instant()).command(connector, limit, unit, time);
  }

  /// Lays new rates of a dynamic profile ready for the station to ask for. // K28.FR.07
  ///
  /// @throws IllegalArgumentException when the station has no such profile
  public void layReady(StationId id, int profile, Rates rates) {
    KnownProfile known = book.of(id).profile(profile);
    if (known == null
        || known.profile().kind() != org.voltyard.domain.ChargingProfile.Kind.DYNAMIC) {
      throw new IllegalArgumentException("station " + id + " has no dynamic profile " + profile);
    }
    journal.accept(new ProfileEvent.Adjusted(id, profile, rates, ProfileEvent.Way.LAID_READY));
  }
}
