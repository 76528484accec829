package org.voltyard.ui.overview;

import eu.hansolo.tilesfx.Tile;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.voltyard.domain.Energy;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Tiles;

/// The four figures that are read first.
final class Headline extends HBox {
  private final Desk desk;
  private final Tile power;
  private final Tile energy;
  private final Tile sessions;
  private final Tile unreachable;

  Headline(Desk desk) {
    super(8);
    this.desk = desk;
    Tiles tiles = new Tiles(desk);
    power = tiles.number("overview.tile.power", "kW", 1);
    energy = tiles.number("overview.tile.energy", "kWh", 1);
    sessions = tiles.number("overview.tile.sessions", "", 0);
    unreachable = tiles.number("overview.tile.unreachable", "", 0);
    getChildren().addAll(power, energy, sessions, unreachable);
  }

  Subscription follow(OverviewModel model) {
    return Subscription.combine(
        model.figuresProperty().subscribe(this::show),
        model.energyTodayProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.figuresProperty().get())),
        desk.looks().densityProperty().subscribe(now -> size()),
        heightProperty().subscribe(now -> size()));
  }

  private void show(Figures now) {
    power.setValue(now.power().kiloWatts());
    power.setDescription(
        now.stale() == 0 ? "" : desk.texts().of("overview.tile.stale", now.stale()));
    sessions.setValue(now.sessions());
    sessions.setDescription(desk.texts().of("overview.tile.evses", now.evses()));
    unreachable.setValue(now.unreachable());
    unreachable.setDescription(desk.texts().of("overview.tile.stations", now.stations()));
  }

  private void show(@org.jspecify.annotations.Nullable Energy now) {
    energy.setValue(now == null ? 0 : now.kiloWattHours());
  }

  /// Tiles are a little wider than high, so that long figures fit.
  private void size() {
    boolean wall = desk.looks().densityProperty().get() == Density.WALLBOARD;
    double wide = Math.clamp(getHeight() * 1.22, 160, wall ? 300 : 226);
    for (Tile tile : List.of(power, energy, sessions, unreachable)) {
      tile.setMinSize(140, 100);
      tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      tile.setPrefWidth(wide);
    }
  }
}
