package org.voltyard.ui.frames;

import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.voltyard.domain.Recordings.Opened;
import org.voltyard.domain.Recordings.UnreadableRecording;
import org.voltyard.ui.frames.FramesModel.Mode;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// Where the frames come from: as they come, from the recorder, or from a file.
final class SourceSwitch extends HBox {
  private final Desk desk;
  private final FramesModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);

  SourceSwitch(Desk desk, FramesModel model) {
    this.desk = desk;
    this.model = model;
    follow(Mode.LIVE, button(Mode.LIVE, "frames.live"));
    follow(Mode.PAST, button(Mode.PAST, "frames.past"));
    ToggleButton file = button(Mode.FILE, "frames.file");
    file.setOnAction(event -> choose());
    file.textProperty().unbind();
    file.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::fileName, model.fileProperty(), desk.texts().languageProperty()));
    model.modeProperty().subscribe(this::mark);
  }

  /// Arrow keys select without an action.
  private void follow(Mode mode, ToggleButton button) {
    button
        .selectedProperty()
        .subscribe(
            (was, is) -> {
              if (is) {
                model.modeProperty().set(mode);
              }
            });
    button.setOnAction(event -> mark(model.modeProperty().get())); // pressed twice, it stays
  }

  private ToggleButton button(Mode mode, String key) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(desk.texts().binding(key));
    button.setToggleGroup(group);
    button.accessibleTextProperty().bind(desk.texts().binding(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    button.setTooltip(tip);
    button.setMaxWidth(180);
    buttons.put(mode, button);
    getChildren().add(button);
    return button;
  }

  private String fileName() {
    Opened opened = model.fileProperty().get();
    return opened == null ? desk.texts().of("frames.file") : opened.name();
  }

  private void mark(Mode now) {
    group.selectToggle(buttons.get(now));
  }

  /// Goes to the file that is open; pressed once more, or without one, asks for a file.
  private void choose() {
    boolean there = model.modeProperty().get() == Mode.FILE;
    if (model.fileProperty().get() != null && !there) {
      model.modeProperty().set(Mode.FILE);
      return;
    }
    mark(model.modeProperty().get());
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("jsonl", "*.jsonl", "*.json"));
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      model.open(chosen.toPath(), this::opened, this::failed);
    }
  }

  private void opened(Opened file) {
    Boolean redacted = file.redacted();
    String privacy =
        redacted == null
            ? "frames.opened.unknown"
            : redacted ? "frames.opened.redacted" : "frames.opened.asRecorded";
    desk.navigator()
        .toast(
            Toast.done(
                desk.texts()
                    .of(
                        "frames.opened",
                        file.name(),
                        Formats.decimal((double) file.count(), 0),
                        file.leftOut(),
                        desk.texts().of(privacy))));
  }

  private void failed(Throwable failure) {
    String text =
        failure instanceof UnreadableRecording unreadable
            ? desk.texts().of("frames.open." + unreadable.why().name(), unreadable.line())
            : desk.texts().of("frames.open.NOT_FOUND", 0);
    desk.navigator().toast(Toast.failed(text, String.valueOf(failure.getMessage())));
  }
}
