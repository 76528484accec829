package org.voltyard.ui.stations;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;

/// The configuration keys that the station told, to search and to change.
final class ConfigurationPane extends StackPane {
  private final Desk desk;
  private final StationDetailModel model;
  private final DataTable<ConfigurationKey> table;
  private final BiConsumer<String, Map<String, ?>> command;

  /// `command` opens a command's form, filled in.
  ConfigurationPane(
      Desk desk, StationDetailModel model, BiConsumer<String, Map<String, ?>> command) {
    this.desk = desk;
    this.model = model;
    this.command = command;
    table = new DataTable<>(desk, "configuration", ConfigurationKey::key);
    table.column("station.config.key", ConfigurationKey::key).setPrefWidth(230);
    table.column("station.config.value", ConfigurationPane::value).setPrefWidth(260);
    table
        .column(
            "station.config.access",
            key ->
                desk.texts()
                    .of(key.readOnly() ? "station.config.readOnly" : "station.config.writable"))
        .setPrefWidth(90);
    table.onOpen(this::change);
    Action read = Action.of("station.config.read", this::read);
    table.whenEmpty(
        new ScreenState.Empty("station.config.empty", "station.config.emptyHint", read));
    Button change = button("station.config.change", () -> change(table.selectedProperty().get()));
    change.disableProperty().bind(table.selectedProperty().isNull());
    table.bar().add(change, button("station.config.read", this::read));
    getChildren().add(table);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private static String value(ConfigurationKey key) {
    return key.value() == null ? "" : key.value();
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.setOnAction(event -> run.run());
    return button;
  }

  private Subscription follow() {
    return model.configurationProperty().subscribe((List<ConfigurationKey> keys) -> show(keys));
  }

  private void show(List<ConfigurationKey> keys) {
    table.rows(keys);
  }

  private void read() {
    if (model.stationProperty().get() != null) {
      model.commands().send(model.stationProperty().get(), "GetConfiguration", Map.of());
    }
  }

  private void change(@Nullable ConfigurationKey key) {
    if (key != null) {
      command.accept("ChangeConfiguration", Map.of("key", key.key(), "value", value(key)));
    }
  }
}
