package org.voltyard.ui.frames;

import java.time.Instant;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SearchBar;

/// What is looked for, and whether now or in the past.
final class FrameFilterBar extends SearchBar {
  private final Desk desk;
  private final FramesModel model;
  private final ComboBox<String> station = new ComboBox<>();
  private final TextField action = words("frames.action", 140);
  private final TextField messageId = words("frames.messageId", 130);
  private final TextField contains = words("frames.contains", 150);
  private final CheckBox faulty = flag("frames.faultyOnly");
  private final TextField from = words("frames.from", 140);
  private final TextField to = words("frames.to", 140);

  FrameFilterBar(Desk desk, FramesModel model) {
    super(desk);
    this.desk = desk;
    this.model = model;
    station.setEditable(true);
    station.setPrefWidth(150);
    station.setOnShowing(event -> fillStations());
    station.promptTextProperty().bind(desk.texts().binding("frames.station"));
    station.accessibleTextProperty().bind(desk.texts().binding("frames.station"));
    station.valueProperty().addListener((o, was, is) -> changed());
    for (TextField period : new TextField[] {from, to}) {
      period.visibleProperty().bind(model.liveProperty().not());
      period.managedProperty().bind(period.visibleProperty());
    }
    getChildren().addAll(mode(), station, action, messageId, contains, from, to, faulty);
    filling(() -> show(model.filterProperty().get()));
    model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
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
    named(button, key);
    return button;
  }

  private void fillStations() {
    station.getItems().setAll(model.stations().stream().map(StationId::value).toList());
    station.getItems().addFirst("");
  }

  void focusText() {
    contains.requestFocus();
  }

  @Override
  protected void apply() {
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
