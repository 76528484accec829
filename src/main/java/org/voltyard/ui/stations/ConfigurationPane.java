package org.voltyard.ui.stations;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.ValueCheck;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.WhyField;

/// The device model or the configuration keys of a station: to search, to change where they stand,
/// and beside another station or a template.
final class ConfigurationPane extends BorderPane {
  /// Where the table keeps whether its widest column is on show; the line below tells it as well.
  private static final String LIMITS = "column.variables.station.model.limits";

  private final Desk desk;
  private final VariablesModel model;
  private final VariableWords words;
  private final DataTable<VariableRow> table;
  private final TableColumn<VariableRow, VariableRow> other;
  private final ComboBox<Comparand> beside = new ComboBox<>();

  ConfigurationPane(Desk desk, VariablesModel model) {
    this.desk = desk;
    this.model = model;
    words = new VariableWords(desk.texts());
    table = new DataTable<>(desk, "variables", VariableRow::key);
    table.natural(VariableRow.ORDER);
    table.column("station.model.component", VariableRow::component).setPrefWidth(100);
    TableColumn<VariableRow, VariableRow> name =
        table.column("station.model.variable", words::variable);
    name.setMinWidth(150);
    TableColumn<VariableRow, VariableRow> value =
        table.nodes("station.model.value", VariableRow::begin, this::value);
    value.setMinWidth(110);
    other = table.nodes("station.model.other", ConfigurationPane::otherText, this::other);
    other.setPrefWidth(80);
    table.nodes("station.model.note", words::note, this::note).setPrefWidth(110);
    TableColumn<VariableRow, VariableRow> limits =
        table.column("station.model.limits", words::limits);
    limits.setPrefWidth(150);
    limits.setVisible(desk.preferences().flag(LIMITS, false));
    table.onOpen(model::edit);
    table.whenEmpty(
        new ScreenState.Empty(
            "station.config.empty",
            "station.config.emptyHint",
            Action.of("station.config.read", () -> model.readAll(this::asked))));
    setTop(tools());
    setCenter(table);
    setBottom(foot());
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.rowsProperty().subscribe((List<VariableRow> rows) -> table.rows(rows)),
        model
            .besideProperty()
            .subscribe(
                now -> {
                  other.setVisible(!(now instanceof Comparand.Nothing));
                  beside.setValue(now);
                }));
  }

  private Node tools() {
    beside.setConverter(new Named());
    beside.setPrefWidth(190);
    beside.accessibleTextProperty().bind(desk.texts().binding("station.model.beside"));
    beside.setTooltip(tip("station.model.besideHint"));
    beside.setOnShowing(event -> beside.getItems().setAll(model.comparands()));
    beside.setOnAction(
        event -> {
          if (beside.getValue() != null) {
            model.besideProperty().set(beside.getValue());
          }
        });
    CheckBox only = new CheckBox();
    only.textProperty().bind(desk.texts().binding("station.model.differences"));
    only.selectedProperty().bindBidirectional(model.differencesProperty());
    Button adopt = button("station.model.adopt", model::adopt);
    adopt.setTooltip(tip("station.model.adoptHint"));
    var alone =
        Bindings.createBooleanBinding(
            () -> model.besideProperty().get() instanceof Comparand.Nothing,
            model.besideProperty());
    only.disableProperty().bind(alone);
    adopt.disableProperty().bind(alone);
    HBox line = new HBox(8, beside, only, adopt, space(), reading());
    line.setAlignment(Pos.CENTER_LEFT);
    line.setPadding(new Insets(0, 0, 8, 0));
    return line;
  }

  private MenuButton reading() {
    MenuButton read = new MenuButton();
    read.textProperty().bind(desk.texts().binding("station.config.read"));
    read.setMinWidth(Region.USE_PREF_SIZE);
    read.getStyleClass().add("quiet");
    read.getItems().add(item("station.model.readAll", () -> model.readAll(this::asked)));
    for (ReportScope scope : List.of(ReportScope.CONFIGURATION, ReportScope.SUMMARY)) {
      read.getItems()
          .add(item("station.model.read." + scope, () -> model.read(scope, this::asked)));
    }
    return read;
  }

  private MenuItem item(String key, Runnable run) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk.texts().binding(key));
    item.setOnAction(event -> run.run());
    desk.rights().guard(desk.texts(), item, key);
    return item;
  }

  private void asked(@Nullable Throwable failure) {
    desk.navigator()
        .toast(
            failure == null
                ? Toast.done(desk.texts().of("station.model.asked"))
                : Toast.failed(
                    desk.texts().of("station.model.notAsked"),
                    String.valueOf(failure.getMessage())));
  }

  private Node foot() {
    Label count = new Label();
    count
        .textProperty()
        .bind(desk.texts().binding("station.model.unsentCount", model.unsentProperty()));
    WhyField why = new WhyField(desk);
    Button send =
        button(
            "station.model.send",
            () -> {
              model.send(why.reason());
              why.clear();
            });
    HBox line =
        new HBox(
            8,
            count,
            why,
            button("station.model.undo", model::undo),
            button("station.model.discard", model::discard),
            send);
    HBox.setHgrow(why, Priority.ALWAYS);
    line.setAlignment(Pos.BOTTOM_RIGHT);
    line.setPadding(new Insets(8, 0, 0, 0));
    line.visibleProperty().bind(model.unsentProperty().greaterThan(0));
    line.managedProperty().bind(line.visibleProperty());
    line.disableProperty().bind(model.sendingProperty());
    return new VBox(about(), line);
  }

  /// All that there is to know about the selected variable.
  private Label about() {
    Label about = new Label();
    about.getStyleClass().add("muted");
    about.setWrapText(true);
    about.setPadding(new Insets(8, 0, 0, 0));
    about.visibleProperty().bind(table.selectedProperty().isNotNull());
    about.managedProperty().bind(about.visibleProperty());
    table.selectedProperty().subscribe(row -> about.setText(row == null ? "" : words.all(row)));
    return about;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    return button;
  }

  private Tooltip tip(String key) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key));
    return tip;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private Node value(VariableRow row) {
    if (row.editing()) {
      return new VariableEditor(
              row, text -> complaint(row, text), text -> model.change(row, text), model::leave)
          .node();
    }
    Label label =
        new Label(
            row.hidden() && row.edit() == null
                ? desk.texts().of("station.model.hidden")
                : row.begin());
    if (row.edit() != null) {
      label.getStyleClass().add("edited");
    } else if (!row.editable()) {
      label.getStyleClass().add("muted");
    }
    return label;
  }

  private @Nullable String complaint(VariableRow row, String text) {
    ValueCheck.Fault fault = VariablesModel.fault(row, text);
    return fault == null ? null : words.fault(fault);
  }

  private static String otherText(VariableRow row) {
    VariableRow.Other beside = row.other();
    return beside == null || beside.value() == null ? "" : beside.value();
  }

  private Node other(VariableRow row) {
    Label label = new Label(row.other() == null ? "" : row.differs() ? "≠ " + otherText(row) : "=");
    if (row.differs()) {
      marked(label, Glyph.DIAMOND, Token.ALARM_3);
    } else {
      label.getStyleClass().add("muted");
    }
    return label;
  }

  private Node note(VariableRow row) {
    Label label = new Label(words.note(row));
    label.setTooltip(new Tooltip(label.getText()));
    var result = row.result();
    if (result != null) {
      boolean taken = result.result().taken();
      marked(label, taken ? Glyph.CHECK : Glyph.CROSS, taken ? Token.READY : Token.ALARM_2);
    } else if (row.edit() == null && row.drift() != null) {
      marked(label, Glyph.DIAMOND, Token.ALARM_3);
    } else if (row.edit() == null && row.waiting()) {
      marked(label, Glyph.CLOCK, Token.MUTED);
    }
    return label;
  }

  private static void marked(Label label, Glyph glyph, Token color) {
    SVGPath shape = glyph.node(11);
    shape.getStyleClass().add(color.fillClass());
    label.setGraphic(shape);
  }

  /// Names what a station can be compared with.
  private final class Named extends StringConverter<Comparand> {
    @Override
    public String toString(@Nullable Comparand each) {
      return switch (each) {
        case null -> "";
        case Comparand.Nothing _ -> desk.texts().of("station.model.besideNothing");
        case Comparand.Station(var id) -> id.value();
        case Comparand.OfTemplate(var template) ->
            desk.texts().of("station.model.besideTemplate", template.name());
      };
    }

    @Override
    public Comparand fromString(String text) {
      return new Comparand.Nothing();
    }
  }
}
