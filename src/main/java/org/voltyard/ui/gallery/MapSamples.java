package org.voltyard.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.voltyard.domain.DisplayState;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.StateBadge;
import org.voltyard.ui.kit.StateLook;
import org.voltyard.ui.kit.TileFill;
import org.voltyard.ui.kit.TileMap;

/// The tile map with 96 made-up EVSEs, and a badge for each state.
final class MapSamples {
  private final Desk desk;

  MapSamples(Desk desk) {
    this.desk = desk;
  }

  Node build() {
    TileMap map = new TileMap(desk);
    map.show(tiles(96));
    map.summary(
        tile ->
            tile.label()
                + "\n"
                + desk.texts().of(StateLook.textKey(tile.state()))
                + "\n"
                + tile.measure());
    map.onOpen(
        id ->
            desk.navigator()
                .drawer(desk.texts().binding("gallery.map.title"), Samples.faceplate(desk, id)));
    ToggleButton fill = new ToggleButton();
    fill.textProperty().bind(desk.texts().binding("gallery.fill"));
    fill.selectedProperty()
        .addListener(
            (o, was, is) -> map.fillProperty().set(is ? TileFill.MEASURE : TileFill.STATE));
    FlowPane badges = new FlowPane(18, 8);
    badges.setRowValignment(VPos.CENTER);
    for (DisplayState state : DisplayState.values()) {
      badges.getChildren().add(new StateBadge(desk, state));
    }
    badges.getChildren().add(fill);
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("gallery.map.title"));
    title.getStyleClass().add("title");
    VBox.setVgrow(map, Priority.ALWAYS);
    return new VBox(12, title, badges, map);
  }

  static List<MapTile> tiles(int count) {
    List<MapTile> tiles = new ArrayList<>();
    DisplayState[] states = DisplayState.values();
    for (int i = 1; i <= count; i++) {
      DisplayState state =
          i % 3 == 0
              ? DisplayState.CHARGING
              : i % 4 == 0 ? DisplayState.AVAILABLE : states[i % states.length];
      boolean charging = state == DisplayState.CHARGING;
      double kilowatts = charging ? 20 + i * 37 % 100 : 0;
      String name = i % 5 == 0 ? "东区" + i + "号" : "CP-" + i;
      String feeder = "Feeder " + (char) ('A' + (i - 1) * 4 / count) + " 馈线";
      String measure = charging ? Formats.kilowatts(kilowatts) + " kW" : "";
      tiles.add(new MapTile("CP-" + i, name, feeder, state, kilowatts / 120, measure));
    }
    return tiles;
  }
}
