package org.voltyard.ui.stations;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Fx;

/// What the depot keeps at the chosen station: local list, controls for the grid, swaps of
/// batteries.
final class UpkeepModel {
  private static final Duration OFTEN = Duration.ofSeconds(1);

  private final Fx fx;
  private final StationsDeps.Upkeep deps;
  private final ObjectProperty<@Nullable StationId> station;
  private final ReadOnlyObjectWrapper<@Nullable LocalList> list =
      new ReadOnlyObjectWrapper<>(this, "list");
  private final ReadOnlyObjectWrapper<@Nullable GridBoard> grid =
      new ReadOnlyObjectWrapper<>(this, "grid");
  private final ReadOnlyObjectWrapper<List<Swap>> swaps =
      new ReadOnlyObjectWrapper<>(this, "swaps", List.of());

  /// How a delivery ended: the station's word, null when it has it all.
  interface Ended extends Consumer<@Nullable String> {}

  UpkeepModel(Fx fx, StationsDeps.Upkeep deps, ObjectProperty<@Nullable StationId> station) {
    this.fx = fx;
    this.deps = deps;
    this.station = station;
  }

  /// Keeps the local list fresh while it is on show.
  Subscription followList() {
    return often(() -> look(deps.lists()::view, list::set));
  }

  /// Keeps the controls for the grid fresh while they are on show.
  Subscription followGrid() {
    return often(() -> look(deps.grid()::board, grid::set));
  }

  /// Keeps the swaps fresh while they are on show.
  Subscription followSwaps() {
    return often(() -> look(deps.swaps()::of, swaps::set));
  }

  private Subscription often(Runnable look) {
    return Subscription.combine(station.subscribe(now -> look.run()), fx.every(OFTEN, look));
  }

  private <T> void look(Function<StationId, T> read, Consumer<T> show) {
    StationId id = station.get();
    if (id == null) {
      return;
    }
    fx.background(
        () -> read.apply(id),
        (T found) -> {
          if (id.equals(station.get())) {
            show.accept(found);
          }
        },
        failure -> {});
  }

  void sendChanges(Ended ended) {
    deliver(id -> deps.lists().sendChanges(id, deps.origin()), ended);
  }

  void sendWhole(Ended ended) {
    deliver(id -> deps.lists().sendWhole(id, deps.origin()), ended);
  }

  void empty(@Nullable String why, Ended ended) {
    deliver(id -> deps.lists().empty(id, deps.origin().because(why)), ended);
  }

  private void deliver(Function<StationId, CompletableFuture<Boolean>> send, Ended ended) {
    StationId id = station.get();
    if (id == null) {
      return;
    }
    fx.background(
        () -> {
          boolean taken = send.apply(id).join();
          LocalList now = deps.lists().view(id);
          LocalList.Result last = now.last();
          return taken ? "" : last == null || last.accepted() ? "–" : last.status();
        },
        (String word) -> {
          ended.accept(word.isEmpty() ? null : word);
          look(deps.lists()::view, list::set);
        },
        failure -> ended.accept(String.valueOf(failure.getMessage())));
  }

  void readControls(Consumer<Outcome<?>> ended, Consumer<Throwable> failed) {
    command(id -> deps.grid().read(id, deps.origin()), ended, failed);
  }

  void removeControl(
      String control,
      @Nullable String why,
      Consumer<Outcome<?>> ended,
      Consumer<Throwable> failed) {
    command(id -> deps.grid().clear(id, control, deps.origin().because(why)), ended, failed);
  }

  void swap(
      TokenId token, @Nullable String why, Consumer<Outcome<?>> ended, Consumer<Throwable> failed) {
    command(id -> deps.swaps().request(id, token, deps.origin().because(why)), ended, failed);
  }

  private void command(
      Function<StationId, Commands.Running> send,
      Consumer<Outcome<?>> ended,
      Consumer<Throwable> failed) {
    StationId id = station.get();
    if (id == null) {
      return;
    }
    fx.background(() -> send.apply(id).answer().join(), ended, failed);
  }

  ReadOnlyObjectProperty<@Nullable LocalList> listProperty() {
    return list.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable GridBoard> gridProperty() {
    return grid.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Swap>> swapsProperty() {
    return swaps.getReadOnlyProperty();
  }
}
