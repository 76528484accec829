package org.voltyard.ui.gallery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Field;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.DisplayState;
import org.voltyard.ui.kit.AgedValue;
import org.voltyard.ui.kit.Bar;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.Priority;
import org.voltyard.ui.kit.PriorityIcon;
import org.voltyard.ui.kit.StateBadge;
import org.voltyard.ui.kit.Toast;

/// Samples of tables, forms and small controls.
final class Samples {
  private static final Duration EVERY = Duration.ofSeconds(30);

  private Samples() {}

  static Node table(Desk desk) {
    DataTable<MapTile> table = new DataTable<>(desk, "gallery", MapTile::id);
    table.column("gallery.column.name", MapTile::label);
    table.state("gallery.column.state", MapTile::state);
    table.column("gallery.column.group", MapTile::group);
    table.figures("gallery.column.power", tile -> tile.share() * 120, Formats::kilowatts);
    table.rows(MapSamples.tiles(200));
    return table;
  }

  static Node faceplate(Desk desk, String id) {
    AgedValue power = new AgedValue(desk, "kW");
    power.show(new AgedValue.Sample("87.4", Gallery.ago(desk, Duration.ofSeconds(5)), EVERY, true));
    VBox box =
        new VBox(
            12,
            new Label(id),
            new StateBadge(desk, DisplayState.CHARGING),
            power,
            bar(desk, 72, 90));
    box.setStyle("-fx-padding: 14;");
    return box;
  }

  static Node form(Desk desk) {
    Kind schedule =
        new Kind.Group(
            List.of(
                new Field("duration", false, new Kind.Whole(0L, null)),
                new Field("chargingRateUnit", true, new Kind.Choice(List.of("A", "W"))),
                new Field(
                    "chargingSchedulePeriod",
                    true,
                    new Kind.Many(
                        new Kind.Group(
                            List.of(
                                new Field("startPeriod", true, new Kind.Whole(0L, null)),
                                new Field("limit", true, new Kind.Decimal(0.1)))),
                        1,
                        10))));
    CommandForm form =
        new CommandForm(
            "SetChargingProfile",
            "SmartCharging",
            List.of(
                new Field("connectorId", true, new Kind.Whole(0L, 20L)),
                new Field("idTag", false, new Kind.Text(20)),
                new Field("startSchedule", false, new Kind.Moment()),
                new Field("clearCache", false, new Kind.Flag()),
                new Field("chargingSchedule", true, schedule)));
    FormPane pane = FormPane.of(desk, form);
    Button send = new Button("SetChargingProfile");
    send.getStyleClass().add("primary");
    send.setOnAction(event -> desk.navigator().toast(note(pane)));
    VBox panel = new VBox(16, pane, send);
    panel.getStyleClass().add("panel");
    panel.setMaxWidth(560);
    HBox left = new HBox(panel);
    left.setFillHeight(false);
    return new ScrollPane(left);
  }

  private static Toast note(FormPane pane) {
    return pane.validate() ? Toast.done(pane.values().toString()) : Toast.failed("✕", "E-4711");
  }

  static Node controls(Desk desk) {
    HBox priorities = new HBox(16);
    for (Priority priority : Priority.values()) {
      PriorityIcon icon = new PriorityIcon(desk, priority);
      icon.unacknowledgedProperty().set(priority == Priority.HIGH);
      priorities.getChildren().add(icon);
    }
    return new VBox(
        12,
        panel(desk, "gallery.buttons", buttons(desk)),
        panel(desk, "gallery.fields", fields()),
        panel(desk, "gallery.priorities", priorities),
        panel(
            desk,
            "gallery.bars",
            new VBox(10, bar(desk, 45, 80), bar(desk, 92, 80), bar(desk, 60, Double.NaN))),
        panel(desk, "gallery.ages", ages(desk)),
        panel(desk, "gallery.controlsfx", controlsFx()));
  }

  private static Node buttons(Desk desk) {
    List<Node> all = new ArrayList<>();
    for (String style : List.of("plain", "primary", "dangerous", "quiet")) {
      Button button = new Button(style + " 按钮");
      button.getStyleClass().add(style);
      button.setOnAction(
          event ->
              desk.navigator()
                  .confirm(
                      ConfirmDialog.of("CP-7", "SoftReset?", "Reset", () -> {})
                          .facts(List.of("1 session", "粤B·***12"))
                          .danger()));
      all.add(button);
    }
    Button disabled = new Button("disabled");
    disabled.setDisable(true);
    all.add(disabled);
    return new FlowPane(10, 10, all.toArray(Node[]::new));
  }

  private static Node fields() {
    TextField filled = new TextField("CP-7 东区");
    TextField empty = new TextField();
    empty.setPromptText("prompt 提示");
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().addAll("Soft", "Hard");
    choice.setValue("Soft");
    CheckBox box = new CheckBox("check 选项");
    box.setSelected(true);
    return new FlowPane(10, 10, filled, empty, choice, box, new CheckBox("off"));
  }

  private static Node controlsFx() {
    SegmentedButton segments =
        new SegmentedButton(
            new javafx.scene.control.ToggleButton("1 h"),
            new javafx.scene.control.ToggleButton("24 h"));
    segments.getButtons().getFirst().setSelected(true);
    StatusBar status = new StatusBar();
    status.setText("StatusBar 状态栏");
    status.setPrefWidth(320);
    var toggle = new org.controlsfx.control.ToggleSwitch("ToggleSwitch");
    toggle.setSelected(true);
    var several = new org.controlsfx.control.CheckComboBox<String>();
    several.getItems().addAll("AC", "DC");
    return new HBox(16, segments, status, toggle, several);
  }

  private static Node ages(Desk desk) {
    HBox row = new HBox(28);
    row.getChildren().add(age(desk, Duration.ofSeconds(5), true));
    row.getChildren().add(age(desk, Duration.ofMinutes(3), true));
    row.getChildren().add(age(desk, Duration.ofMinutes(4), false));
    row.getChildren().add(age(desk, Duration.ofMinutes(40), false));
    return row;
  }

  private static AgedValue age(Desk desk, Duration age, boolean connected) {
    AgedValue value = new AgedValue(desk, "kW");
    value.show(new AgedValue.Sample("87.4", Gallery.ago(desk, age), EVERY, connected));
    return value;
  }

  private static Bar bar(Desk desk, double value, double limit) {
    Bar bar = new Bar(desk);
    bar.valueProperty().set(value);
    bar.limitProperty().set(limit);
    bar.targetProperty().set(70);
    bar.setMaxWidth(320);
    bar.setPrefWidth(320);
    return bar;
  }

  static VBox panel(Desk desk, String titleKey, Node content) {
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(titleKey));
    title.getStyleClass().add("panel-title");
    VBox panel = new VBox(title, content);
    panel.getStyleClass().add("panel");
    panel.setMinHeight(Region.USE_PREF_SIZE);
    return panel;
  }
}
