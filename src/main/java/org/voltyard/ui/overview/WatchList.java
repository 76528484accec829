package org.voltyard.ui.overview;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.StateLook;

/// A titled list of things to look at, each with its age; Enter and click open one.
final class WatchList<R> extends VBox {
  private final ListView<R> list = new ListView<>();
  private final Label count = new Label();
  private final Look<R> look;

  /// How a row is written.
  record Look<R>(
      DisplayState state,
      Function<R, String> name,
      Function<R, String> detail,
      Function<R, String> age) {}

  WatchList(Desk desk, String titleKey, String emptyKey, Look<R> look) {
    this.look = look;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(titleKey));
    title.getStyleClass().add("panel-title");
    Label empty = new Label();
    empty.textProperty().bind(desk.texts().binding(emptyKey));
    empty.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    count.getStyleClass().add("count");
    list.setPlaceholder(empty);
    list.setCellFactory(view -> new Cell());
    list.getStyleClass().add("watch-list");
    list.accessibleTextProperty().bind(desk.texts().binding(titleKey));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(60);
    list.setPrefHeight(140);
    getChildren().addAll(new HBox(8, title, space, count), list);
    getStyleClass().add("panel");
  }

  /// Shows rows in place; ages are written anew.
  void show(List<R> rows) {
    count.setText(Integer.toString(rows.size()));
    if (list.getItems().equals(rows)) {
      list.refresh();
    } else {
      list.getItems().setAll(rows);
    }
  }

  void onOpen(Consumer<R> open) {
    list.setOnMouseClicked(event -> openSelected(open));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(open);
          }
        });
  }

  private void openSelected(Consumer<R> open) {
    R row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      open.accept(row);
    }
  }

  private final class Cell extends ListCell<R> {
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label age = new Label();
    private final HBox line;
    private final Tooltip tip = new Tooltip();

    Cell() {
      StateLook shape = StateLook.of(look.state());
      var glyph = shape.glyph().node(14);
      glyph.getStyleClass().add(shape.color().fillClass());
      name.setTextOverrun(OverrunStyle.ELLIPSIS);
      detail.getStyleClass().add("caption");
      age.getStyleClass().add("muted");
      age.setMinWidth(USE_PREF_SIZE);
      VBox words = new VBox(name, detail);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      line = new HBox(8, glyph, words, age);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      name.setText(look.name().apply(row));
      detail.setText(look.detail().apply(row));
      boolean told = !detail.getText().isEmpty();
      detail.setVisible(told);
      detail.setManaged(told);
      age.setText(look.age().apply(row));
      tip.setText(told ? name.getText() + "\n" + detail.getText() : name.getText());
      setTooltip(tip);
      setGraphic(line);
    }
  }
}
