package org.voltyard.ui.stations;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;

/// How an action on many stations goes, for the drawer.
final class BulkPane extends VBox {
  private final Desk desk;
  private final BulkModel bulk;
  private final Label told = new Label();
  private final ProgressBar progress = new ProgressBar(0);

  BulkPane(Desk desk, BulkModel bulk) {
    super(10);
    this.desk = desk;
    this.bulk = bulk;
    progress.setMaxWidth(Double.MAX_VALUE);
    ListView<BulkRow> list = new ListView<>(bulk.rows());
    list.setCellFactory(view -> new Cell());
    list.setPrefHeight(560);
    getChildren().addAll(told, progress, list);
    setPadding(new Insets(4, 14, 14, 14));
    bulk.rows().addListener((ListChangeListener<BulkRow>) change -> show());
    bulk.doneProperty().subscribe(done -> show());
  }

  private void show() {
    int all = bulk.rows().size();
    int done = bulk.doneProperty().get();
    progress.setProgress(all == 0 ? 1 : (double) done / all);
    told.setText(desk.texts().of("stations.bulk.progress", done, all, bulk.failed()));
  }

  private final class Cell extends ListCell<BulkRow> {
    private final Label name = new Label();
    private final StageLabel stage = new StageLabel(desk);
    private final VBox box = new VBox(name, stage);

    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BulkRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      name.setText(row.name());
      stage.show(row.stage(), row.said());
      setGraphic(box);
    }
  }
}
