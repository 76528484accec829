package org.voltyard.ui.stations;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterKey;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Token;

/// The public keys of the station's meters, by which their signed readings are checked: what the
/// station tells, and what an operator read off the meter.
final class MeterKeysPane extends VBox {
  private final Desk desk;
  private final StationDetailModel model;
  private final DataTable<MeterKey> table;
  private final Spinner<Integer> connector = new Spinner<>(1, 1000, 1);
  private final TextField key = new TextField();
  private final Label trouble = new Label();

  MeterKeysPane(Desk desk, StationDetailModel model) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "meterKeys", MeterKey::connector);
    table
        .column("station.keys.connector", each -> Integer.toString(each.connector()))
        .setPrefWidth(90);
    table
        .column(
            "station.keys.source",
            each -> desk.texts().of("station.keys.source." + each.source().name()))
        .setPrefWidth(170);
    table.column("station.keys.key", MeterKey::told).setPrefWidth(420);
    table.whenEmpty(new ScreenState.Empty("station.keys.empty", "station.keys.emptyHint", null));
    Button back = button("station.keys.takeBack", this::takeBack);
    back.disableProperty().bind(table.selectedProperty().isNull());
    table.bar().add(back);
    VBox.setVgrow(table, Priority.ALWAYS);
    trouble.setStyle("-fx-text-fill: " + Token.ALARM_1.css() + ";");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    getChildren().addAll(table, form(), trouble);
    setSpacing(8);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private HBox form() {
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding("station.keys.connector"));
    name.setMinWidth(USE_PREF_SIZE);
    connector.setPrefWidth(90);
    connector.setMinWidth(80);
    connector.setEditable(true);
    key.promptTextProperty().bind(desk.texts().binding("station.keys.prompt"));
    HBox.setHgrow(key, Priority.ALWAYS);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(desk.texts().binding("station.keys.hint"));
    key.setTooltip(hint);
    key.setOnAction(event -> pin());
    Button pin = button("station.keys.pin", this::pin);
    pin.setMinWidth(USE_PREF_SIZE);
    pin.disableProperty().bind(key.textProperty().isEmpty());
    HBox form = new HBox(8, name, connector, key, pin);
    form.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return form;
  }

  private Button button(String text, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(text));
    desk.rights().guard(desk.texts(), button, text);
    button.setOnAction(event -> run.run());
    return button;
  }

  private Subscription follow() {
    return model.meterKeysProperty().subscribe((List<MeterKey> keys) -> table.rows(keys));
  }

  private void pin() {
    keep(connector.getValue(), key.getText());
  }

  private void takeBack() {
    MeterKey chosen = table.selectedProperty().get();
    if (chosen != null) {
      keep(chosen.connector(), null);
    }
  }

  private void keep(int number, @Nullable String text) {
    trouble.setText("");
    model.pinMeterKey(
        number, text, key::clear, cause -> trouble.setText(String.valueOf(cause.getMessage())));
  }
}
