package org.voltyard.ui.people;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// An entry of a register to be filled in, for the drawer.
final class EntryForm {
  /// What the form asks, what it begins with, and what its button does.
  ///
  /// @param verbKey text of the button
  record Asked(List<FormField> fields, Map<String, Object> values, String verbKey, Saving saving) {
    Asked {
      fields = List.copyOf(fields);
    }
  }

  /// Makes an entry of what was filled in and writes it.
  @FunctionalInterface
  interface Saving {
    void save(Map<String, Object> values, Consumer<String> done, Consumer<Throwable> failed);
  }

  private final Desk desk;
  private final Asked asked;
  private final FormPane form;
  private final Label wrong = new Label();
  private final Button save = new Button();
  private final FootedPane pane;

  /// @param below what else is told of the entry
  EntryForm(Desk desk, Asked asked, Node... below) {
    this.desk = desk;
    this.asked = asked;
    form = new FormPane(desk, asked.fields());
    form.fill(asked.values());
    wrong.setWrapText(true);
    wrong.getStyleClass().add("setting-problem");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    save.textProperty().bind(desk.texts().binding(asked.verbKey()));
    desk.rights().guard(desk.texts(), save, asked.verbKey());
    save.getStyleClass().add("primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    VBox body = new VBox(18, form);
    body.getChildren().addAll(below);
    pane = new FootedPane(body, new VBox(8, wrong, save));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  FootedPane node() {
    return pane;
  }

  private void save() {
    wrong.setText("");
    if (!form.validate()) {
      return;
    }
    save.setDisable(true);
    asked.saving().save(form.values(), this::done, this::failed);
  }

  private void done(String told) {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(told));
  }

  /// What a field is to blame for is told under it.
  private void failed(Throwable cause) {
    save.setDisable(false);
    String words =
        cause instanceof InvalidEntry invalid
            ? new FaultWords(desk.texts()).of(invalid)
            : desk.texts().of("people.notSaved", cause.getMessage());
    boolean under = cause instanceof InvalidEntry e && form.fail(e.field(), words);
    if (!under) {
      wrong.setText(words);
    }
  }
}
