package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridBoard.Line;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.Outcome;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Said;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;

/// What the station does for the sake of the grid: its controls above, its alarms below.
final class GridPane extends BorderPane {
  private final Desk desk;
  private final UpkeepModel model;
  private final BiConsumer<String, Map<String, ?>> command;
  private final DataTable<Line> controls;
  private final DataTable<GridAlarm> alarms;
  private final Label state = new Label();

  /// `command` opens a command's form, filled in.
  GridPane(Desk desk, UpkeepModel model, BiConsumer<String, Map<String, ?>> command) {
    this.desk = desk;
    this.model = model;
    this.command = command;
    controls = new DataTable<>(desk, "gridControls", line -> line.control().id());
    alarms = new DataTable<>(desk, "gridAlarms", alarm -> alarm);
    controlColumns();
    alarmColumns();
    state.getStyleClass().add("subtitle");
    state.setWrapText(true);
    state.setPadding(new Insets(0, 0, 8, 0));
    SplitPane both = new SplitPane(controls, alarms);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.62);
    setTop(state);
    setCenter(both);
    setPadding(new Insets(10, 0, 0, 0));
    Attached.to(this, this::follow);
  }

  private void controlColumns() {
    controls.column("upkeep.grid.id", line -> line.control().id()).setPrefWidth(120);
    controls.column("upkeep.grid.kind", line -> line.control().kind()).setPrefWidth(110);
    controls.column("upkeep.grid.state", this::stateOf).setPrefWidth(110);
    controls.column("upkeep.grid.priority", GridPane::priority).setMinWidth(70);
    controls.column("upkeep.grid.when", line -> when(line.control())).setPrefWidth(170);
    controls.column("upkeep.grid.settings", line -> line.control().settings()).setPrefWidth(200);
    Action read = Action.of("upkeep.grid.read", this::read);
    controls.whenEmpty(new ScreenState.Empty("upkeep.grid.none", "upkeep.grid.noneHint", read));
    Button remove = button("upkeep.grid.remove", this::remove);
    remove.disableProperty().bind(Bindings.isNull(controls.selectedProperty()));
    controls
        .bar()
        .add(
            button("upkeep.grid.set", () -> command.accept("SetDERControl", Map.of())),
            button("upkeep.grid.read", this::read),
            remove);
  }

  private void alarmColumns() {
    alarms
        .column("upkeep.grid.at", alarm -> Formats.stamp(alarm.at(), desk.zone().get()))
        .setMinWidth(150);
    alarms
        .column(
            "upkeep.grid.alarm",
            alarm -> desk.texts().of(alarm.ended() ? "upkeep.grid.ended" : "upkeep.grid.raised"))
        .setPrefWidth(90);
    alarms.column("upkeep.grid.fault", alarm -> text(alarm.fault())).setPrefWidth(130);
    alarms.column("upkeep.grid.kind", GridAlarm::kind).setPrefWidth(110);
    alarms.column("upkeep.grid.info", alarm -> text(alarm.info())).setPrefWidth(200);
    alarms.whenEmpty(
        new ScreenState.Empty("upkeep.grid.noAlarms", "upkeep.grid.noAlarmsHint", null));
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static String priority(Line line) {
    Integer priority = line.control().priority();
    return priority == null ? "" : priority.toString();
  }

  private String stateOf(Line line) {
    String key =
        line.control().superseded()
            ? "superseded"
            : line.running() ? "running" : line.control().standing() ? "standing" : "waiting";
    return desk.texts().of("upkeep.grid.state." + key);
  }

  private String when(GridControl control) {
    Instant start = control.start();
    Duration length = control.duration();
    if (start == null) {
      return desk.texts().of("upkeep.grid.always");
    }
    return Formats.stamp(start, desk.zone().get())
        + (length == null ? "" : " · " + Formats.hoursMinutes(length));
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    button.setOnAction(event -> run.run());
    return button;
  }

  private Subscription follow() {
    return Subscription.combine(
        model.followGrid(),
        model.gridProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.gridProperty().get())));
  }

  private void show(@Nullable GridBoard board) {
    if (board == null) {
      return;
    }
    GridAlarm alarm = board.alarm();
    state.setText(
        alarm == null
            ? desk.texts().of("upkeep.grid.calm")
            : desk.texts()
                .of(
                    "upkeep.grid.alarmed",
                    text(alarm.fault()),
                    alarm.kind(),
                    Formats.stamp(alarm.at(), desk.zone().get())));
    controls.rows(board.controls());
    alarms.rows(board.alarms());
  }

  private void read() {
    model.readControls(
        outcome -> {
          String refusal = Said.refusal(desk.texts(), outcome);
          if (!refusal.isEmpty()) {
            failed(refusal);
          }
        },
        this::failed);
  }

  private void remove() {
    Line chosen = controls.selectedProperty().get();
    if (chosen == null) {
      return;
    }
    String id = chosen.control().id();
    desk.navigator()
        .confirm(
            ConfirmDialog.why(
                    desk.texts().of("upkeep.grid.removeTitle", id),
                    desk.texts().of("upkeep.grid.removeText"),
                    desk.texts().of("upkeep.grid.remove"),
                    why ->
                        model.removeControl(id, why, outcome -> removed(id, outcome), this::failed))
                .danger());
  }

  private void removed(String id, Outcome<?> outcome) {
    String refusal = Said.refusal(desk.texts(), outcome);
    if (refusal.isEmpty()) {
      desk.navigator().toast(Toast.done(desk.texts().of("upkeep.grid.removed", id)));
    } else {
      failed(refusal);
    }
  }

  private void failed(Throwable cause) {
    failed(String.valueOf(cause.getMessage()));
  }

  private void failed(String refusal) {
    desk.navigator().toast(Toast.failed(desk.texts().of("upkeep.notDone"), refusal));
  }
}
