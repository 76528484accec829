package org.voltyard.ui.reservations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Bookings.Conflict;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TokenId;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// The reservations on show; read anew when one is made or ends.
public final class ReservationsModel {
  private final Fx fx;
  private final Deps deps;
  private final InstantSource clock;
  private final Coalesced<String, Boolean> heard;
  private final ReadOnlyObjectWrapper<List<ReservationRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<List<String>> stations =
      new ReadOnlyObjectWrapper<>(this, "stations", List.of());

  /// What is needed, and who acts.
  public record Deps(
      Reservations reservations,
      Bookings bookings,
      Stations stations,
      Tokens tokens,
      EventBus bus,
      Origin origin) {}

  /// What is filled in.
  ///
  /// @param connector 0 for any
  /// @param plug empty for any
  record Draft(
      StationId station,
      int connector,
      String plug,
      TokenId token,
      boolean group,
      Duration length) {}

  /// How it went.
  sealed interface Ended {
    record Done(Reservation reservation) implements Ended {}

    record Conflicts(Set<Conflict> conflicts) implements Ended {}

    /// The station did not agree, or did not answer.
    record Refused(Outcome<?> outcome) implements Ended {}
  }

  private record Look(List<ReservationRow> rows, List<String> stations) {}

  /// Over the depot's reservations.
  public ReservationsModel(Fx fx, Deps deps, InstantSource clock) {
    this.fx = fx;
    this.deps = deps;
    this.clock = clock;
    heard = fx.coalesced(more -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = deps.bus().subscribe("window-reservations", 256, this::hear);
    return subscription::close;
  }

  private void hear(Recorded recorded) {
    if (recorded.fact() instanceof ReservationEvent) {
      heard.offer("more", true);
    }
  }

  void reload() {
    fx.background(
        this::look,
        look -> {
          stations.set(look.stations());
          rows.set(look.rows());
        },
        failure -> {});
  }

  private Look look() {
    List<StationView> all = deps.stations().all();
    List<ReservationRow> found = deps.reservations().all().stream().map(this::row).toList();
    return new Look(
        found, all.stream().filter(s -> s.link().open()).map(s -> s.id().value()).toList());
  }

  private ReservationRow row(Reservation reservation) {
    StationId id = reservation.connector().station();
    return new ReservationRow(
        reservation,
        deps.stations().find(id).map(s -> s.registration().name()).orElse(id.value()),
        deps.tokens().find(reservation.token()).map(t -> t.label()).orElse(""));
  }

  Instant now() {
    return clock.instant();
  }

  /// Types of connectors that a station told of.
  List<String> plugs(StationId station) {
    return deps.bookings().plugs(station);
  }

  void make(Draft draft, Consumer<Ended> ended, Consumer<Throwable> failed) {
    Bookings.Wish wish =
        new Bookings.Wish(
            draft.station(),
            draft.connector(),
            draft.plug().isBlank() ? null : draft.plug(),
            draft.token(),
            draft.group(),
            clock.instant().plus(draft.length()));
    fx.background(
        () ->
            switch (deps.bookings().make(wish, deps.origin())) {
              case Bookings.Answer.Declined(var conflicts) -> new Ended.Conflicts(conflicts);
              case Bookings.Answer.Asked(var made, var running) -> {
                Outcome<?> outcome = running.answer().join();
                yield outcome instanceof Outcome.Answered<?>(var reply, String _)
                        && reply.accepted()
                    ? new Ended.Done(made)
                    : new Ended.Refused(outcome);
              }
            },
        ended,
        failed);
  }

  void cancel(
      ReservationRow row,
      @Nullable String why,
      Consumer<Outcome<?>> ended,
      Consumer<Throwable> failed) {
    fx.background(
        () -> deps.bookings().cancel(row.number(), deps.origin().because(why)).answer().join(),
        ended,
        failed);
  }

  ReadOnlyObjectProperty<List<ReservationRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Stations that are connected.
  ReadOnlyObjectProperty<List<String>> stationsProperty() {
    return stations.getReadOnlyProperty();
  }
}
