package org.voltyard.ui.templates;

import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateRun;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// Templates above, what stations made of them below.
public final class TemplatesView extends ScreenView {
  private static final int SHOWN = 12;

  private final TemplatesModel model;
  private final DataTable<TemplateRow> table;
  private final DataTable<TemplateRun> runs;
  private final BooleanBinding chosen;

  /// A view of the templates.
  public TemplatesView(Desk desk, TemplatesModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "templates", TemplateRow::id);
    runs = new DataTable<>(desk, "template-runs", TemplateRun::station);
    chosen = table.selectedProperty().isNotNull();
    columns();
    runColumns();
    table.natural(
        Comparator.comparing((TemplateRow row) -> row.template().name())
            .thenComparing(TemplateRow::id));
    table.onOpen(row -> open(row.template()));
    table.whenEmpty(
        new ScreenState.Empty(
            "templates.none", "templates.noneHint", Action.of("templates.add", this::add)));
    table
        .bar()
        .add(
            button("templates.add", this::add, null),
            button("templates.apply", () -> with(this::apply), chosen),
            more());
    runs.natural(Comparator.comparing(TemplateRun::begunAt).reversed());
    runs.onOpen(this::report);
    runs.whenEmpty(new ScreenState.Empty("templates.noRuns", "templates.noRunsHint", null));
    SplitPane both = new SplitPane(table, runs);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.5);
    getChildren().add(both);
  }

  private Button button(String key, Runnable run, @Nullable BooleanBinding possible) {
    Button button = new Button();
    button.textProperty().bind(desk().texts().binding(key));
    desk().rights().guard(desk().texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
    if (possible != null) {
      button.disableProperty().bind(possible.not());
    }
    return button;
  }

  private MenuButton more() {
    MenuButton more = new MenuButton();
    more.textProperty().bind(desk().texts().binding("templates.more"));
    more.setMinWidth(USE_PREF_SIZE);
    more.getStyleClass().add("quiet");
    more.getItems()
        .addAll(
            item("templates.edit", () -> with(this::open), chosen),
            item("templates.duplicate", () -> with(this::duplicate), chosen),
            item("templates.delete", () -> with(this::delete), chosen),
            item("templates.export", this::exportChosen, chosen),
            item("templates.import", this::importFile, null));
    return more;
  }

  private MenuItem item(String key, Runnable run, @Nullable BooleanBinding possible) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(desk().texts().binding(key));
    item.setOnAction(event -> run.run());
    desk().rights().guard(desk().texts(), item, key);
    if (possible != null) {
      item.disableProperty().bind(possible.not());
    }
    return item;
  }

  private void columns() {
    table.column("templates.column.name", row -> row.template().name()).setPrefWidth(210);
    table.column("templates.column.vendor", row -> any(row.template().vendor())).setPrefWidth(130);
    table.column("templates.column.model", row -> any(row.template().model())).setPrefWidth(130);
    table
        .column("templates.column.firmware", row -> any(row.template().firmware()))
        .setPrefWidth(110);
    table
        .column(
            "templates.column.automatic",
            row ->
                desk()
                    .texts()
                    .of(row.template().automatic() ? "templates.byItself" : "templates.byHand"))
        .setPrefWidth(150);
    table.figures("templates.column.settings", TemplateRow::settings, TemplatesView::whole);
    table
        .column(
            "templates.column.quirks",
            row ->
                row.template().quirks().equals(Quirks.NONE)
                    ? ""
                    : desk().texts().of("templates.hasQuirks"))
        .setPrefWidth(110);
    table.figures("templates.column.stations", TemplateRow::stations, TemplatesView::whole);
  }

  private static String whole(double count) {
    return Formats.decimal(count, 0);
  }

  private static String any(String pattern) {
    return pattern.isBlank() ? "*" : pattern;
  }

  private void runColumns() {
    runs.column("templates.run.station", run -> run.station().value()).setPrefWidth(120);
    runs.column("templates.run.template", TemplateRun::name).setPrefWidth(140);
    runs.column(
            "templates.run.reason", run -> desk().texts().of("templates.reason." + run.reason()))
        .setPrefWidth(100);
    runs.column(
            "templates.run.begun",
            run -> Formats.stamp(run.begunAt(), desk().zone().get()),
            Comparator.comparing(TemplateRun::begunAt))
        .setMinWidth(150);
    runs.column(
            "templates.run.state",
            run ->
                desk()
                    .texts()
                    .of(run.endedAt() == null ? "templates.run.open" : "templates.run.done"))
        .setPrefWidth(90);
    for (Result result : Result.values()) {
      runs.figures("templates.result." + result, run -> run.count(result), TemplatesView::whole)
          .setMinWidth(92);
    }
    runs.figures("templates.run.leftCount", run -> run.left().size(), TemplatesView::whole);
  }

  private void with(Consumer<Template> what) {
    TemplateRow row = table.selectedProperty().get();
    if (row != null) {
      what.accept(row.template());
    }
  }

  private void add() {
    open(
        new Template(
            TemplatesModel.newId(), "", "", "", "", true, List.of(), Metering.OWN, Quirks.NONE));
  }

  private void open(Template template) {
    desk()
        .navigator()
        .drawer(
            template.name().isBlank()
                ? desk().texts().binding("templates.add")
                : new SimpleStringProperty(template.name()),
            new TemplateForm(desk(), model, template).node());
  }

  private void duplicate(Template template) {
    open(TemplatesModel.copy(template, desk().texts().of("templates.copyName", template.name())));
  }

  private void delete(Template template) {
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.of(
                    desk().texts().of("templates.deleteTitle", template.name()),
                    desk().texts().of("templates.deleteText"),
                    desk().texts().of("templates.delete"),
                    () -> model.remove(template, ended("templates.deleted", template.name())))
                .danger());
  }

  private void apply(Template template) {
    List<String> stations = model.like(template).stream().map(Object::toString).toList();
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.why(
                    desk().texts().of("templates.applyTitle", template.name(), stations.size()),
                    desk().texts().of("templates.applyText"),
                    desk().texts().of("templates.apply"),
                    why -> model.apply(template, why, ended("templates.applied", template.name())))
                .facts(stations.stream().limit(SHOWN).toList()));
  }

  private void report(TemplateRun run) {
    desk()
        .navigator()
        .drawer(
            Bindings.createStringBinding(() -> run.station() + " · " + run.name()),
            new RunPane(desk(), run));
  }

  private void exportChosen() {
    List<Template> all = table.selection().stream().map(TemplateRow::template).toList();
    FileChooser chooser = chooser();
    chooser.setInitialFileName("templates.json");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.exportTo(file.toPath(), all, ended("templates.exported", file.getPath()));
    }
  }

  private void importFile() {
    File file = chooser().showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.importFrom(file.toPath(), ended("templates.imported", file.getPath()));
    }
  }

  private static FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    return chooser;
  }

  private Consumer<@Nullable Throwable> ended(String key, String subject) {
    return failure ->
        desk()
            .navigator()
            .toast(
                failure == null
                    ? Toast.done(desk().texts().of(key, subject))
                    : Toast.failed(
                        desk().texts().of("templates.notDone"),
                        String.valueOf(failure.getMessage())));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.rowsProperty().subscribe((List<TemplateRow> rows) -> table.rows(rows)),
        model.runsProperty().subscribe((List<TemplateRun> now) -> runs.rows(now)),
        model.attach());
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("templates.add", this::add).key("Shortcut+N"),
        Action.of("templates.edit", () -> with(this::open)).when(chosen),
        Action.of("templates.duplicate", () -> with(this::duplicate)).when(chosen),
        Action.of("templates.delete", () -> with(this::delete)).when(chosen),
        Action.of("templates.apply", () -> with(this::apply)).when(chosen),
        Action.of("templates.import", this::importFile));
  }
}
