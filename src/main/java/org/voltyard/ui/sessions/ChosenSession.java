package org.voltyard.ui.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.ui.kit.Fx;

/// The session that is chosen, with what is read of it and how far its stop has come.
final class ChosenSession {
  private static final int READINGS = 600;

  /// By then a signed reading has been checked and is in the archive.
  private static final Duration PROVED = Duration.ofSeconds(1);

  private final Fx fx;
  private final SessionsModel.Deps deps;
  private final ObjectProperty<@Nullable SessionRow> row = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<MeterReading>> readings =
      new ReadOnlyObjectWrapper<>(this, "readings", List.of());
  private final ReadOnlyObjectWrapper<SessionsModel.@Nullable Cost> cost =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<MeterProof>> proofs =
      new ReadOnlyObjectWrapper<>(this, "proofs", List.of());
  private final ReadOnlyObjectWrapper<@Nullable StopProgress> stopping =
      new ReadOnlyObjectWrapper<>();

  ChosenSession(Fx fx, SessionsModel.Deps deps) {
    this.fx = fx;
    this.deps = deps;
  }

  ReadOnlyObjectProperty<@Nullable SessionRow> rowProperty() {
    return row;
  }

  /// Its readings, in order.
  ReadOnlyObjectProperty<List<MeterReading>> readingsProperty() {
    return readings.getReadOnlyProperty();
  }

  /// What it costs, null where that is not known.
  ReadOnlyObjectProperty<SessionsModel.@Nullable Cost> costProperty() {
    return cost.getReadOnlyProperty();
  }

  /// The checks of its signed readings.
  ReadOnlyObjectProperty<List<MeterProof>> proofsProperty() {
    return proofs.getReadOnlyProperty();
  }

  /// How far the last stop has come.
  ReadOnlyObjectProperty<@Nullable StopProgress> stoppingProperty() {
    return stopping.getReadOnlyProperty();
  }

  /// It as it is shown, null when it is another or none.
  @Nullable Session shown(SessionId id) {
    SessionRow now = row.get();
    return now != null && now.id().equals(id) ? now.session() : null;
  }

  private boolean is(SessionId id) {
    return shown(id) != null;
  }

  /// Another is chosen, and read; null for none.
  void choose(@Nullable SessionRow another) {
    SessionRow was = row.get();
    row.set(another);
    if (another == null || (was != null && was.id().equals(another.id()))) {
      return;
    }
    SessionId id = another.id();
    readings.set(List.of());
    cost.set(null);
    askCost(id);
    proofs.set(List.of());
    stopping.set(null);
    readProofs(id);
    readReadings(id);
  }

  /// It is known now whose it is.
  void attributed(SessionRow same) {
    row.set(same);
  }

  /// It has changed.
  void follow(SessionRow changed) {
    SessionRow now = row.get();
    if (now == null || !now.id().equals(changed.id())) {
      return;
    }
    row.set(changed);
    askCost(changed.id());
    Session session = changed.session();
    if (now.session().open() != session.open() || !proofs.get().isEmpty()) {
      Subscription _ = fx.after(PROVED, () -> readProofs(session.id()));
    }
    MeterReading last = session.progress().last();
    List<MeterReading> all = readings.get();
    if (last != null && (all.isEmpty() || all.getLast().at().isBefore(last.at()))) {
      readings.set(Stream.concat(all.stream(), Stream.of(last)).toList());
    }
  }

  private void askCost(SessionId id) {
    fx.background(
        () -> Optional.ofNullable(deps.costs().apply(id)),
        found -> {
          if (is(id)) {
            cost.set(found.orElse(null));
          }
        },
        missing -> {});
  }

  private void readReadings(SessionId id) {
    fx.background(
        () -> deps.archive().readings(id, READINGS),
        all -> {
          if (is(id)) {
            readings.set(all);
          }
        },
        missing -> {});
  }

  private void readProofs(SessionId id) {
    fx.background(
        () -> deps.archive().proofs(id),
        all -> {
          if (is(id) && !all.equals(proofs.get())) {
            proofs.set(all);
          }
        },
        missing -> {});
  }

  /// Asks a charger to stop; [#stoppingProperty] tells how far that is.
  ///
  /// @param why the reason, null where none was given
  void stop(SessionId id, @Nullable String why, Consumer<Throwable> refused) {
    fx.background(
        () -> deps.sessions().stop(id, deps.origin().because(why)),
        running -> sent(id, running),
        refused);
  }

  private void sent(SessionId id, Commands.Running running) {
    stopping.set(StopProgress.sent(id));
    var _ =
        running.answer().thenAccept(outcome -> fx.run(() -> progress(id, p -> p.with(outcome))));
    var _ = running.effect().thenAccept(judged -> fx.run(() -> progress(id, p -> p.with(judged))));
  }

  private void progress(SessionId id, UnaryOperator<StopProgress> step) {
    StopProgress now = stopping.get();
    if (now != null && now.session().equals(id)) {
      stopping.set(step.apply(now));
    }
  }
}
