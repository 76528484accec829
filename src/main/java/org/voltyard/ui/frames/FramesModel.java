package org.voltyard.ui.frames;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.FrameStudy.Scope;
import org.voltyard.domain.Page;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.Replays;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.FindingsModel;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// The frames on show: the live tail, gathered four times a second, or pages of the past.
public final class FramesModel {
  static final int RING = 5_000;
  static final int PAGE = 200;
  private static final int EXPORT_PAGE = 1_000;

  /// How far apart the two halves of a pair can be.
  private static final Duration PAIR = Duration.ofMinutes(10);

  private static final Duration AROUND = Duration.ofMinutes(2);

  private static final Logger log = LoggerFactory.getLogger(FramesModel.class);

  private final Fx fx;
  private final Deps deps;
  private final FrameRing ring = new FrameRing(RING);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LIVE);
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
  private final ReadOnlyObjectWrapper<Recordings.@Nullable Opened> file =
      new ReadOnlyObjectWrapper<>(this, "file");
  private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
  private final ObjectProperty<FrameFilter> filter =
      new SimpleObjectProperty<>(this, "filter", FrameFilter.ALL);
  private final ReadOnlyObjectWrapper<List<FrameRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final PageReader<Frame> past;
  private final ReadOnlyLongWrapper counted = new ReadOnlyLongWrapper(this, "counted");

  /// Where the frames come from.
  enum Mode {
    LIVE,
    PAST,
    FILE
  }

  /// What is needed: the recorder, the stations that can be chosen, files, judgement, replays and
  /// the time.
  public record Deps(
      FrameLog frames,
      Supplier<List<StationId>> stations,
      Recordings recordings,
      FrameStudy study,
      Replays replays,
      InstantSource clock) {}

  /// Over the recorder.
  public FramesModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    live.bind(mode.isEqualTo(Mode.LIVE));
    past = new PageReader<>(fx, this::loaded);
    filter.addListener((o, was, is) -> reload());
    mode.addListener((o, was, is) -> reload());
    paused.addListener((o, was, is) -> tick());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    AutoCloseable tail = deps.frames().tail(ring::add);
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

  /// The tail, the past, or the file that was opened.
  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// Whether the tail is shown.
  ReadOnlyBooleanProperty liveProperty() {
    return live.getReadOnlyProperty();
  }

  /// The file that was opened, null when none was.
  ReadOnlyObjectProperty<Recordings.@Nullable Opened> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Where the past is searched: in the recorder or in a file.
  FrameLog source() {
    Recordings.Opened opened = file.get();
    return mode.get() == Mode.FILE && opened != null ? opened.frames() : deps.frames();
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
    Recordings.Opened opened = file.get();
    return mode.get() == Mode.FILE && opened != null ? opened.stations() : deps.stations().get();
  }

  /// The actions among the frames on show.
  Collection<String> actions() {
    TreeSet<String> all = new TreeSet<>();
    rows.get().forEach(row -> all.add(row.action()));
    all.remove(FrameRow.NO_ACTION);
    return all;
  }

  /// Whether there are older frames than those on show.
  ReadOnlyBooleanProperty olderProperty() {
    return past.moreProperty();
  }

  /// How far an unfinished search of the past has come; null when none is under way.
  ReadOnlyObjectProperty<@Nullable Instant> reachedProperty() {
    return past.reachedProperty();
  }

  /// Leaves an unfinished search where it is.
  void hold() {
    past.hold();
  }

  /// Takes up a search that was held.
  void goOn() {
    past.goOn();
  }

  FrameStudy study() {
    return deps.study();
  }

  Replays replays() {
    return deps.replays();
  }

  /// The frames to study: of the station and the time in the filter, else as far back as the period
  /// says; of a file all.
  Scope scope(FindingsModel.Period period) {
    FrameFilter wanted = filter.get();
    boolean past = mode.get() == Mode.PAST;
    Duration back = period.length();
    Instant from = past ? wanted.from() : null;
    if (from == null && back != null && mode.get() != Mode.FILE) {
      from = deps.clock().instant().minus(back);
    }
    StationId station = StationId.valid(wanted.station()) ? new StationId(wanted.station()) : null;
    return new Scope(source(), station, from, past ? wanted.to() : null);
  }

  /// Shows what went on around a frame.
  void around(Frame frame) {
    if (mode.get() == Mode.LIVE) {
      mode.set(Mode.PAST);
    }
    FrameFilter near = FrameFilter.of(frame.station().value());
    filter.set(
        mode.get() == Mode.FILE
            ? near
            : near.within(frame.at().minus(AROUND), frame.at().plus(AROUND)));
  }

  /// Begins anew: the tail as it is, or the first page.
  void reload() {
    past.stop();
    FrameFilter wanted = filter.get();
    if (live.get()) {
      rows.set(ring.matching(wanted));
    } else {
      rows.set(List.of());
      FrameLog source = source();
      past.begin(cursor -> source.search(wanted.query(cursor, PAGE)));
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
    FrameLog source = source();
    FrameLog.Query same =
        new FrameLog.Query(
            row.frame().station(),
            null,
            id,
            null,
            false,
            row.frame().at().minus(PAIR),
            row.frame().at().plus(PAIR),
            null,
            PAGE);
    fx.background(
        () -> source.search(same).items().stream().filter(row::pairs).findFirst(),
        partner -> found.accept(partner.orElse(null)),
        e -> found.accept(null));
  }

  /// All that matches, piece by piece, as lines of a recording: the tail as it stands, or the whole
  /// past. The first line is `head` of the same lines.
  Supplier<List<String>> lines(Recordings.Lines lines) {
    if (live.get()) {
      List<FrameRow> tail = rows.get();
      return PageReader.lines(cursor -> new Page<>(tail, null), row -> lines.line(row.frame()));
    }
    FrameLog source = source();
    FrameFilter wanted = filter.get();
    return PageReader.lines(
        cursor -> source.search(wanted.query(cursor, EXPORT_PAGE)), lines::line);
  }

  Recordings.Lines write(Recordings.Privacy privacy) {
    return deps.recordings().write(privacy);
  }

  /// Reads a file and shows it; what cannot be read is told.
  void open(Path file, Consumer<Recordings.Opened> done, Consumer<Throwable> failed) {
    fx.background(
        () -> deps.recordings().open(file),
        opened -> {
          this.file.set(opened);
          filter.set(FrameFilter.ALL);
          mode.set(Mode.FILE);
          reload();
          done.accept(opened);
        },
        failed);
  }
}
