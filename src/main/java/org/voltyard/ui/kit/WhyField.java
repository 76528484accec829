package org.voltyard.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Why something is done, for the audit log; need not be filled in.
public final class WhyField extends VBox {
  private static final int LONGEST = 500;

  private final TextField field = new TextField();

  /// An empty field with its label.
  public WhyField(Desk desk) {
    super(4);
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding("kit.why"));
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(label.textProperty());
    field.promptTextProperty().bind(desk.texts().binding("kit.whyHint"));
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() > LONGEST ? null : change));
    getChildren().addAll(label, field);
  }

  /// Whether it is there at all.
  public void shown(boolean is) {
    setVisible(is);
    setManaged(is);
  }

  /// What was filled in, null when nothing was.
  public @Nullable String reason() {
    String words = field.getText().strip();
    return words.isEmpty() ? null : words;
  }

  /// Empty again.
  public void clear() {
    field.clear();
  }
}
