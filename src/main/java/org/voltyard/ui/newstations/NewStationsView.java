package org.voltyard.ui.newstations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;

/// Stations that wait to be let in.
public final class NewStationsView extends ScreenView {
  private final NewStationsModel model;
  private final Supplier<List<String>> addresses;
  private final DataTable<NewStationRow> table;
  private final AdmitPane pane;
  private final TextField address = new TextField();

  /// A view of the waiting; `addresses` are what chargers can be pointed to, the best first; `show`
  /// takes a station id.
  public NewStationsView(Desk desk, NewStationsModel model, Supplier<List<String>> addresses) {
    super(desk);
    this.model = model;
    this.addresses = addresses;
    table = new DataTable<>(desk, "newstations", row -> row.id() + "/" + row.waiting());
    pane = new AdmitPane(desk, model);
    columns();
    table.onOpen(row -> pane.edit());
    table.bar().add(mode());
    BorderPane all = new BorderPane(table);
    all.setTop(pointer());
    all.setRight(pane);
    BorderPane.setMargin(pane, new Insets(0, 0, 0, 12));
    getChildren().add(all);
  }

  private void columns() {
    table.column("newstations.column.id", row -> row.id().value()).setMinWidth(150);
    table.column("newstations.column.vendor", NewStationRow::vendor).setPrefWidth(120);
    table.column("newstations.column.model", NewStationRow::model).setPrefWidth(120);
    table.column("newstations.column.serial", NewStationRow::serial).setPrefWidth(120);
    table.column("newstations.column.firmware", NewStationRow::firmware).setPrefWidth(90);
    table.column("newstations.column.address", NewStationRow::address).setPrefWidth(130);
    table
        .column(
            "newstations.column.since",
            row -> stamp(row.since()),
            Comparator.comparing(
                NewStationRow::since, Comparator.nullsLast(Comparator.naturalOrder())))
        .setMinWidth(150);
    table.column("newstations.column.boots", NewStationRow::boots).setPrefWidth(60);
  }

  private String stamp(@Nullable Instant at) {
    return at == null ? "–" : Formats.stamp(at, desk().zone().get());
  }

  private HBox pointer() {
    Label label = new Label();
    label.textProperty().bind(desk().texts().binding("newstations.pointTo"));
    label.setMinWidth(USE_PREF_SIZE);
    address.setEditable(false);
    address.getStyleClass().add("mono");
    address.accessibleTextProperty().bind(label.textProperty());
    HBox.setHgrow(address, Priority.ALWAYS);
    address.setMaxWidth(620);
    Button copy = new Button();
    copy.setGraphic(new FontIcon(Material2AL.CONTENT_COPY));
    copy.textProperty().bind(desk().texts().binding("newstations.copyAddress"));
    desk().rights().guard(desk().texts(), copy, "newstations.copyAddress");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> copyAddress());
    HBox pointer = new HBox(10, label, address, copy);
    pointer.setAlignment(Pos.CENTER_LEFT);
    pointer.setPadding(new Insets(0, 0, 10, 0));
    return pointer;
  }

  private void copyAddress() {
    ClipboardContent copied = new ClipboardContent();
    List<String> known = addresses.get();
    copied.putString(known.isEmpty() ? "" : known.getFirst());
    Clipboard.getSystemClipboard().setContent(copied);
  }

  private Node mode() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton waiting = toggle(group);
    ToggleButton refused = toggle(group);
    waiting
        .textProperty()
        .bind(desk().texts().binding("newstations.waiting", model.waitingCountProperty()));
    refused
        .textProperty()
        .bind(desk().texts().binding("newstations.refused", model.refusedCountProperty()));
    model.refusedProperty().subscribe(now -> group.selectToggle(now ? refused : waiting));
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                group.selectToggle(was);
              } else {
                model.refusedProperty().set(Objects.equals(is, refused));
              }
            });
    HBox mode = new HBox(waiting, refused);
    mode.setAlignment(Pos.CENTER_LEFT);
    return mode;
  }

  private static ToggleButton toggle(ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  @Override
  protected Subscription subscribe() {
    address.setText(String.join("   ", addresses.get()));
    return Subscription.combine(
        model.rowsProperty().subscribe(now -> rows()),
        model.loadedProperty().subscribe(now -> rows()),
        model.failureProperty().subscribe(now -> rows()),
        table.selectedProperty().subscribe(pane::show),
        model.attach());
  }

  private void rows() {
    Throwable failure = model.failureProperty().get();
    if (failure != null) {
      table.trouble(
          new ScreenState.Failed(
              desk().texts().of("newstations.notShown"),
              String.valueOf(failure.getMessage()),
              model::reload));
      return;
    }
    if (!model.loadedProperty().get()) {
      return;
    }
    table.whenEmpty(
        model.refusedProperty().get()
            ? new ScreenState.Empty("newstations.noneRefused", "newstations.noneRefusedHint", null)
            : new ScreenState.Empty(
                "newstations.none",
                "newstations.noneHint",
                Action.of("newstations.copyAddress", this::copyAddress)));
    table.rows(model.rowsProperty().get());
    NewStationRow chosen = table.selectedProperty().get();
    if (chosen != null
        && model.rowsProperty().get().stream().noneMatch(r -> r.id().equals(chosen.id()))) {
      table.view().getSelectionModel().clearSelection();
      table.rows(model.rowsProperty().get());
    }
  }

  @Override
  public void show(String station) {
    table.bar().filterProperty().set(station);
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("newstations.admit", pane::admit).key("Shortcut+Enter"),
        Action.of("newstations.refuse", pane::refuse).key("Shortcut+Delete"),
        Action.of("newstations.copyAddress", this::copyAddress).key("Shortcut+Shift+C"));
  }
}
