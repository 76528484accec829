package org.voltyard.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.StationFeed;
import org.voltyard.ui.kit.TrendPoint;

/// What the overview shows: figures, trend, tiles and lists, kept up to date while followed.
public final class OverviewModel {
  /// How far the trend goes back.
  public static final Duration DAY = Duration.ofHours(24);

  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Duration SAMPLE = Duration.ofSeconds(30);
  private static final Duration AGES = Duration.ofSeconds(5);
  private static final int READINGS = 300;
  private static final int YOUNG = 12;

  private final Fx fx;
  private final StationFeed feed;
  private final SessionArchive archive;
  private final InstantSource clock;
  private final ObservableValue<ZoneId> zone;
  private final SortedMap<StationId, StationView> stations = new TreeMap<>();
  private final ObjectProperty<TileMeasure> measure =
      new SimpleObjectProperty<>(this, "measure", TileMeasure.STATE);
  private final ObjectProperty<TileGrouping> grouping =
      new SimpleObjectProperty<>(this, "grouping", TileGrouping.GROUP);
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Loading());
  private final ReadOnlyObjectWrapper<Figures> figures =
      new ReadOnlyObjectWrapper<>(this, "figures", Figures.NONE);
  private final ReadOnlyObjectWrapper<@Nullable Energy> energyToday =
      new ReadOnlyObjectWrapper<>(this, "energyToday");
  private final ReadOnlyObjectWrapper<List<TrendPoint>> trend =
      new ReadOnlyObjectWrapper<>(this, "trend", List.of());
  private final ReadOnlyObjectWrapper<List<UnreachableRow>> unreachable =
      new ReadOnlyObjectWrapper<>(this, "unreachable", List.of());
  private final ReadOnlyObjectWrapper<List<OddityRow>> oddities =
      new ReadOnlyObjectWrapper<>(this, "oddities", List.of());
  private Consumer<List<MapTile>> allTiles = tiles -> {};
  private Consumer<List<MapTile>> changedTiles = tiles -> {};
  private boolean trendAsked;

  /// How far the overview has come.
  public sealed interface Phase {
    record Loading() implements Phase {}

    record NoStations() implements Phase {}

    record Live() implements Phase {}

    record Failed(String cause) implements Phase {}
  }

  public OverviewModel(
      Fx fx,
      StationFeed feed,
      SessionArchive archive,
      InstantSource clock,
      ObservableValue<ZoneId> zone) {
    this.fx = fx;
    this.feed = feed;
    this.archive = archive;
    this.clock = clock;
    this.zone = zone;
  }

  /// Keeps everything up to date; tiles go to `all` when the map changes as a whole and to
  /// `changed` when some of them do.
  public Subscription follow(Consumer<List<MapTile>> all, Consumer<List<MapTile>> changed) {
    allTiles = all;
    changedTiles = changed;
    trendAsked = false;
    stations.clear();
    return Subscription.combine(
        feed.follow(fx, this::take, failure -> phase.set(new Phase.Failed(words(failure)))),
        measure.subscribe((was, is) -> showTiles()),
        grouping.subscribe((was, is) -> showTiles()),
        fx.every(AGES, this::tick),
        fx.every(SAMPLE, this::sample));
  }

  /// Reads past power and energy again.
  public void refresh() {
    trendAsked = false;
    take(List.copyOf(stations.values()));
    readEnergy();
  }

  private void take(List<StationView> views) {
    boolean moved = false;
    List<MapTile> tiles = new ArrayList<>();
    EvseTiles make = tiles();
    for (StationView view : views) {
      if (view.registration().admission() == Admission.ADMITTED) {
        StationView was = stations.put(view.id(), view);
        moved |= was == null || was.plugs().size() != view.plugs().size();
        tiles.addAll(make.of(view));
      } else {
        moved |= stations.remove(view.id()) != null;
      }
    }
    phase.set(stations.isEmpty() ? new Phase.NoStations() : new Phase.Live());
    sum();
    if (moved) {
      showTiles();
    } else if (!tiles.isEmpty()) {
      changedTiles.accept(tiles);
    }
    if (!trendAsked) {
      trendAsked = true;
      readTrend();
      readEnergy();
    }
  }

  private EvseTiles tiles() {
    return new EvseTiles(measure.get(), grouping.get());
  }

  private void showTiles() {
    EvseTiles make = tiles();
    allTiles.accept(stations.values().stream().flatMap(each -> make.of(each).stream()).toList());
  }

  /// A depot that has just begun shows its first minute in small steps.
  private void tick() {
    sum();
    if (trend.get().size() < YOUNG) {
      sample();
    }
  }

  private void sum() {
    Collection<StationView> all = stations.values();
    figures.set(Figures.of(all, clock.instant()));
    unreachable.set(Oddities.unreachable(all));
    oddities.set(Oddities.faults(all));
  }

  private void sample() {
    if (phase.get() instanceof Phase.Live) {
      Instant now = clock.instant();
      List<TrendPoint> points = new ArrayList<>(trend.get());
      points.add(new TrendPoint(now, figures.get().power().kiloWatts()));
      points.removeIf(point -> point.at().isBefore(now.minus(DAY)));
      trend.set(List.copyOf(points));
      readEnergy();
    }
  }

  private void readTrend() {
    Instant now = clock.instant();
    List<ConnectorId> connectors =
        stations.values().stream()
            .flatMap(each -> each.plugs().stream())
            .map(ConnectorView::id)
            .toList();
    double live = figures.get().power().kiloWatts();
    fx.background(
        () -> past(connectors, now),
        points -> {
          List<TrendPoint> all = new ArrayList<>(points);
          all.add(new TrendPoint(now, live));
          trend.set(List.copyOf(all));
        },
        failure -> trend.set(List.of()));
  }

  private List<TrendPoint> past(List<ConnectorId> connectors, Instant now) {
    PowerTrend sum = new PowerTrend(now.minus(DAY), now.minus(STEP), STEP);
    for (ConnectorId connector : connectors) {
      sum.add(archive.readings(connector, now.minus(DAY), now, READINGS));
    }
    return sum.points();
  }

  private void readEnergy() {
    Instant midnight =
        clock.instant().atZone(zone.getValue()).truncatedTo(ChronoUnit.DAYS).toInstant();
    fx.background(
        () -> archive.energySince(midnight), energyToday::set, failure -> energyToday.set(null));
  }

  private static String words(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }

  /// The station of a tile as it stands now.
  public Optional<StationView> station(String tile) {
    ConnectorId connector = EvseTiles.connector(tile);
    return connector == null
        ? Optional.empty()
        : Optional.ofNullable(stations.get(connector.station()));
  }

  public ObjectProperty<TileMeasure> measureProperty() {
    return measure;
  }

  public ObjectProperty<TileGrouping> groupingProperty() {
    return grouping;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Figures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /// Energy of today's sessions; null until known.
  public ReadOnlyObjectProperty<@Nullable Energy> energyTodayProperty() {
    return energyToday.getReadOnlyProperty();
  }

  /// Kilowatts of the last 24 hours.
  public ReadOnlyObjectProperty<List<TrendPoint>> trendProperty() {
    return trend.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<UnreachableRow>> unreachableProperty() {
    return unreachable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<OddityRow>> odditiesProperty() {
    return oddities.getReadOnlyProperty();
  }
}
