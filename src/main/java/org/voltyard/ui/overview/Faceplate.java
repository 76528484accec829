package org.voltyard.ui.overview;

import java.time.Instant;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.ui.kit.AgedValue;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Bar;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PlugValues;
import org.voltyard.ui.kit.StateBadge;

/// The faceplate of one EVSE for the drawer: state, last values, what is wrong, and the way to its
/// station.
final class Faceplate extends VBox {
  private final Desk desk;
  private final OverviewModel model;
  private final String tile;
  private final StateBadge state;
  private final Label error = new Label();
  private final Label about = new Label();
  private final Label since = new Label();
  private final Bar bar;
  private final AgedValue power;
  private final AgedValue current;
  private final AgedValue voltage;
  private final AgedValue soc;
  private final AgedValue temperature;

  Faceplate(Desk desk, OverviewModel model, String tile) {
    super(12);
    this.desk = desk;
    this.model = model;
    this.tile = tile;
    state = new StateBadge(desk);
    bar = new Bar(desk);
    bar.setMaxWidth(Double.MAX_VALUE);
    power = new AgedValue(desk, "kW");
    current = new AgedValue(desk, "A");
    voltage = new AgedValue(desk, "V");
    soc = new AgedValue(desk, "%");
    temperature = new AgedValue(desk, "°C");
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    since.getStyleClass().add("caption");
    error.setWrapText(true);
    getChildren().addAll(state, since, error, bar, values(), about, openButton());
    setPadding(new Insets(4, 14, 14, 14));
    Attached.to(this, () -> desk.fx().every(Fx.REPAINT, this::show));
    show();
  }

  private GridPane values() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(6);
    row(grid, "overview.value.power", power);
    row(grid, "overview.value.current", current);
    row(grid, "overview.value.voltage", voltage);
    row(grid, "overview.value.soc", soc);
    row(grid, "overview.value.temperature", temperature);
    return grid;
  }

  private void row(GridPane grid, String key, AgedValue value) {
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding(key));
    name.getStyleClass().add("muted");
    grid.addRow(grid.getRowCount(), name, value);
  }

  private Button openButton() {
    Button open = new Button();
    open.textProperty().bind(desk.texts().binding("overview.openStation"));
    desk.rights().guard(desk.texts(), open, "overview.openStation");
    open.getStyleClass().add("primary");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setOnAction(
        event ->
            model
                .station(tile)
                .ifPresent(station -> desk.navigator().open("station", station.id().value())));
    return open;
  }

  private void show() {
    ConnectorId id = EvseTiles.connector(tile);
    StationView station = model.station(tile).orElse(null);
    ConnectorView plug =
        station == null || id == null ? null : station.connectors().get(id.number());
    if (station == null || plug == null) {
      return;
    }
    state.stateProperty().set(station.state(plug));
    String wrong = plug.status().faulty() ? Oddities.error(plug.status()) : "";
    error.setText(wrong);
    error.setVisible(!wrong.isEmpty());
    error.setManaged(!wrong.isEmpty());
    since.setText(
        desk.texts().of("overview.since", Formats.stamp(plug.status().at(), desk.zone().get())));
    PlugValues values = PlugValues.of(station, plug);
    bar.maximumProperty().set(EvseTiles.rated(station));
    bar.valueProperty().set(Double.isFinite(values.kilowatts()) ? values.kilowatts() : 0);
    boolean connected = station.link().open();
    power.show(sample(values.kilowatts(), 1, values.at(), connected));
    current.show(sample(values.amperes(), 1, values.at(), connected));
    voltage.show(sample(values.volts(), 0, values.at(), connected));
    soc.show(sample(values.percent(), 0, values.at(), connected));
    temperature.show(sample(values.celsius(), 0, values.at(), connected));
    about.setText(about(station));
  }

  private static AgedValue.@Nullable Sample sample(
      double value, int decimals, @Nullable Instant at, boolean connected) {
    return Double.isFinite(value) && at != null
        ? new AgedValue.Sample(Formats.decimal(value, decimals), at, PlugValues.INTERVAL, connected)
        : null;
  }

  private static String about(StationView station) {
    String maker =
        station.identity() == null
            ? ""
            : station.identity().vendor() + " " + station.identity().model();
    String group = station.registration().group();
    return String.join("\n", station.id().value(), maker, group).strip();
  }
}
