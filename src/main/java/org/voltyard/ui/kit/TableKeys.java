package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a table: step into it, open a row, copy the selected ones, let go of them.
final class TableKeys<R> {
  private final TableView<R> table;
  private final Consumer<R> open;
  private final Function<R, List<String>> line;

  /// @param line what is copied of a row
  TableKeys(TableView<R> table, Consumer<R> open, Function<R, List<String>> line) {
    this.table = table;
    this.open = open;
    this.line = line;
  }

  void listen() {
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
  }

  private void pressed(KeyEvent event) {
    R now = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && now != null) {
      open.accept(now);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && now != null) {
      table.getSelectionModel().clearSelection();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copySelected();
      event.consume();
    }
  }

  /// Where nothing is selected, an arrow selects the row that has the focus: a table of one row has
  /// no other to go to.
  private void entered(KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
    int rows = table.getItems().size();
    if (arrow && table.getSelectionModel().isEmpty() && rows > 0) {
      int row = Math.clamp(table.getFocusModel().getFocusedIndex(), 0, rows - 1);
      table.getSelectionModel().select(row);
      table.scrollTo(row);
      event.consume();
    }
  }

  private void copySelected() {
    ClipboardContent copied = new ClipboardContent();
    List<String> lines = new ArrayList<>();
    table
        .getSelectionModel()
        .getSelectedItems()
        .forEach(row -> lines.add(String.join("\t", line.apply(row))));
    copied.putString(String.join("\n", lines));
    Clipboard.getSystemClipboard().setContent(copied);
  }
}
