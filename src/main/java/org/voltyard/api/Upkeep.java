package org.voltyard.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.voltyard.charging.Bookings;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.TokenId;

/// What the API asks about the things that the depot keeps at its stations.
public record Upkeep(Lists lists, Reservations reservations, Grid grid, Swaps swaps) {
  /// Local lists; each future tells whether the station has it all.
  public record Lists(
      Function<StationId, LocalList> view,
      BiFunction<StationId, Origin, CompletableFuture<Boolean>> changes,
      BiFunction<StationId, Origin, CompletableFuture<Boolean>> whole,
      BiFunction<StationId, Origin, CompletableFuture<Boolean>> empty) {}

  /// Reservations.
  public record Reservations(
      Supplier<List<Reservation>> all,
      BiFunction<Bookings.Wish, Origin, Bookings.Answer> make,
      BiFunction<Integer, Origin, CompletableFuture<? extends Outcome<?>>> cancel) {}

  /// Controls for the grid.
  public record Grid(
      Function<StationId, GridBoard> board,
      BiFunction<StationId, Origin, CompletableFuture<? extends Outcome<?>>> read,
      Clearing clear) {}

  /// Removes a control of a station.
  @FunctionalInterface
  public interface Clearing {
    /// Never blocks.
    ///
    /// @throws IllegalArgumentException when it is not known
    CompletableFuture<? extends Outcome<?>> clear(StationId station, String control, Origin origin);
  }

  /// Swaps of batteries.
  public record Swaps(Function<StationId, List<Swap>> of, Asking ask) {}

  /// Asks a station for a swap.
  @FunctionalInterface
  public interface Asking {
    /// Never blocks.
    ///
    /// @throws IllegalStateException when the token may not charge
    CompletableFuture<? extends Outcome<?>> ask(StationId station, TokenId token, Origin origin);
  }
}
