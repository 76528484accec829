package org.voltyard.ui.overview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.TrendPoint;
import org.voltyard.ui.stations.PaperDepot;

class OverviewModelTest {
  @TempDir Path folder;
  private final ManualFx time = new ManualFx();
  private PaperDepot depot;
  private OverviewModel model;
  private final List<MapTile> all = new ArrayList<>();
  private final List<MapTile> changed = new ArrayList<>();

  private OverviewModel model() {
    return new OverviewModel(
        time.fx(),
        depot.feed(),
        depot.archives(),
        time,
        new SimpleObjectProperty<>(ZoneId.of("Asia/Shanghai")));
  }

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(12);
    model = model();
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private Subscription follow() {
    return model.follow(
        tiles -> {
          all.clear();
          all.addAll(tiles);
        },
        changed::addAll);
  }

  @Test
  void figuresTilesAndListsAreThereAtOnce() {
    Subscription following = follow();
    Figures figures = model.figuresProperty().get();
    assertThat(figures.evses()).isEqualTo(24);
    assertThat(figures.unreachable()).isEqualTo(1);
    assertThat(figures.counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(24);
    assertThat(figures.power().kiloWatts()).isPositive();
    assertThat(all).hasSize(24);
    assertThat(model.unreachableProperty().get())
        .extracting(UnreachableRow::station)
        .containsExactly(new StationId("CP-007"));
    assertThat(model.odditiesProperty().get())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.error()).startsWith("GroundFailure (E-217) · "));
    assertThat(model.trendProperty().get()).hasSizeGreaterThan(100);
    assertThat(requireNonNull(model.energyTodayProperty().get()).kiloWattHours())
        .isEqualTo(1234.56);
    following.unsubscribe();
    assertThat(time.wound()).isZero();
  }

  @Test
  void onlyTilesOfStationsThatChangedArePainted() throws TimeoutException {
    Subscription following = follow();
    depot.tell(new StationEvent.Disconnected(new StationId("CP-001"), "gone"));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          time.advance(Duration.ofMillis(250));
          return !changed.isEmpty();
        });
    assertThat(changed)
        .hasSize(2)
        .allSatisfy(tile -> assertThat(tile.state()).isEqualTo(DisplayState.OFFLINE));
    assertThat(model.figuresProperty().get().unreachable()).isEqualTo(2);
    following.unsubscribe();
  }

  @Test
  void measureAndGroupingMakeAllTilesAnew() {
    Subscription following = follow();
    model.measureProperty().set(TileMeasure.SOC);
    assertThat(all).anySatisfy(tile -> assertThat(tile.measure()).endsWith(" %"));
    model.groupingProperty().set(TileGrouping.VENDOR);
    assertThat(all).extracting(MapTile::group).containsOnly("ABB", "星星充电");
    following.unsubscribe();
  }

  @Test
  void emptyDepotSaysSo() {
    depot.close();
    depot = new PaperDepot(folder.resolve("empty"), time);
    model = model();
    Subscription following = follow();
    assertThat(model.phaseProperty().get()).isEqualTo(new OverviewModel.Phase.NoStations());
    following.unsubscribe();
  }

  @Test
  void readingHoldsAQuarterOfAnHourAndAnEndHoldsNot() {
    Instant from = Instant.parse("2026-11-22T00:00:00Z");
    PowerTrend trend = new PowerTrend(from, from.plusSeconds(3600), Duration.ofMinutes(5));
    trend.add(List.of(reading(from, MeterReading.Context.PERIODIC)));
    trend.add(
        List.of(
            reading(from, MeterReading.Context.PERIODIC),
            reading(from.plusSeconds(400), MeterReading.Context.END)));
    assertThat(trend.points())
        .extracting(TrendPoint::value)
        .startsWith(100.0, 100.0, 50.0, 50.0, 0.0)
        .hasSize(13);
  }

  private static MeterReading reading(Instant at, MeterReading.Context context) {
    MeterReading.Values values =
        new MeterReading.Values(
            null,
            Power.kiloWatts(50),
            null,
            MeterReading.Phases.none(),
            MeterReading.Phases.none(),
            null,
            null);
    return new MeterReading(at, context, values, List.of());
  }
}
