package org.voltyard.ui.stations;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Toast;

/// Chooses bays, shows what their labels look like, and saves them as sheets to be printed.
final class LabelsPane extends VBox {
  private static final double SCALE = 3.6;

  private final Desk desk;
  private final LabelsModel model;
  private final ListView<BayRow> list;
  private final LabelCanvas preview = new LabelCanvas(SCALE);

  LabelsPane(Desk desk, LabelsModel model, List<StationId> stations) {
    super(10);
    this.desk = desk;
    this.model = model;
    list = new ListView<>(model.rows());
    list.setCellFactory(_ -> new Cell());
    list.setPrefHeight(240);
    list.accessibleTextProperty().bind(desk.texts().binding("stations.labels.bays"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                preview.show(row.label());
              }
            });
    preview.setVisible(false);
    getChildren().addAll(choice(), list, preview, told(), saving());
    setPadding(new Insets(4, 14, 14, 14));
    model.list(stations, this::listed, this::failed);
  }

  private HBox choice() {
    return new HBox(
        8,
        button("stations.labels.all", () -> model.choose(true)),
        button("stations.labels.none", () -> model.choose(false)));
  }

  private Button button(String key, Runnable act) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.getStyleClass().add("quiet");
    button.setOnAction(_ -> act.run());
    desk.rights().guard(desk.texts(), button, key);
    return button;
  }

  private Label told() {
    Label told = new Label();
    told.setWrapText(true);
    told.getStyleClass().add("muted");
    String key = model.reachable() ? "stations.labels.address" : "stations.labels.unreachable";
    told.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> desk.texts().of(key, model.address()), desk.texts().languageProperty()));
    return told;
  }

  private Button saving() {
    Button save = button("stations.labels.save", this::save);
    save.getStyleClass().setAll("button", "primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.disableProperty().bind(model.chosenProperty().isEqualTo(0));
    return save;
  }

  private void listed() {
    preview.setVisible(!model.rows().isEmpty());
    list.getSelectionModel().selectFirst();
  }

  private void save() {
    desk.saving()
        .ask(getScene().getWindow(), "bay-labels", "pdf")
        .ifPresent(
            file ->
                model.save(
                    file,
                    desk.texts().of("stations.labels"),
                    () ->
                        desk.navigator()
                            .toast(Toast.done(desk.texts().of("kit.table.exported", file))),
                    this::failed));
  }

  private void failed(String cause) {
    desk.navigator().toast(Toast.failed(desk.texts().of("stations.notDone"), cause));
  }

  private final class Cell extends ListCell<BayRow> {
    private final CheckBox box = new CheckBox();
    private @Nullable BayRow shown;

    Cell() {
      setPrefWidth(0); // long names are cut, not scrolled
    }

    @Override
    protected void updateItem(@Nullable BayRow row, boolean empty) {
      super.updateItem(row, empty);
      BayRow before = shown;
      if (before != null) {
        box.selectedProperty().unbindBidirectional(before.chosenProperty());
      }
      shown = empty ? null : row;
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      BayLabel label = row.label();
      box.setText(
          label.code()
              + "  "
              + desk.texts().of("stations.labels.bay", label.station(), label.connector()));
      box.setMaxWidth(Double.MAX_VALUE);
      box.selectedProperty().bindBidirectional(row.chosenProperty());
      setGraphic(box);
    }
  }
}
