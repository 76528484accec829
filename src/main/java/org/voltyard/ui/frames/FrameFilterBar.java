package org.voltyard.ui.frames;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;

/// What is looked for, and whether now or in the past.
final class FrameFilterBar extends FlowPane {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Desk desk;
  private final FramesModel model;
  private final ComboBox<String> station = new ComboBox<>();
  private final TextField action = new TextField();
  private final TextField messageId = new TextField();
  private final TextField contains = new TextField();
  private final CheckBox faulty = new CheckBox();
  private final TextField from = new TextField();
  private final TextField to = new TextField();

  FrameFilterBar(Desk desk, FramesModel model) {
    this.desk = desk;
    this.model = model;
    station.setEditable(true);
    station.setPrefWidth(150);
    station.setOnShowing(event -> fillStations());
    station.promptTextProperty().bind(desk.texts().binding("frames.station"));
    station.accessibleTextProperty().bind(desk.texts().binding("frames.station"));
    station.valueProperty().addListener((o, was, is) -> apply());
    faulty.textProperty().bind(desk.texts().binding("frames.faultyOnly"));
    faulty.setMinHeight(28);
    faulty.setOnAction(event -> apply());
    field(action, "frames.action", 140);
    field(messageId, "frames.messageId", 130);
    field(contains, "frames.contains", 150);
    field(from, "frames.from", 140);
    field(to, "frames.to", 140);
    for (TextField period : new TextField[] {from, to}) {
      period.visibleProperty().bind(model.liveProperty().not());
      period.managedProperty().bind(period.visibleProperty());
    }
    getChildren().addAll(mode(), station, action, messageId, contains, from, to, faulty);
    setHgap(6);
    setVgap(6);
    show(model.filterProperty().get());
    model.filterProperty().addListener((o, was, is) -> show(is));
  }

  private HBox mode() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton live = mode("frames.live", group);
    ToggleButton past = mode("frames.past", group);
    model.liveProperty().subscribe(now -> group.selectToggle(now ? live : past));
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                group.selectToggle(was);
              } else {
                model.liveProperty().set(Objects.equals(is, live));
              }
            });
    return new HBox(live, past);
  }

  private ToggleButton mode(String key, ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(desk.texts().binding(key));
    button.setToggleGroup(group);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    return button;
  }

  private void field(TextField field, String key, double width) {
    field.promptTextProperty().bind(desk.texts().binding(key));
    field.accessibleTextProperty().bind(field.promptTextProperty());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    field.setTooltip(tip);
    field.setPrefWidth(width);
    field.setOnAction(event -> apply());
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was) {
                apply();
              }
            });
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            apply();
            event.consume();
          }
        });
  }

  private void fillStations() {
    station.getItems().setAll(model.stations().stream().map(StationId::value).toList());
    station.getItems().addFirst("");
  }

  void focusText() {
    contains.requestFocus();
  }

  private void apply() {
    String name = station.getValue() == null ? "" : station.getValue().strip();
    Instant begin = moment(from);
    Instant end = moment(to);
    model
        .filterProperty()
        .set(
            new FrameFilter(
                name.length() > 48 ? name.substring(0, 48) : name,
                action.getText().strip(),
                messageId.getText().strip(),
                contains.getText().strip(),
                faulty.isSelected(),
                begin,
                end));
  }

  private @Nullable Instant moment(TextField field) {
    String words = field.getText().strip();
    field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), false);
    if (words.isEmpty()) {
      return null;
    }
    try {
      String whole = words.length() == 10 ? words + " 00:00" : words;
      return LocalDateTime.parse(whole, MINUTES).atZone(desk.zone().get()).toInstant();
    } catch (DateTimeParseException e) {
      field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), true);
      return null;
    }
  }

  private void show(FrameFilter filter) {
    station.setValue(filter.station().isEmpty() ? null : filter.station());
    action.setText(filter.action());
    messageId.setText(filter.messageId());
    contains.setText(filter.contains());
    faulty.setSelected(filter.faultyOnly());
    if (filter.from() == null && filter.to() == null && !filter.any()) {
      from.clear();
      to.clear();
    }
  }
}
