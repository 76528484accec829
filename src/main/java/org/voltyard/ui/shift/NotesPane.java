package org.voltyard.ui.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.shift.Shift;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// What the shift before handed over, the notes since, and a place for another.
final class NotesPane extends VBox {
  private final Desk desk;
  private final ShiftModel model;
  private final VBox list = new VBox(10);
  private final TextArea text = new TextArea();
  private final ComboBox<String> station = new ComboBox<>();

  NotesPane(Desk desk, ShiftModel model) {
    super(10);
    this.desk = desk;
    this.model = model;
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, writing());
    getStyleClass().add("panel");
    setMinWidth(300);
  }

  private Node writing() {
    text.setPrefRowCount(3);
    text.setWrapText(true);
    text.promptTextProperty().bind(desk.texts().binding("shift.noteHint"));
    text.accessibleTextProperty().bind(desk.texts().binding("shift.note"));
    text.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > Shifts.LONGEST ? null : change));
    station.setEditable(true);
    station.promptTextProperty().bind(desk.texts().binding("shift.station"));
    station.accessibleTextProperty().bind(desk.texts().binding("shift.station"));
    station.setOnShowing(
        event ->
            station.getItems().setAll(model.stations().stream().map(StationId::value).toList()));
    station.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(station, Priority.ALWAYS);
    Button write = new Button();
    write.textProperty().bind(desk.texts().binding("shift.note"));
    desk.rights().guard(desk.texts(), write, "shift.note");
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(event -> write());
    return new VBox(6, text, new HBox(8, station, write));
  }

  void focus() {
    text.requestFocus();
  }

  private void write() {
    String words = text.getText().strip();
    String about = station.getValue() == null ? "" : station.getValue().strip();
    if (words.isEmpty()) {
      text.requestFocus();
      return;
    }
    if (!about.isEmpty() && !StationId.valid(about)) {
      station.requestFocus();
      return;
    }
    model.note(
        words,
        about.isEmpty() ? null : new StationId(about),
        () -> {
          text.clear();
          station.setValue(null);
        },
        failure ->
            desk.navigator()
                .toast(
                    Toast.failed(
                        desk.texts().of("shift.notKept"), String.valueOf(failure.getMessage()))));
  }

  void show(Shift.Running running) {
    List<Node> nodes = new ArrayList<>();
    Shift before = running.before();
    if (before != null) {
      nodes.add(
          entry(
              desk.texts().of("shift.handedOverBy", stamp(before), before.by()),
              before.text().isEmpty() ? "–" : before.text(),
              null));
    }
    for (Shift.Note note : running.notes()) {
      nodes.add(
          entry(
              Formats.stamp(note.at(), desk.zone().get()) + " · " + note.by(),
              note.text(),
              note.station()));
    }
    if (nodes.isEmpty()) {
      nodes.add(label(desk.texts().of("shift.noNotes"), "muted"));
    }
    list.getChildren().setAll(nodes);
  }

  private String stamp(Shift shift) {
    return Formats.stamp(shift.at(), desk.zone().get());
  }

  private Node entry(String head, String words, @Nullable StationId about) {
    String place = about == null ? "" : " · " + about.value();
    return new VBox(2, label(head + place, "caption"), label(words, "value"));
  }

  private static Label label(String words, String look) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(look);
    return label;
  }
}
