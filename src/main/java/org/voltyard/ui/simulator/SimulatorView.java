package org.voltyard.ui.simulator;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.SimulatorDoor.Pace;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Bar;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The simulated depot, to be played with by hand.
public final class SimulatorView extends ScreenView {
  private final SimulatorModel model;
  private final DataTable<PlugRow> table;
  private final HandPanel hands;
  private final ComboBox<Double> factor = new ComboBox<>();
  private final ToggleButton paused = new ToggleButton();
  private boolean showing;

  /// A view of the simulator; `show` takes a charger's id.
  public SimulatorView(Desk desk, SimulatorModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "simulator", PlugRow::id);
    hands = new HandPanel(desk, model);
    model.onFailure(
        failure ->
            desk.navigator()
                .toast(
                    Toast.failed(
                        desk.texts().of("simulator.failed"),
                        String.valueOf(failure.getMessage()))));
    columns();
    table.whenEmpty(new ScreenState.Empty("simulator.none", "simulator.noneHint", null));
    table.bar().add(pace());
    BorderPane all = new BorderPane(table);
    all.setRight(hands);
    BorderPane.setMargin(hands, new javafx.geometry.Insets(0, 0, 0, 12));
    getChildren().add(all);
  }

  private void columns() {
    table.column("simulator.column.name", row -> row.charger().name()).setPrefWidth(200);
    table
        .figures("simulator.column.plug", row -> row.id().number(), Formats::percent)
        .setMaxWidth(50);
    table.state("simulator.column.state", PlugRow::state).setMinWidth(118);
    table.column("simulator.column.vehicle", PlugRow::vehicle).setPrefWidth(190);
    table.nodes("simulator.column.soc", row -> soc(row), this::bar).setMinWidth(128);
    table
        .figures(
            "simulator.column.power", row -> row.plug().power().kiloWatts(), Formats::kilowatts)
        .setMinWidth(58);
    table
        .figures(
            "simulator.column.rated", row -> row.plug().rated().kiloWatts(), Formats::kilowatts)
        .setMinWidth(70);
    table.column("simulator.column.transaction", PlugRow::transaction).setPrefWidth(90);
    table.column("simulator.column.trouble", row -> row.trouble(desk().texts())).setPrefWidth(180);
  }

  private static String soc(PlugRow row) {
    return Double.isNaN(row.soc()) ? "" : Formats.percent(row.soc()) + " %";
  }

  private Node bar(PlugRow row) {
    Label words = new Label(soc(row));
    words.setMinWidth(42);
    HBox both = new HBox(6, words);
    both.setAlignment(Pos.CENTER_LEFT);
    var vehicle = row.plug().vehicle();
    if (vehicle != null) {
      Bar bar = new Bar(desk());
      bar.setPrefWidth(60);
      bar.setMaxHeight(14);
      bar.valueProperty().set(vehicle.soc().value());
      bar.targetProperty().set(vehicle.target().value());
      both.getChildren().add(bar);
    }
    return both;
  }

  private HBox pace() {
    Label name = new Label();
    name.textProperty().bind(desk().texts().binding("simulator.pace"));
    name.setMinWidth(USE_PREF_SIZE);
    factor.getItems().setAll(List.of(1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0));
    factor.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable Double value) {
            return value == null ? "" : "× " + String.format(Locale.ROOT, "%.0f", value);
          }

          @Override
          public Double fromString(String text) {
            return 1.0;
          }
        });
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk().texts().binding("simulator.paceHint"));
    factor.setTooltip(tip);
    factor
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null && !showing) {
                model.pace(is);
              }
            });
    paused.setGraphic(new FontIcon(Material2MZ.PAUSE));
    paused.textProperty().bind(desk().texts().binding("simulator.pause"));
    paused.setOnAction(event -> model.pause(paused.isSelected()));
    HBox pace = new HBox(8, name, factor, paused);
    pace.setAlignment(Pos.CENTER_LEFT);
    return pace;
  }

  private void pace(Pace now) {
    showing = true;
    factor.setValue(now.factor());
    paused.setSelected(now.paused());
    showing = false;
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.attach(),
        model.rowsProperty().subscribe(table::rows),
        model.paceProperty().subscribe(now -> pace(now)),
        table.selectedProperty().subscribe(row -> choose(row)),
        model.chosenProperty().subscribe(hands::show),
        desk()
            .texts()
            .languageProperty()
            .subscribe(now -> hands.show(model.chosenProperty().get())));
  }

  private void choose(@Nullable PlugRow row) {
    if (row != null) {
      model.chosenProperty().set(row);
    }
  }

  @Override
  public void show(String charger) {
    table.bar().filterProperty().set(charger);
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("simulator.unplug", model::unplug).key("Shortcut+U").when(hands.ready()),
        Action.of("simulator.repair", model::repair).key("Shortcut+R").when(hands.ready()),
        Action.of("simulator.comeBack", model::comeBack).key("Shortcut+B").when(hands.ready()),
        Action.of("simulator.pause", () -> model.pause(!model.paceProperty().get().paused()))
            .key("Shortcut+P"));
  }
}
