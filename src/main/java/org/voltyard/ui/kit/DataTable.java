package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Csv;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.domain.DisplayState;

/// A virtual table whose rows never move under the pointer or the selection; with filter, columns,
/// copy, export and its states.
public final class DataTable<R> extends BorderPane {
  private static final int NEAR_END = 10;
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration TYPING = Duration.ofMillis(200);

  private final Desk desk;
  private final TableView<R> table = new TableView<>();
  private final RowBook<R> book;
  private final FilterBar bar;
  private final ScreenStates states;
  private final Button pill = new Button();
  private final TableColumns<R> columns;
  private final ReadOnlyObjectWrapper<@Nullable R> selected = new ReadOnlyObjectWrapper<>();
  private Predicate<R> narrowed = row -> true;
  private ScreenState whenEmpty =
      new ScreenState.Empty("kit.table.none", "kit.table.noneHint", null);
  private Consumer<R> open = row -> {};
  private Consumer<String> export;
  private boolean loaded;
  private @Nullable Comparator<R> natural;
  private Runnable nearEnd = () -> {};
  private long total;
  private @Nullable Elsewhere elsewhere;
  private Subscription typing = Subscription.EMPTY;

  /// A table without columns; `id` names its preferences, `key` tells rows apart.
  public DataTable(Desk desk, String id, Function<R, Object> key) {
    this.desk = desk;
    columns = new TableColumns<>(desk, id, table);
    book = new RowBook<>(key);
    bar = new FilterBar(desk, id);
    pill.getStyleClass().add("pill");
    pill.setVisible(false);
    pill.setOnAction(event -> settle());
    StackPane.setAlignment(pill, Pos.TOP_CENTER);
    states = new ScreenStates(desk, new StackPane(table, pill));
    export = csv -> CsvFile.save(desk, this, id, csv);
    table.setItems(book.shown());
    table.setPlaceholder(new javafx.scene.layout.Region());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(view -> row());
    selected.bind(table.getSelectionModel().selectedItemProperty());
    new TableKeys<>(table, row -> open.accept(row), columns::line).listen();
    bar.name(columns.menu(), "kit.table.columns");
    bar.addLast(columns.menu());
    bar.addLast(bar.button(Material2AL.GET_APP, "kit.table.export", () -> export.accept(csv())));
    setTop(bar);
    setCenter(states);
    getStyleClass().add("data-table");
    states.set(new ScreenState.Loading());
    bar.filterProperty().addListener((o, was, is) -> filter());
    Attached.to(this, this::follow);
  }

  /// A column of words; sorts as people do, numbers within words included.
  public TableColumn<R, R> column(String titleKey, Function<R, String> text) {
    return columns.natural(titleKey, text, new Cells.TextCells<>(text));
  }

  /// A column of words with its own order.
  public TableColumn<R, R> column(String titleKey, Function<R, String> text, Comparator<R> order) {
    return columns.add(titleKey, text, order, new Cells.TextCells<>(text));
  }

  /// Leaves a column out until somebody wants it.
  public void optional(TableColumn<R, R> column, String titleKey) {
    columns.optional(column, titleKey);
  }

  /// A column of figures, to the right, in tabular digits; `NaN` shows as a dash.
  public TableColumn<R, R> figures(
      String titleKey, ToDoubleFunction<R> value, DoubleFunction<String> format) {
    return columns.figures(titleKey, value, format);
  }

  /// A column of display states with shape, colour and word; the worst sorts last.
  public TableColumn<R, R> state(String titleKey, Function<R, DisplayState> state) {
    return columns.state(titleKey, state);
  }

  /// A column of nodes made anew for each change; `text` is for filter, sorting and export.
  public TableColumn<R, R> nodes(
      String titleKey, Function<R, String> text, Function<R, Node> node) {
    return columns.natural(titleKey, text, new Cells.NodeCells<>(node));
  }

  /// Shows exactly these rows; known ones change in place.
  public void rows(Collection<R> rows) {
    book.replace(rows);
    changed();
  }

  /// Shows what another search has found, from its beginning.
  public void found(Collection<R> rows) {
    table.getSelectionModel().clearSelection();
    book.replace(rows);
    loaded = true;
    settle();
    table.scrollTo(0);
  }

  /// Takes newer versions of some rows, and new rows.
  public void update(Collection<R> rows) {
    book.put(rows);
    changed();
  }

  /// Takes rows away.
  public void remove(Collection<?> keys) {
    book.removeKeys(keys);
    changed();
  }

  /// The order while the user has chosen none; rows that come behind the last one do not wait.
  public void natural(Comparator<R> order) {
    natural = order;
  }

  /// Called whenever the end of the rows comes into sight, to fetch more.
  public void onEnd(Runnable handler) {
    nearEnd = handler;
  }

  /// Where rows are found and put in order that are too many to hold; they are shown as they come.
  ///
  /// @param find is given the words to look for
  /// @param sort is given the key of a column's title, null for none, and whether it falls
  public record Elsewhere(Consumer<String> find, BiConsumer<@Nullable String, Boolean> sort) {}

  /// From now on rows are found and put in order elsewhere.
  public void elsewhere(Elsewhere there) {
    elsewhere = there;
    table.setSortPolicy(
        view -> {
          TableColumn<R, ?> first =
              view.getSortOrder().isEmpty() ? null : view.getSortOrder().getFirst();
          boolean falling = first != null && first.getSortType() == TableColumn.SortType.DESCENDING;
          there.sort().accept(first == null ? null : first.getId(), falling);
          return true;
        });
  }

  /// The title of a file of what is on show.
  public String head() {
    return Csv.row(columns.titles());
  }

  /// Makes lines of such a file, with the columns that are on show now.
  public Function<R, String> lines() {
    return columns.lines();
  }

  /// How many there are in all, where most of them are elsewhere.
  public void total(long all) {
    total = all;
    look();
  }

  /// A screen's own filter besides the words in the filter field.
  public void narrow(Predicate<R> wanted) {
    narrowed = wanted;
    filter();
  }

  /// What to show when there are no rows at all.
  public void whenEmpty(ScreenState.Empty state) {
    whenEmpty = state;
    changed();
  }

  /// Shows a failure, missing permission or lost server; [#rows] ends it.
  public void trouble(ScreenState state) {
    loaded = false;
    states.set(state);
  }

  /// Called for double click and Enter.
  public void onOpen(Consumer<R> handler) {
    open = handler;
  }

  /// Takes over the CSV instead of asking for a file.
  public void onExport(Consumer<String> handler) {
    export = handler;
  }

  /// The row with the focus of the selection.
  public ReadOnlyObjectProperty<@Nullable R> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// All selected rows.
  public ObservableList<R> selection() {
    return table.getSelectionModel().getSelectedItems();
  }

  /// The bar above, to add own controls.
  public FilterBar bar() {
    return bar;
  }

  /// The table itself, for what is not offered here.
  public TableView<R> view() {
    return table;
  }

  /// The rows on show, in the order of the screen.
  public ObservableList<R> shown() {
    return book.shown();
  }

  /// The visible columns and shown rows as text.
  public String csv() {
    return columns.csv(book.shown());
  }

  private TableRow<R> row() {
    TableRow<R> row = new TableRow<>();
    row.indexProperty().addListener((o, was, is) -> seen(is.intValue()));
    row.setOnMouseClicked(
        event -> {
          R item = row.getItem();
          if (event.getClickCount() == 2 && item != null) {
            open.accept(item);
          }
        });
    return row;
  }

  private void seen(int index) {
    if (index >= 0 && index >= book.shown().size() - NEAR_END) {
      Subscription _ = desk.fx().after(SOON, () -> nearEnd.run());
    }
  }

  private void changed() {
    loaded = true;
    if (book.stirred() && calm()) {
      settle();
    } else {
      if (natural != null && (elsewhere != null || table.getComparator() == null)) {
        book.append(natural);
      }
      look();
    }
  }

  private @Nullable Comparator<? super R> order() {
    Comparator<R> chosen = elsewhere == null ? table.getComparator() : null;
    return chosen != null ? chosen : natural;
  }

  private boolean calm() {
    boolean scrolled =
        table.lookup(".scroll-bar:vertical") instanceof ScrollBar scroll && scroll.getValue() > 0;
    return !table.isHover() && !scrolled && table.getSelectionModel().isEmpty();
  }

  private void settle() {
    List<R> kept = List.copyOf(selection());
    book.settle(order());
    kept.forEach(row -> table.getSelectionModel().select(row));
    look();
  }

  private void filter() {
    Elsewhere there = elsewhere;
    if (there != null) {
      typing.unsubscribe();
      String wanted = bar.filterProperty().get().strip();
      typing = desk.fx().after(TYPING, () -> there.find().accept(wanted));
      return;
    }
    String[] words = bar.filterProperty().get().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    book.filter(row -> narrowed.test(row) && columns.matches(row, words), order());
    look();
  }

  private void look() {
    int waiting = book.waiting();
    pill.setVisible(waiting > 0);
    pill.setText(desk.texts().of("kit.table.new", waiting));
    bar.count(book.shown().size(), Math.max(total, book.size()));
    if (!loaded) {
      return;
    }
    boolean found = elsewhere != null && !bar.filterProperty().get().isBlank();
    if (book.size() == 0 && !found) {
      states.set(whenEmpty);
    } else if (book.shown().isEmpty() && waiting == 0) {
      String words = bar.filterProperty().get();
      states.set(new ScreenState.FilteredOut(words, () -> bar.filterProperty().set("")));
    } else {
      states.set(new ScreenState.Ready());
    }
  }

  private Subscription follow() {
    return Subscription.combine(
        desk.texts()
            .languageProperty()
            .subscribe(
                now -> {
                  table.refresh();
                  look();
                }),
        desk.looks().paletteProperty().subscribe(now -> table.refresh()),
        desk.looks().densityProperty().subscribe(now -> table.setFixedCellSize(now.rowPixels())));
  }
}
