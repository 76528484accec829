package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TableColumn;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The table of all stations, with what can be done to one or many of them.
public final class StationsView extends ScreenView {
  private final StationsModel model;
  private final DataTable<StationRow> table;
  private final Action add = Action.of("stations.add", this::add).key("Shortcut+N");
  private final Action edit = Action.of("stations.edit", this::edit).key("Shortcut+E");
  private final Action retire = Action.of("stations.retire", this::retire).key("Shortcut+Delete");

  public StationsView(Desk desk, StationsModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "stations", StationRow::id);
    columns();
    buttons();
    table.onOpen(row -> desk.navigator().open("station", row.id().value()));
    table.narrow(model::wanted);
    table.whenEmpty(new ScreenState.Empty("stations.empty", "stations.emptyHint", add));
    getChildren().add(table);
  }

  private void columns() {
    width(table.state("stations.column.state", StationRow::state), 150, 138);
    width(table.column("stations.column.name", StationRow::name), 190, 110);
    width(table.column("stations.column.id", row -> row.id().value()), 130, 80);
    width(table.column("stations.column.group", StationRow::group), 110, 70);
    width(table.column("stations.column.make", StationRow::make), 190, 90);
    TableColumn<StationRow, StationRow> plugs =
        table.column(
            "stations.column.plugs",
            StationRow::plugWords,
            Comparator.comparingInt(row -> row.plugs().size()));
    plugs.setCellFactory(column -> new PlugsCell(desk()));
    width(plugs, 110, 74);
    width(
        table.figures("stations.column.power", StationRow::kilowatts, Formats::kilowatts), 80, 64);
    width(
        table.figures(
            "stations.column.sessions",
            StationRow::sessions,
            count -> count == 0 ? "" : Formats.decimal(count, 0)),
        80,
        60);
    width(
        table.column(
            "stations.column.heard",
            StationRow::heardAge,
            Comparator.comparing(StationsView::heard).reversed()),
        90,
        70);
    width(table.column("stations.column.firmware", StationRow::firmware), 110, 70);
  }

  private static Instant heard(StationRow row) {
    Instant heard = row.heard();
    return heard == null ? Instant.EPOCH : heard;
  }

  private static void width(TableColumn<?, ?> column, double preferred, double least) {
    column.setPrefWidth(preferred);
    column.setMinWidth(least);
  }

  private void buttons() {
    MenuButton bulk = new MenuButton();
    bulk.textProperty().bind(desk().texts().binding("stations.bulk"));
    bulk.setGraphic(new FontIcon(Material2AL.FLASH_ON));
    bulk.getStyleClass().add("quiet");
    for (BulkAction each : BulkAction.values()) {
      bulk.getItems().add(item(each.textKey(), () -> ask(each)));
    }
    bulk.disableProperty().bind(Bindings.isEmpty(table.selection()));
    tip(bulk, "stations.bulkHint");
    MenuButton more = new MenuButton();
    more.setGraphic(new FontIcon(Material2MZ.MORE_VERT));
    more.getStyleClass().add("quiet");
    tip(more, "stations.more");
    CheckMenuItem retired = new CheckMenuItem();
    retired.textProperty().bind(desk().texts().binding("stations.retiredToo"));
    retired.selectedProperty().bindBidirectional(model.retiredTooProperty());
    MenuItem editing = item(edit.textKey(), edit::perform);
    MenuItem retiring = item(retire.textKey(), retire::perform);
    editing.disableProperty().bind(Bindings.size(table.selection()).isNotEqualTo(1));
    retiring.disableProperty().bind(Bindings.isEmpty(table.selection()));
    MenuItem labels = item("stations.labels", this::labels);
    more.getItems().addAll(editing, retiring, labels, retired);
    javafx.scene.control.Button adding = new javafx.scene.control.Button();
    adding.textProperty().bind(desk().texts().binding(add.textKey()));
    desk().rights().guard(desk().texts(), adding, add.textKey());
    adding.setGraphic(new FontIcon(Material2AL.ADD));
    adding.getStyleClass().add("primary");
    adding.setOnAction(event -> add());
    table.bar().add(bulk, adding, more);
  }

  private void tip(MenuButton button, String key) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk().texts().binding(key));
    button.setTooltip(tip);
    button.accessibleTextProperty().bind(desk().texts().binding(key));
  }

  private MenuItem item(String key, Runnable run) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk().texts().binding(key));
    item.setOnAction(event -> run.run());
    desk().rights().guard(desk().texts(), item, key);
    return item;
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.follow(
            table::update,
            cause -> table.trouble(new ScreenState.Failed(cause, "STATIONS-READ", this::refresh))),
        model.retiredTooProperty().subscribe((was, is) -> table.narrow(model::wanted)));
  }

  private void add() {
    form(null);
  }

  private void edit() {
    StationRow row = table.selectedProperty().get();
    if (row != null) {
      form(model.registration(row.id()));
    }
  }

  private void form(@Nullable Station known) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding(known == null ? "stations.add" : "stations.edit"),
            new StationForm(desk(), model, known).node());
  }

  private void retire() {
    List<StationRow> rows = List.copyOf(table.selection());
    if (rows.isEmpty()) {
      return;
    }
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.why(
                    desk().texts().of("stations.retire.title", rows.size()),
                    desk().texts().of("stations.retire.text"),
                    desk().texts().of("stations.retire"),
                    why -> model.retire(rows, why, this::failed))
                .facts(names(rows))
                .danger());
  }

  /// Those of the selected stations; of all where none is.
  private void labels() {
    List<StationRow> selected = List.copyOf(table.selection());
    List<StationId> stations =
        (selected.isEmpty() ? table.shown() : selected).stream().map(StationRow::id).toList();
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("stations.labels"),
            new LabelsPane(desk(), model.labels(), stations));
  }

  private void ask(BulkAction action) {
    List<StationRow> rows = List.copyOf(table.selection());
    if (rows.isEmpty()) {
      return;
    }
    long charging = rows.stream().filter(StationRow::charging).count();
    boolean risky = action.disturbing() && charging > 0;
    ConfirmDialog question =
        ConfirmDialog.why(
                desk().texts().of("stations.bulk.title", desk().texts().of(action.textKey())),
                risky
                    ? desk().texts().of("stations.bulk.charging", charging)
                    : desk().texts().of("stations.bulk.text", rows.size()),
                desk().texts().of("stations.bulk.do"),
                why -> run(action, rows, why))
            .facts(names(rows));
    desk().navigator().confirm(risky ? question.danger() : question);
  }

  private void run(BulkAction action, List<StationRow> rows, @Nullable String why) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding(action.textKey()),
            new BulkPane(desk(), model.bulk(action, rows, why)));
  }

  private List<String> names(List<StationRow> rows) {
    int most = 8;
    List<String> names =
        new java.util.ArrayList<>(rows.stream().limit(most).map(StationRow::name).toList());
    if (rows.size() > most) {
      names.add(desk().texts().of("stations.andMore", rows.size() - most));
    }
    return names;
  }

  private void failed(String cause) {
    desk().navigator().toast(Toast.failed(desk().texts().of("stations.notDone"), cause));
  }

  @Override
  public void show(String subject) {
    if (StationId.valid(subject)) {
      table.shown().stream()
          .filter(row -> row.id().value().equals(subject))
          .findFirst()
          .ifPresent(row -> table.view().getSelectionModel().select(row));
    } else {
      table.bar().filterProperty().set(subject);
    }
  }

  @Override
  public List<Action> actions() {
    return List.of(add, edit, retire);
  }
}
