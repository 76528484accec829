package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Csv;
import org.voltyard.domain.DisplayState;

/// The columns of a table: what each says of a row, how it sorts, and whether it is on show.
final class TableColumns<R> {
  private final Desk desk;
  private final String id;
  private final TableView<R> table;
  private final MenuButton menu = new MenuButton();
  private final List<Function<R, String>> texts = new ArrayList<>();

  /// @param id names the preferences
  TableColumns(Desk desk, String id, TableView<R> table) {
    this.desk = desk;
    this.id = id;
    this.table = table;
    menu.setGraphic(FilterBar.icon(Material2MZ.VIEW_COLUMN));
    menu.getStyleClass().add("quiet");
  }

  /// Chooses what is on show.
  MenuButton menu() {
    return menu;
  }

  /// A column that sorts as people do, numbers within words included.
  TableColumn<R, R> natural(String titleKey, Function<R, String> text, Cells<R> cells) {
    return add(titleKey, text, Comparator.comparing(text, NaturalOrder.INSTANCE), cells);
  }

  TableColumn<R, R> figures(
      String titleKey, ToDoubleFunction<R> value, DoubleFunction<String> format) {
    Function<R, String> text =
        row ->
            Double.isNaN(value.applyAsDouble(row)) ? "–" : format.apply(value.applyAsDouble(row));
    TableColumn<R, R> column =
        add(titleKey, text, Comparator.comparingDouble(value), new Cells.TextCells<>(text));
    column.getStyleClass().add("figures");
    return column;
  }

  TableColumn<R, R> state(String titleKey, Function<R, DisplayState> state) {
    return add(
        titleKey,
        row -> desk.texts().of(StateLook.textKey(state.apply(row))),
        Comparator.comparingInt(row -> state.apply(row).rank()),
        new Cells.StateCells<>(desk, state));
  }

  TableColumn<R, R> add(
      String titleKey, Function<R, String> text, Comparator<R> order, Cells<R> cells) {
    TableColumn<R, R> column = new TableColumn<>();
    column.textProperty().bind(desk.texts().binding(titleKey));
    column.setUserData(text);
    column.setId(titleKey);
    column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
    column.setCellFactory(each -> cells.cell());
    column.setComparator(order);
    column.setVisible(desk.preferences().flag(kept(titleKey), true));
    column
        .visibleProperty()
        .addListener((o, was, is) -> desk.preferences().put(kept(titleKey), is.toString()));
    texts.add(text);
    table.getColumns().add(column);
    CheckMenuItem item = new CheckMenuItem();
    item.textProperty().bind(column.textProperty());
    item.selectedProperty().bindBidirectional(column.visibleProperty());
    menu.getItems().add(item);
    return column;
  }

  /// Leaves a column out until somebody wants it.
  void optional(TableColumn<R, R> column, String titleKey) {
    column.setVisible(desk.preferences().flag(kept(titleKey), false));
  }

  private String kept(String titleKey) {
    return "column." + id + "." + titleKey;
  }

  private List<TableColumn<R, ?>> visible() {
    return table.getColumns().stream().filter(TableColumn::isVisible).toList();
  }

  /// The titles on show.
  List<String> titles() {
    return visible().stream().map(TableColumn::getText).toList();
  }

  /// What the columns on show say of a row.
  List<String> line(R row) {
    return line(visible(), row);
  }

  /// Makes lines of a file, with the columns that are on show now.
  Function<R, String> lines() {
    List<TableColumn<R, ?>> columns = visible();
    return row -> Csv.row(line(columns, row));
  }

  @SuppressWarnings("unchecked")
  private static <R> List<String> line(List<TableColumn<R, ?>> columns, R row) {
    return columns.stream()
        .map(column -> ((Function<R, String>) column.getUserData()).apply(row))
        .toList();
  }

  /// The columns on show and these rows as text.
  String csv(Collection<R> rows) {
    Csv csv = new Csv();
    csv.line(titles());
    rows.forEach(row -> csv.line(line(row)));
    return csv.toString();
  }

  /// Whether all these words stand somewhere in a row, be their columns on show or not.
  boolean matches(R row, String[] words) {
    if (words.length == 1 && words[0].isEmpty()) {
      return true;
    }
    StringBuilder line = new StringBuilder();
    texts.forEach(text -> line.append(text.apply(row)).append('\n'));
    String all = line.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(words).allMatch(all::contains);
  }
}
