package org.voltyard.energy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.ProfileFilter;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VehicleNeeds;

/// Hands vehicles their profiles: after they told their needs, when they do not keep to them, when
/// a ceiling changes, and when a station has forgotten them. // K15, K16, K17, K20, E17
public final class Renegotiation {
  /// How often a vehicle that breaks its limits is told them again.
  private static final int PATIENCE = 3;

  private final ProfileBook book;
  private final VehicleDesk desk;
  private final BiFunction<StationId, StationCommand<?>, CompletableFuture<?>> send;
  private final InstantSource clock;
  private final Map<ConnectorId, Integer> broken = new ConcurrentHashMap<>();

  /// What [#replan] has answered before its own fact was heard: the state is ahead of the facts.
  private final Map<ConnectorId, ProfileEvent.Needed> served = new ConcurrentHashMap<>();

  private final AtomicInteger questions;

  /// What was sent and is not answered yet: until then it is not in the state.
  private final Map<ConnectorId, VehiclePlanner.Plan.Fits> underWay = new ConcurrentHashMap<>();

  public Renegotiation(
      ProfileBook book,
      VehiclePlanner planner,
      BiFunction<StationId, StationCommand<?>, CompletableFuture<?>> send,
      InstantSource clock) {
    this.book = book;
    this.desk = new VehicleDesk(planner);
    this.send = send;
    this.clock = clock;
    this.questions = new AtomicInteger((int) (clock.instant().getEpochSecond() % 1_000_000_000));
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case ProfileEvent.Needed e when e.judged().answer() == VehicleNeeds.Answer.ACCEPTED ->
          needed(e);
      case ProfileEvent.Intended e -> intended(e);
      case ProfileEvent.Installed e when above(e.profile().purpose()) -> replan(e.station());
      case ProfileEvent.Cleared e when e.purpose() != Purpose.TX -> replan(e.station());
      case ProfileEvent.Limited e -> replan(e.station());
      case ProfileEvent.LimitCleared e -> replan(e.station());
      case ProfileEvent.Resumed e -> resumed(e);
      case SessionEvent.Started e -> replan(e.station());
      case SessionEvent.Ended e -> {
        broken.remove(e.connector());
        served.remove(e.connector());
        replan(e.station());
      }
      case StationEvent.Booted e when e.answer() == Station.Admission.ADMITTED ->
          verify(e.station());
      default -> {}
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same words told again are answered again
  private void needed(ProfileEvent.Needed event) {
    int connector = event.needs().connector();
    if (served.remove(new ConnectorId(event.station(), connector)) != event) {
      hand(event.station(), connector);
    }
  }

  private static boolean above(Purpose purpose) {
    return purpose == Purpose.STATION_MAX || purpose == Purpose.LOCAL_GENERATION;
  }

  private void intended(ProfileEvent.Intended event) {
    ConnectorId evse = new ConnectorId(event.station(), event.intention().connector());
    if (event.fault() == null) {
      broken.remove(evse);
    } else if (broken.merge(evse, 1, Integer::sum) <= PATIENCE) {
      hand(event.station(), evse.number()); // K15.FR.13
    }
  }

  /// Looks again at all vehicles of a station that were promised a profile, and sends those that
  /// have changed.
  public void replan(StationId id) {
    StationLimits station = book.of(id);
    for (Map.Entry<Integer, Running> each : station.running().entrySet()) {
      ProfileEvent.Needed needed = promised(station, each.getKey());
      if (needed == null) {
        continue;
      }
      Instant now = clock.instant();
      VehiclePlanner.Plan plan = desk.plan(station, needed.needs(), now);
      if (plan instanceof VehiclePlanner.Plan.Fits fits
          && new Change(station, each.getKey(), now).asks(fits, each.getValue())) {
        served.put(new ConnectorId(id, each.getKey()), needed);
        send(station, each.getKey(), each.getValue(), fits);
      }
    }
  }

  /// One look at those that are led from moment to moment; call it from time to time.
  public void tick() {
    for (StationLimits station : book.all()) {
      if (station.running().keySet().stream()
          .map(station.told()::needed)
          .anyMatch(n -> n != null && n.needs().control() == VehicleNeeds.Control.DYNAMIC)) {
        replan(station.id());
      }
    }
  }

  private static ProfileEvent.@Nullable Needed promised(StationLimits station, int connector) {
    ProfileEvent.Needed needed = station.told().needed(connector);
    if (needed == null) {
      return null;
    }
    return switch (needed.judged().answer()) {
      case ACCEPTED, PROCESSING -> needed;
      case REJECTED, NO_PROFILE -> null;
    };
  }

  private void hand(StationId id, int connector) {
    StationLimits station = book.of(id);
    ProfileEvent.Needed needed = promised(station, connector);
    Running there = station.running().get(connector);
    if (needed != null
        && there != null
        && desk.plan(station, needed.needs(), clock.instant())
            instanceof VehiclePlanner.Plan.Fits fits) {
      send(station, connector, there, fits);
    }
  }

  private void send(
      StationLimits station, int connector, Running there, VehiclePlanner.Plan.Fits fits) {
    ConnectorId evse = new ConnectorId(station.id(), connector);
    if (fits.equals(underWay.put(evse, fits))) {
      return;
    }
    try {
      var _ =
          send.apply(station.id(), command(station, connector, there, fits))
              .whenComplete((answer, failure) -> underWay.remove(evse, fits));
    } catch (RuntimeException e) {
      underWay.remove(evse, fits);
      throw e;
    }
  }

  private static StationCommand<?> command(
      StationLimits station, int connector, Running there, VehiclePlanner.Plan.Fits fits) {
    int number = ProfileNumbers.vehicle(station, connector);
    KnownProfile known = station.profile(number);
    boolean update =
        known != null
            && there.has(known)
            && fits.kind() == Kind.DYNAMIC
            && known.profile().kind() == Kind.DYNAMIC
            && known.profile().schedule().periods().getFirst().mode()
                == fits.schedule().periods().getFirst().mode();
    return update
        ? new StationCommand.UpdateSchedule(
            number, fits.schedule().periods().getFirst().rates()) // K28.FR.06
        : new StationCommand.SetProfile(
            connector,
            new ChargingProfile(
                number,
                there.transaction(), // K01.FR.03
                ProfileNumbers.level(station, ProfileNumbers.PLAN),
                Purpose.TX,
                fits.kind(),
                null,
                null,
                null,
                fits.schedule()));
  }

  /// What the station does not keep through a start is sent again. // B13.FR.31, K01.FR.55
  private void resumed(ProfileEvent.Resumed event) {
    StationLimits station = book.of(event.station());
    if (station.settings().keeps("TxProfile")) {
      return;
    }
    for (KnownProfile known : station.profiles()) {
      ChargingProfile set = known.set();
      if (set != null
          && set.purpose() == Purpose.TX
          && event.transaction().equals(set.transaction())) {
        var _ = send.apply(event.station(), new StationCommand.SetProfile(known.connector(), set));
      }
    }
  }

  /// After a start a station is asked what it still has of what it was given.
  private void verify(StationId id) {
    StationLimits station = book.of(id);
    if (!station.replaces() && !station.profiles().isEmpty()) {
      var _ =
          send.apply(
              id, new StationCommand.ReadProfiles(questions.incrementAndGet(), ProfileFilter.ALL));
    }
  }
}
