package org.voltyard.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.domain.Csv;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.people.PeopleModel.Changed;

/// One register as a table: looked through, and its entries entered, changed and taken out.
///
/// @param <R> a row
abstract class RegisterPane<R> extends BorderPane {
  private static final int SHOWN = 12;

  private final Desk desk;
  private final PeopleModel model;
  private final Part<R> part;
  private final DataTable<R> table;
  private final Away away;
  private final BooleanBinding chosen;
  private int search;

  /// What differs from register to register.
  ///
  /// @param label how a row is called in questions
  record Part<R>(
      PagedRows<R> rows, ImportKind kind, Function<R, Object> key, Function<R, String> label) {
    /// Texts of a register begin so.
    String text(String name) {
      return "people." + rows.name() + "." + name;
    }
  }

  RegisterPane(Desk desk, PeopleModel model, Part<R> part, Away away) {
    this.desk = desk;
    this.model = model;
    this.part = part;
    this.away = away;
    table = new DataTable<>(desk, "people." + part.rows().name(), part.key());
    chosen = table.selectedProperty().isNotNull();
    paged(part.rows());
    table.onOpen(this::open);
    table.whenEmpty(
        new ScreenState.Empty(
            part.text("none"), part.text("noneHint"), Action.of("people.add", this::add)));
    table
        .bar()
        .add(
            new StateChoice(desk, part.rows()::active),
            button("people.add", this::add),
            button("people.import", this::startImport),
            more());
    setCenter(table);
    Attached.to(this, this::follow);
  }

  /// What is too long to hold is found, ordered and written out by the archive.
  private void paged(PagedRows<R> rows) {
    table.elsewhere(new DataTable.Elsewhere(rows::find, rows::sort));
    table.natural(Comparator.comparingInt(rows::place));
    table.onEnd(rows::more);
    table.onExport(
        shown ->
            desk.saving()
                .ask(getScene().getWindow(), part.rows().name(), "csv")
                .ifPresent(
                    file ->
                        new Export(desk, part.rows().name())
                            .start(
                                file,
                                new Export.Source(
                                    "\r\n", Csv.MARK + table.head(), rows.lines(table.lines())))));
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    return button;
  }

  private MenuButton more() {
    MenuButton more = new MenuButton();
    more.textProperty().bind(desk.texts().binding("people.more"));
    more.setMinWidth(USE_PREF_SIZE);
    more.getStyleClass().add("quiet");
    more.getItems()
        .addAll(
            item("people.edit", this::edit),
            item("people.bulk", this::bulk),
            item("people.remove", this::remove));
    more.getItems().addAll(others());
    return more;
  }

  /// Shows what the chosen entry charged.
  void history() {
    R row = table.selectedProperty().get();
    if (row != null) {
      history(row);
    }
  }

  private void history(R row) {
    Statement.Kind kind = statements();
    if (kind != null) {
      desk.navigator().closeDrawer();
      away.history(
          new Statement.Subject(kind, part.key().apply(row).toString(), part.label().apply(row)));
    }
  }

  /// As what entries of this register have statements; null where they have none.
  Statement.@Nullable Kind statements() {
    return null;
  }

  /// The last sessions of an entry, and the way to all of them.
  LastSessions sessions(R row, Whose whose) {
    return new LastSessions(desk, model, whose, () -> history(row));
  }

  /// What else can be done with a chosen entry of this register.
  List<MenuItem> others() {
    return List.of();
  }

  MenuItem item(String key, Runnable run) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk.texts().binding(key));
    item.setOnAction(event -> run.run());
    desk.rights().guard(desk.texts(), item, key);
    item.disableProperty().bind(chosen.not());
    return item;
  }

  private Subscription follow() {
    return Subscription.combine(
        part.rows()
            .rowsProperty()
            .subscribe(
                (@Nullable List<R> rows) -> {
                  if (rows != null) {
                    show(rows);
                  }
                }),
        part.rows().totalProperty().subscribe(all -> table.total(all.longValue())),
        part.rows().failureProperty().subscribe((@Nullable Throwable failure) -> failed(failure)),
        part.rows().attach());
  }

  private void show(List<R> rows) {
    if (part.rows().number() != search) {
      search = part.rows().number();
      table.found(rows);
    } else {
      table.rows(rows);
    }
  }

  private void failed(@Nullable Throwable failure) {
    if (failure != null) {
      table.trouble(
          new ScreenState.Failed(
              desk.texts().of("people.notShown"),
              String.valueOf(failure.getMessage()),
              part.rows()::reload));
    }
  }

  Desk desk() {
    return desk;
  }

  PeopleModel model() {
    return model;
  }

  DataTable<R> table() {
    return table;
  }

  void startImport() {
    away.importing(part.kind());
  }

  void reload() {
    part.rows().reload();
  }

  /// What a form asks for a new entry, or (not null) for a known one.
  abstract EntryForm.Asked asked(@Nullable R row);

  /// What else is told of a known one.
  List<Node> below(R row) {
    return List.of();
  }

  /// What may be changed for several at once, `people.keep` standing for what stays.
  abstract EntryForm.Asked several(List<R> rows);

  abstract void remove(List<R> rows, Consumer<Changed> done, Consumer<Throwable> failed);

  void add() {
    desk.navigator()
        .drawer(desk.texts().binding(part.text("add")), new EntryForm(desk, asked(null)).node());
  }

  void edit() {
    R row = table.selectedProperty().get();
    if (row != null) {
      open(row);
    }
  }

  private void open(R row) {
    viewed(row);
    desk.navigator()
        .drawer(
            new SimpleStringProperty(part.label().apply(row)),
            new EntryForm(desk, asked(row), below(row).toArray(Node[]::new)).node());
  }

  /// The audit log keeps who looked at whom.
  private void viewed(R row) {
    Origin origin = desk.rights().originProperty().get();
    String name = part.rows().name();
    String what = name.substring(0, name.length() - 1);
    desk.fx()
        .background(
            () -> {
              desk.trail().viewed(origin, what, part.key().apply(row).toString());
              return true;
            },
            kept -> {},
            failure -> {});
  }

  void bulk() {
    List<R> rows = List.copyOf(table.selection());
    if (!rows.isEmpty()) {
      desk.navigator()
          .drawer(
              new SimpleStringProperty(desk.texts().of("people.bulkTitle", rows.size())),
              new EntryForm(desk, several(rows)).node());
    }
  }

  void remove() {
    List<R> rows = List.copyOf(table.selection());
    if (rows.isEmpty()) {
      return;
    }
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("people.removeTitle", rows.size()),
                    desk.texts().of("people.removeText"),
                    desk.texts().of("people.remove"),
                    () -> remove(rows, this::removed, this::notDone))
                .danger()
                .facts(rows.stream().limit(SHOWN).map(part.label()).toList()));
  }

  private void removed(Changed changed) {
    desk.navigator().closeDrawer();
    told(changed, "people.removed");
  }

  /// Says how many were changed, and why others were not.
  void told(Changed changed, String key) {
    if (changed.done() > 0 || changed.refused().isEmpty()) {
      desk.navigator().toast(Toast.done(desk.texts().of(key, changed.done())));
    }
    if (!changed.refused().isEmpty()) {
      desk.navigator()
          .toast(
              Toast.failed(
                  desk.texts().of("people.refused", changed.refused().size()),
                  String.join("\n", changed.refused())));
    }
  }

  void notDone(Throwable cause) {
    desk.navigator()
        .toast(Toast.failed(desk.texts().of("people.notDone"), String.valueOf(cause.getMessage())));
  }

  /// How a saved entry is told.
  String saved(String name) {
    return desk.texts().of("people.saved", name);
  }

  /// Writes what was filled in, and tells of it by the name in that field.
  <E> EntryForm.Saving saving(String name, Function<Map<String, Object>, E> made, Writing<E> one) {
    return (values, done, failed) ->
        one.write(
            () -> made.apply(values), () -> done.accept(saved(Drafts.text(values, name))), failed);
  }

  /// What is asked to give several entries another organisation, or take them in or out of use.
  ///
  /// @param chosen the entries as they are when it is done
  <E> EntryForm.Asked several(Bulk.Owned<E> owned, Supplier<List<E>> chosen, Changing<E> all) {
    Names names = model.names();
    return new EntryForm.Asked(
        owned.fields(names),
        nothing(),
        "people.saveAll",
        (values, done, failed) ->
            all.change(
                chosen.get().stream().map(each -> owned.changed(each, values, names)).toList(),
                counted(done),
                failed));
  }

  /// Writes an entry.
  @FunctionalInterface
  interface Writing<E> {
    void write(Supplier<E> made, Runnable done, Consumer<Throwable> failed);
  }

  /// Writes several entries.
  @FunctionalInterface
  interface Changing<E> {
    void change(List<E> changed, Consumer<Changed> done, Consumer<Throwable> failed);
  }

  /// A cell that may be empty.
  static String word(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  String yes(boolean is) {
    return desk.texts().of(is ? "kit.option.true" : "kit.option.false");
  }

  /// What several entries were changed to, told like a saved one.
  Consumer<Changed> counted(Consumer<String> done) {
    return changed -> {
      if (changed.refused().isEmpty()) {
        done.accept(desk.texts().of("people.changed", changed.done()));
      } else {
        desk.navigator().closeDrawer();
        told(changed, "people.changed");
      }
    };
  }

  /// What a form begins with when nothing is known yet.
  static Map<String, Object> nothing() {
    return Map.of();
  }
}
