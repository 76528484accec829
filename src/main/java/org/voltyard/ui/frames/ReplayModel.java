package org.voltyard.ui.frames;

import java.net.URI;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import java.util.List;
import java.util.function.Consumer;
import org.voltyard.domain.Replays;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.Replays.Progress;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// Plays a recorded station to another depot, one at a time.
final class ReplayModel {
  static final String TARGET = "ws://127.0.0.1:8280/ocpp";

  private final Fx fx;
  private final FramesModel frames;
  private final Replays replays;
  private final Coalesced<Boolean, Progress> heard;
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Replays.@Nullable Running running;

  /// What was chosen in the form.
  record Order(
      StationId station,
      String name,
      URI target,
      @Nullable String password,
      double speed,
      boolean moved) {}

  ReplayModel(Fx fx, FramesModel frames) {
    this.fx = fx;
    this.frames = frames;
    replays = frames.replays();
    heard = fx.coalesced(batch -> batch.values().forEach(this::show));
  }

  List<StationId> stations() {
    return frames.stations();
  }

  /// The station of the filter, or the only one there is; else none.
  String suggested() {
    String filtered = frames.filterProperty().get().station();
    List<StationId> all = stations();
    return filtered.isEmpty() && all.size() == 1 ? all.getFirst().value() : filtered;
  }

  /// What is played: the time that the filter names, else all there is.
  Plan plan(Order order) {
    boolean past = frames.modeProperty().get() == FramesModel.Mode.PAST;
    Instant from = past ? frames.filterProperty().get().from() : null;
    Instant to = past ? frames.filterProperty().get().to() : null;
    return new Plan(
        frames.source(),
        order.station(),
        from,
        to,
        order.target(),
        order.name(),
        order.password(),
        order.speed(),
        order.moved());
  }

  /// Looks at what would be played.
  void preview(Plan plan, Consumer<Preview> done, Consumer<Throwable> failed) {
    busy.set(true);
    fx.background(
        () -> replays.preview(plan),
        preview -> {
          busy.set(false);
          done.accept(preview);
        },
        failure -> {
          busy.set(false);
          failed.accept(failure);
        });
  }

  /// Begins to play.
  void begin(Plan plan, Consumer<Throwable> failed) {
    busy.set(true);
    progress.set(null);
    fx.background(
        () -> replays.begin(plan, now -> heard.offer(true, now)),
        begun -> running = begun,
        failure -> {
          busy.set(false);
          failed.accept(failure);
        });
  }

  private void show(Progress now) {
    progress.set(now);
    if (now.over()) {
      busy.set(false);
      running = null;
    }
  }

  void stop() {
    Replays.Running now = running;
    if (now != null) {
      now.stop();
    }
  }

  /// How far it is; null before the first.
  ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Whether something is prepared or played.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
