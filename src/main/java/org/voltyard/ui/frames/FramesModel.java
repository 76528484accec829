package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Fx;

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
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final ReadOnlyLongWrapper counted = new ReadOnlyLongWrapper(this, "counted");
  private @Nullable String next;
  private int search;

  /// Over the recorder; `stations` are those that can be chosen.
  public FramesModel(Fx fx, FrameLog frames, Supplier<List<StationId>> stations) {
    this.fx = fx;
    this.frames = frames;
    this.stations = stations;
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
    return failure.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
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
    search++;
    next = null;
    loading.set(false);
    failure.set(null);
    if (live.get()) {
      rows.set(ring.matching(filter.get()));
    } else {
      rows.set(List.of());
      load();
    }
  }

  void clear() {
    ring.clear();
    reload();
  }

  /// The next page of the past, if there is one and none is on its way.
  void more() {
    if (!live.get() && next != null && !loading.get()) {
      load();
    }
  }

  private void load() {
    int mine = search;
    FrameLog.Query query = filter.get().query(next, PAGE);
    loading.set(true);
    fx.background(() -> frames.search(query), page -> loaded(mine, page), e -> failed(mine, e));
  }

  private void loaded(int mine, Page<Frame> page) {
    if (mine != search) {
      return;
    }
    List<FrameRow> all = new ArrayList<>(rows.get());
    long number = -all.size();
    for (Frame frame : page.items()) {
      number--;
      all.add(new FrameRow(number, frame));
    }
    next = page.next();
    loading.set(false);
    rows.set(List.copyOf(all));
  }

  private void failed(int mine, Throwable e) {
    if (mine == search) {
      loading.set(false);
      failure.set(e);
    }
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
