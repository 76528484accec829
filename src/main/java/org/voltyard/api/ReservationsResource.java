package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Bookings;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// Connectors that are kept free.
final class ReservationsResource {
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);

  private static final Param<Integer> ID =
      Param.path("id", "Number of the reservation", Syntax.small(0, Integer.MAX_VALUE));

  /// A reservation that holds.
  record Item(
      int id,
      String station,
      @About("0: any connector of the station") int connector,
      @About("Type of connector that is kept, null: any") @Nullable String plug,
      String token,
      @Nullable String parent,
      Instant expiry) {
    static Item of(Reservation kept) {
      return new Item(
          kept.id(),
          kept.connector().station().value(),
          kept.connector().number(),
          kept.plug(),
          kept.token().value(),
          Optional.ofNullable(kept.parent()).map(TokenId::value).orElse(null),
          kept.expiry());
    }
  }

  /// What is to be kept free.
  record NewBody(
      String station,
      @About("Left out or 0: any connector") @Nullable Integer connector,
      @About("Type of connector such as cCCS2, left out: any") @Nullable String plug,
      String token,
      @About("Whether all of the token's group may use it") @Nullable Boolean group,
      Instant expiry) {}

  private final Upkeep.Reservations reservations;

  ReservationsResource(Upkeep.Reservations reservations) {
    this.reservations = reservations;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/reservations", "Reservations that hold now")
            .needs(Permission.VIEW)
            .with(STATION)
            .givesPageOf(Item.class)
            .by(this::list),
        Route.post("/reservations", "Asks a station to keep a connector free")
            .needs(Permission.CHARGE)
            .takes(NewBody.class)
            .gives(201, Item.class)
            .fails(Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::make),
        Route.delete("/reservations/{id}", "Asks the station to give a reservation up")
            .needs(Permission.CHARGE)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::cancel));
  }

  private Answer list(Request request) {
    StationId station = request.query(STATION);
    List<Item> items =
        reservations.all().get().stream()
            .filter(r -> station == null || r.connector().station().equals(station))
            .map(Item::of)
            .toList();
    return Answer.ok(new Page<>(items, null));
  }

  private Answer make(Request request) {
    return switch (reservations.make().apply(wish(request), request.origin())) {
      case Bookings.Answer.Declined(var conflicts) ->
          throw new Problem(
              Problem.Kind.CONFLICT,
              conflicts.stream().map(Codec::word).sorted().collect(Collectors.joining(", ")));
      case Bookings.Answer.Asked(var reservation, var running) -> {
        agreed(Outcomes.answered(running.answer()));
        yield new Answer.Value(201, Item.of(reservation));
      }
    };
  }

  private static Bookings.Wish wish(Request request) {
    NewBody body = request.body(NewBody.class);
    try {
      return new Bookings.Wish(
          new StationId(body.station()),
          Optional.ofNullable(body.connector()).orElse(0),
          body.plug(),
          new TokenId(body.token()),
          Boolean.TRUE.equals(body.group()),
          body.expiry());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer cancel(Request request) {
    try {
      agreed(Outcomes.answered(reservations.cancel().apply(request.path(ID), request.origin())));
      return new Answer.Done();
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.Kind.NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }

  static void agreed(Outcome.Answered<?> answered) {
    if (!answered.reply().accepted()) {
      throw new Problem(Problem.Kind.CONFLICT, "the station answered " + answered.reply().status());
    }
  }
}
