package org.voltyard.ui.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;

/// Makes the cells of one column.
sealed interface Cells<R> {
  TableCell<R, R> cell();

  /// Cells of words.
  record TextCells<R>(Function<R, String> text) implements Cells<R> {
    @Override
    public TableCell<R, R> cell() {
      return new TableCell<>() {
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
          super.updateItem(row, empty);
          setText(empty || row == null ? null : text.apply(row));
        }
      };
    }
  }

  /// Cells of state badges.
  record StateCells<R>(Desk desk, Function<R, DisplayState> state) implements Cells<R> {
    @Override
    public TableCell<R, R> cell() {
      StateBadge badge = new StateBadge(desk);
      return new TableCell<>() {
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
          super.updateItem(row, empty);
          badge.stateProperty().set(empty || row == null ? null : state.apply(row));
          setGraphic(empty ? null : badge);
        }
      };
    }
  }

  /// Cells of any node.
  record NodeCells<R>(Function<R, Node> node) implements Cells<R> {
    @Override
    public TableCell<R, R> cell() {
      return new TableCell<>() {
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
          super.updateItem(row, empty);
          setGraphic(empty || row == null ? null : node.apply(row));
        }
      };
    }
  }
}
