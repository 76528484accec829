package org.voltyard.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.ui.kit.Desk;

/// Search and commands in one field (Ctrl+K): fuzzy, over both languages, all by keyboard.
final class CommandPalette extends VBox {
  private static final int MOST = 40;

  private final List<PaletteSource> sources;
  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<PaletteItem> list = new ListView<>();
  private final List<PaletteItem> found = new ArrayList<>();
  private int question;

  CommandPalette(Desk desk, List<PaletteSource> sources, Runnable close) {
    this.sources = sources;
    this.close = close;
    field.promptTextProperty().bind(desk.texts().binding("shell.palette.prompt"));
    field.accessibleTextProperty().bind(desk.texts().binding("shell.palette.prompt"));
    field.textProperty().addListener((o, was, is) -> ask(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.getStyleClass().add("palette-field");
    list.setCellFactory(view -> new Cell());
    list.setFocusTraversable(false);
    list.setPrefHeight(420);
    list.setOnMouseClicked(event -> choose());
    Label none = new Label();
    none.textProperty().bind(desk.texts().binding("shell.palette.none"));
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    getChildren().addAll(field, list);
    getStyleClass().add("palette");
    setMaxSize(640, Region.USE_PREF_SIZE);
  }

  void begin() {
    field.clear();
    ask("");
    field.requestFocus();
  }

  private void ask(String typed) {
    int mine = ++question;
    found.clear();
    for (PaletteSource source : sources) {
      source.find(
          typed,
          items -> {
            if (mine == question) {
              found.addAll(items);
              rank(typed);
            }
          });
    }
  }

  private void rank(String typed) {
    record Ranked(PaletteItem item, int score) {}
    List<PaletteItem> best =
        found.stream()
            .map(item -> new Ranked(item, item.score(typed)))
            .filter(ranked -> ranked.score() > 0)
            .sorted(Comparator.comparingInt(ranked -> -ranked.score()))
            .limit(MOST)
            .map(Ranked::item)
            .toList();
    list.getItems().setAll(best);
    list.getSelectionModel().selectFirst();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
      int size = list.getItems().size();
      if (size > 0) {
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 5));
      }
      event.consume();
    }
  }

  private void choose() {
    PaletteItem item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      close.run();
      item.run().run();
    }
  }

  private static final class Cell extends ListCell<PaletteItem> {
    @Override
    protected void updateItem(@Nullable PaletteItem item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(item.names().getFirst());
      Label detail = new Label(item.detail());
      detail.getStyleClass().add("muted");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      FontIcon icon = new FontIcon(item.icon() == null ? Material2AL.CHEVRON_RIGHT : item.icon());
      HBox line = new HBox(10, icon, name, space, detail);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
    }
  }
}
