package org.voltyard.ui.access;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;

/// Asks for one password, below the exact values of what it is given for.
final class PasswordPane {
  private final Desk desk;
  private final FormPane form;
  private final Label wrong = new Label();
  private final Button go = new Button();
  private final FootedPane pane;

  /// @param facts line by line what it is about
  /// @param work is given the password and how to say that it was for nothing
  PasswordPane(
      Desk desk, String goKey, List<String> facts, BiConsumer<String, Consumer<String>> work) {
    this.desk = desk;
    form =
        new FormPane(
            desk,
            List.of(
                FormField.of("password", "access.password", true, new Kind.Text(128)).hidden()));
    VBox lines = new VBox(6);
    for (String fact : facts) {
      Label line = new Label(fact);
      line.setWrapText(true);
      lines.getChildren().add(line);
    }
    wrong.setWrapText(true);
    wrong.getStyleClass().add("field-message");
    go.textProperty().bind(desk.texts().binding(goKey));
    desk.rights().guard(desk.texts(), go, goKey);
    go.getStyleClass().add("primary");
    go.setMaxWidth(Double.MAX_VALUE);
    go.setDefaultButton(true);
    go.setOnAction(event -> go(work));
    pane = new FootedPane(new VBox(14, lines, form), new VBox(8, wrong, go));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void go(BiConsumer<String, Consumer<String>> work) {
    wrong.setText("");
    if (form.validate()) {
      Map<String, Object> values = form.values();
      go.setDisable(true);
      work.accept(
          String.valueOf(values.get("password")),
          why -> {
            go.setDisable(false);
            wrong.setText(desk.texts().of("access.failed", why));
          });
    }
  }
}
