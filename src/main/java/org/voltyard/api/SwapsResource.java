package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.TokenId;

/// Swaps of batteries.
final class SwapsResource {
  private static final String PLACE = "/stations/{id}/battery-swaps";

  /// A battery.
  record Battery(
      int slot,
      String serial,
      @About("State of charge, percent") double charge,
      @About("State of health, percent") double health,
      @Nullable Instant made,
      @Nullable String info) {
    static Battery of(Swap.Battery b) {
      return new Battery(
          b.slot(), b.serial(), b.charge().value(), b.health().value(), b.made(), b.info());
    }
  }

  /// A swap.
  record Item(
      int request,
      String token,
      Swap.Stage stage,
      @About("Whether the depot asked for it") boolean asked,
      Instant begun,
      Instant last,
      @Nullable String declined,
      @About("Put in") List<Battery> in,
      @About("Taken out") List<Battery> out,
      @About("Offered, but not taken") List<Battery> left) {
    static Item of(Swap swap) {
      return new Item(
          swap.request(),
          swap.token().value(),
          swap.stage(),
          swap.asked(),
          swap.begun(),
          swap.last(),
          swap.declined(),
          swap.in().stream().map(Battery::of).toList(),
          swap.out().stream().map(Battery::of).toList(),
          swap.left().stream().map(Battery::of).toList());
    }
  }

  /// For whom.
  record NewBody(String token) {}

  private final Upkeep.Swaps swaps;
  private final Lookup lookup;

  SwapsResource(Upkeep.Swaps swaps, Lookup lookup) {
    this.swaps = swaps;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PLACE, "The last swaps of a station, the newest first")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .givesPageOf(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(
                request ->
                    Answer.ok(
                        new Page<>(
                            swaps.of().apply(station(request)).stream().map(Item::of).toList(),
                            null))),
        Route.post(PLACE, "Has a station swap batteries for a token")
            .needs(Permission.CHARGE)
            .with(StationsResource.ID)
            .takes(NewBody.class)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::ask));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Answer ask(Request request) {
    StationId id = station(request);
    String text = request.body(NewBody.class).token();
    TokenId token;
    try {
      token = new TokenId(text);
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    try {
      ReservationsResource.agreed(Outcomes.answered(swaps.ask().ask(id, token, request.origin())));
      return new Answer.Done();
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }
}
