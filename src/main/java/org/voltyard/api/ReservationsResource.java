package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// Connectors that are kept free. To make or cancel one, send the station a command.
final class ReservationsResource {
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);

  /// A reservation that holds.
  record Item(
      int id,
      String station,
      @About("0: any connector of the station") int connector,
      String token,
      @Nullable String parent,
      Instant expiry) {
    static Item of(Reservation kept) {
      return new Item(
          kept.id(),
          kept.connector().station().value(),
          kept.connector().number(),
          kept.token().value(),
          Optional.ofNullable(kept.parent()).map(TokenId::value).orElse(null),
          kept.expiry());
    }
  }

  private final Supplier<List<Reservation>> reservations;

  ReservationsResource(Supplier<List<Reservation>> reservations) {
    this.reservations = reservations;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/reservations", "Reservations that hold now")
            .with(STATION)
            .givesPageOf(Item.class)
            .by(this::list));
  }

  private Answer list(Request request) {
    StationId station = request.query(STATION);
    List<Item> items =
        reservations.get().stream()
            .filter(r -> station == null || r.connector().station().equals(station))
            .map(Item::of)
            .toList();
    return Answer.ok(new Page<>(items, null));
  }
}
