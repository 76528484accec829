package org.voltyard.charging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Reservations asked for by people (block H): what stands against one is told before the station
/// is asked.
public final class Bookings {
  private final DepotState state;
  private final Reservations reservations;
  private final Commands commands;
  private final Authorizer authorizer;
  private final InstantSource clock;

  public Bookings(
      DepotState state,
      Reservations reservations,
      Commands commands,
      Supplier<ChargingPolicy> policy,
      InstantSource clock) {
    this.state = state;
    this.reservations = reservations;
    this.commands = commands;
    this.authorizer = new Authorizer(state, policy, clock);
    this.clock = clock;
  }

  /// What somebody wants to be kept free.
  ///
  /// @param connector 0 for any
  /// @param plug type of connector; null for any
  /// @param group whether all members of the token's group may use it
  public record Wish(
      StationId station,
      int connector,
      @Nullable String plug,
      TokenId token,
      boolean group,
      Instant until) {}

  /// What stands against a reservation.
  public enum Conflict {
    STATION_UNKNOWN,
    NOT_CONNECTED,
    PAST,
    TOKEN_NOT_ACCEPTED,
    CONNECTOR_UNKNOWN,
    RESERVED,
    OCCUPIED,
    OUT_OF_SERVICE,
    /// As many reservations as connectors that are free.
    FULL,
    NO_GROUP,
    /// A type of connector is asked for, but one is named too.
    PLUG_AND_CONNECTOR
  }

  /// What became of a wish.
  public sealed interface Answer {
    /// The station is asked.
    record Asked(Reservation reservation, Commands.Running running) implements Answer {}

    record Declined(Set<Conflict> conflicts) implements Answer {
      public Declined {
        conflicts = Set.copyOf(conflicts);
      }
    }
  }

  /// What stands against it now; empty when the station can be asked.
  public Set<Conflict> conflicts(Wish wish) {
    Set<Conflict> found = EnumSet.noneOf(Conflict.class);
    StationState station = state.station(wish.station());
    if (station == null) {
      found.add(Conflict.STATION_UNKNOWN);
      return found;
    }
    if (!station.linked()) {
      found.add(Conflict.NOT_CONNECTED);
    }
    if (!wish.until().isAfter(clock.instant())) {
      found.add(Conflict.PAST);
    }
    Authorization judged = authorizer.judge(wish.token(), station.registration().freeVend());
    if (!judged.accepted()) {
      found.add(Conflict.TOKEN_NOT_ACCEPTED);
    }
    if (wish.group() && judged.parent() == null) {
      found.add(Conflict.NO_GROUP);
    }
    if (wish.connector() > 0) {
      one(station, wish, found);
    } else {
      any(station, found);
    }
    return found;
  }

  private void one(StationState station, Wish wish, Set<Conflict> found) {
    if (wish.plug() != null) {
      found.add(Conflict.PLUG_AND_CONNECTOR);
    }
    ConnectorState plug = station.plug(wish.connector());
    if (plug == null) {
      found.add(Conflict.CONNECTOR_UNKNOWN);
      return;
    }
    if (kept(station.id()).stream().anyMatch(r -> r.connector().number() == wish.connector())) {
      found.add(Conflict.RESERVED);
    } else if (free(station) <= unspecific(station.id())) {
      found.add(Conflict.FULL);
    }
    ConnectorStatus status = plug.status().status();
    if (status.occupied() || plug.session() != null) {
      found.add(Conflict.OCCUPIED);
    } else if (status == ConnectorStatus.FAULTED || status == ConnectorStatus.UNAVAILABLE) {
      found.add(Conflict.OUT_OF_SERVICE);
    }
  }

  /// One more must leave a connector for each that has none of its own. // H01.FR.07
  private void any(StationState station, Set<Conflict> found) {
    if (free(station) <= unspecific(station.id())) {
      found.add(Conflict.FULL);
    }
  }

  private List<Reservation> kept(StationId id) {
    return reservations.all().stream().filter(r -> r.connector().station().equals(id)).toList();
  }

  private long unspecific(StationId id) {
    return kept(id).stream().filter(r -> r.connector().number() == 0).count();
  }

  /// Connectors that could be kept for somebody: in service, without vehicle, not kept by number.
  private long free(StationState station) {
    List<Reservation> kept = kept(station.id());
    return station.plugs().stream()
        .filter(plug -> plug.id().number() > 0)
        .filter(plug -> kept.stream().noneMatch(r -> r.connector().number() == plug.id().number()))
        .filter(plug -> plug.session() == null)
        .filter(
            plug ->
                switch (plug.status().status()) {
                  case AVAILABLE, RESERVED, UNKNOWN -> true;
                  case PREPARING,
                      CHARGING,
                      SUSPENDED_EV,
                      SUSPENDED_EVSE,
                      FINISHING,
                      UNAVAILABLE,
                      FAULTED ->
                      false;
                })
        .count();
  }

  /// Asks the station for a reservation, unless something stands against it.
  public Answer make(Wish wish, Origin origin) {
    origin.needs(Permission.CHARGE);
    Set<Conflict> conflicts = conflicts(wish);
    if (!conflicts.isEmpty()) {
      return new Answer.Declined(conflicts);
    }
    Token known = state.token(wish.token());
    Reservation reservation =
        new Reservation(
            reservations.nextId(),
            new ConnectorId(wish.station(), wish.connector()),
            wish.token(),
            wish.group() && known != null ? known.parent() : null,
            wish.until(),
            wish.plug(),
            known == null ? null : known.kind());
    return new Answer.Asked(
        reservation,
        commands.send(wish.station(), new StationCommand.Reserve(reservation), origin));
  }

  /// Asks the station to give a reservation up.
  ///
  /// @throws IllegalArgumentException when there is none with that number
  public Commands.Running cancel(int reservation, Origin origin) {
    origin.needs(Permission.CHARGE);
    Reservation known = state.reservation(reservation);
    if (known == null) {
      throw new IllegalArgumentException("reservation " + reservation + " is not known");
    }
    return commands.send(
        known.connector().station(), new StationCommand.CancelReservation(reservation), origin);
  }

  /// The types of connectors that a station told it has; empty when it told none.
  public List<String> plugs(StationId id) {
    StationState station = state.station(id);
    List<String> types = new ArrayList<>();
    if (station != null) {
      station.configuration().stream()
          .filter(key -> key.key().startsWith("Connector") && key.key().endsWith("/ConnectorType"))
          .map(key -> key.value())
          .filter(value -> value != null && !value.isBlank() && !types.contains(value))
          .forEach(types::add);
    }
    return types;
  }
}
