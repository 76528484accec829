package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationJob;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// What the station does for a while: updates of its firmware and uploads of its logs, each with
/// the steps it told.
final class JobsPane extends VBox {
  private final Desk desk;
  private final StationDetailModel model;
  private final DataTable<JobRow> table;
  private final Label title = new Label();
  private final GridPane steps = new GridPane();
  private final Label place = new Label();
  private final VBox below = new VBox(6, title, place, steps);

  /// `command` opens a command's form, filled in.
  JobsPane(Desk desk, StationDetailModel model, BiConsumer<String, Map<String, ?>> command) {
    this.desk = desk;
    this.model = model;
    table = new DataTable<>(desk, "stationJobs", JobRow::place);
    table.column("station.jobs.kind", this::kind).setPrefWidth(150);
    table.column("station.jobs.standing", row -> standing(row.job())).setPrefWidth(90);
    table.column("station.jobs.last", row -> last(row.job())).setPrefWidth(180);
    table
        .column(
            "station.jobs.ordered",
            row -> stamp(row.job().ordered()),
            Comparator.comparingInt(JobRow::place))
        .setMinWidth(150);
    table.whenEmpty(new ScreenState.Empty("station.jobs.empty", "station.jobs.emptyHint", null));
    table
        .bar()
        .add(
            button("station.jobs.update", () -> command.accept("UpdateFirmware", Map.of())),
            button("station.jobs.log", () -> command.accept(log(), Map.of())));
    VBox.setVgrow(table, Priority.ALWAYS);
    title.getStyleClass().add("panel-title");
    place.getStyleClass().add("muted");
    place.setWrapText(true);
    place.managedProperty().bind(place.textProperty().isNotEmpty());
    steps.setHgap(14);
    steps.setVgap(3);
    below.getStyleClass().add("panel");
    getChildren().addAll(table, below);
    setSpacing(8);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip hint = new Tooltip();
    hint.textProperty().bind(desk.texts().binding(key + ".hint"));
    button.setTooltip(hint);
    button.setOnAction(event -> run.run());
    return button;
  }

  /// By the name that the station's version has for it.
  private String log() {
    boolean numbered = model.forms().stream().anyMatch(form -> form.action().equals("GetLog"));
    return numbered ? "GetLog" : "GetDiagnostics";
  }

  private Subscription follow() {
    return Subscription.combine(
        model.jobsProperty().subscribe(this::show),
        table.selectedProperty().subscribe((was, row) -> steps(row)));
  }

  private void show(List<StationJob> jobs) {
    List<JobRow> rows = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      rows.add(new JobRow(jobs.size() - i, jobs.get(i)));
    }
    JobRow chosen = table.selectedProperty().get();
    table.rows(rows);
    JobRow first = rows.isEmpty() ? null : rows.getFirst();
    steps(
        chosen == null
            ? first
            : rows.stream().filter(r -> r.place() == chosen.place()).findFirst().orElse(first));
  }

  private void steps(@Nullable JobRow row) {
    below.setVisible(row != null);
    below.setManaged(row != null);
    steps.getChildren().clear();
    place.setText("");
    if (row == null) {
      return;
    }
    title.setText(kind(row) + " · " + standing(row.job()));
    StationJob job = row.job();
    StationEvent.JobOrdered order = job.order();
    if (order != null) {
      place.setText(order.location());
      step(job.ordered(), desk.texts().of("station.jobs.agreed"));
      step(order.from(), desk.texts().of("station.jobs.from"));
      step(order.installAt(), desk.texts().of("station.jobs.install"));
    }
    job.steps().forEach(s -> step(s.at(), word(s.status())));
  }

  private void step(@Nullable Instant at, String what) {
    if (at == null) {
      return;
    }
    Label time = new Label(stamp(at));
    time.getStyleClass().add("muted");
    steps.addRow(steps.getRowCount(), time, new Label(what));
  }

  private String kind(JobRow row) {
    StationJob job = row.job();
    String name = desk.texts().of("station.jobs.kind." + job.kind().name());
    return job.request() == null ? name : name + " " + job.request();
  }

  private String standing(StationJob job) {
    return desk.texts().of("station.jobs.standing." + job.standing().name());
  }

  private String last(StationJob job) {
    return job.steps().isEmpty() ? "" : word(job.steps().getLast().status());
  }

  /// The station's word, in ours where we have one.
  private String word(String status) {
    String key = "station.jobs.step." + status;
    return desk.texts().has(key) ? desk.texts().of(key) : status;
  }

  private String stamp(@Nullable Instant at) {
    return at == null ? "" : Formats.stamp(at, desk.zone().get());
  }
}
