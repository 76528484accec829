package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// The frames on show: the live tail, gathered four times a second, or pages of the past.
public final class FramesModel {
  static final int RING = 5_000;
  static final int PAGE = 200;
  private static final Logger log = LoggerFactory.getLogger(FramesModel.class);

  private final Fx fx;
  private final FrameLog frames;
  private final Supplier<List<StationId>> stations;
  private final FrameRing ring = new FrameRing(RING);
  private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
  private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
  private final ObjectProperty<FrameFilter> filter =
      new SimpleObjectProperty<>(this, "filter", FrameFilter.ALL);
  private final ReadOnlyObjectWrapper<List<FrameRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final PageReader<Frame> past;
  private final ReadOnlyLongWrapper counted = new ReadOnlyLongWrapper(this, "counted");

  /// Over the recorder; `stations` are those that can be chosen.
  public FramesModel(Fx fx, FrameLog frames, Supplier<List<StationId>> stations) {
    this.fx = fx;
    this.frames = frames;
    this.stations = stations;
    past = new PageReader<>(fx, this::loaded);
    filter.addListener((o, was, is) -> reload());
    live.addListener((o, was, is) -> reload());
    paused.addListener((o, was, is) -> tick());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    AutoCloseable tail = frames.tail(ring::add);
    Subscription ticks = fx.every(Fx.REPAINT, this::tick);
    reload();
    return ticks.and(() -> close(tail));
  }

  private static void close(AutoCloseable tail) {
    try {
      tail.close();
    } catch (Exception e) {
      log.warn("the tail of the recorder could not be closed", e);
    }
  }

  /// True: the tail; false: the past.
  BooleanProperty liveProperty() {
    return live;
  }

  /// The tail stands still; what comes is kept as far as there is room.
  BooleanProperty pausedProperty() {
    return paused;
  }

  ObjectProperty<FrameFilter> filterProperty() {
    return filter;
  }

  /// Newest first.
  ReadOnlyObjectProperty<List<FrameRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return past.failureProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return past.loadingProperty();
  }

  /// Frames seen since the screen was first shown.
  ReadOnlyLongProperty countedProperty() {
    return counted.getReadOnlyProperty();
  }

  List<StationId> stations() {
    return stations.get();
  }

  /// Begins anew: the tail as it is, or the first page.
  void reload() {
    past.stop();
    FrameFilter wanted = filter.get();
    if (live.get()) {
      rows.set(ring.matching(wanted));
    } else {
      rows.set(List.of());
      past.begin(cursor -> frames.search(wanted.query(cursor, PAGE)));
    }
  }

  void clear() {
    ring.clear();
    reload();
  }

  /// The next page of the past, if there is one and none is on its way.
  void more() {
    past.more();
  }

  private void loaded(List<Frame> page) {
    List<FrameRow> all = new ArrayList<>(rows.get());
    long number = -all.size();
    for (Frame frame : page) {
      number--;
      all.add(new FrameRow(number, frame));
    }
    rows.set(List.copyOf(all));
  }

  private void tick() {
    if (paused.get() || !live.get()) {
      return;
    }
    if (ring.changed()) {
      counted.set(ring.counted());
      rows.set(ring.matching(filter.get()));
    }
  }

  /// Looks for the other half of a pair, near at hand first, then in the recorder.
  void partner(FrameRow row, Consumer<@Nullable Frame> found) {
    for (FrameRow other : rows.get()) {
      if (row.pairs(other.frame())) {
        found.accept(other.frame());
        return;
      }
    }
    String id = row.frame().messageId();
    if (id == null) {
      found.accept(null);
      return;
    }
    FrameFilter same =
        new FrameFilter(row.frame().station().value(), "", id, "", false, null, null);
    fx.background(
        () -> frames.search(same.query(null, PAGE)).items().stream().filter(row::pairs).findFirst(),
        partner -> found.accept(partner.orElse(null)),
        e -> found.accept(null));
  }

  /// All that matches, piece by piece, as JSON lines: the tail as it stands, or the whole past.
  Supplier<List<String>> lines() {
    return live.get() ? FrameLines.of(rows.get()) : FrameLines.of(frames, filter.get());
  }
}
