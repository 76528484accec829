package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.domain.CommandForm.Kind;

/// A list of equal parts that can be added and removed.
final class ManyEditor implements FieldEditor {
  private final Desk desk;
  private final FormField field;
  private final Kind.Many many;
  private final Runnable edited;
  private final List<FieldEditor> items = new ArrayList<>();
  private final VBox rows = new VBox(8);
  private final Label message = new Label();
  private final VBox box;

  ManyEditor(Desk desk, FormField field, Kind.Many many, Runnable edited) {
    this.desk = desk;
    this.field = field;
    this.many = many;
    this.edited = edited;
    Label label = new Label();
    Button add = new Button();
    add.setGraphic(new FontIcon(Material2AL.ADD));
    add.textProperty().bind(desk.texts().binding("kit.form.add"));
    desk.rights().guard(desk.texts(), add, "kit.form.add");
    add.setOnAction(event -> add());
    message.getStyleClass().add("field-message");
    box = new VBox(6, label, rows, add, message);
    box.getStyleClass().add("field");
    rows.getStyleClass().add("field-group");
    Attached.to(
        box,
        () ->
            desk.texts()
                .languageProperty()
                .subscribe(now -> label.setText(field.label(desk.texts()))));
    int least = field.required() ? Math.max(1, many.min()) : 0;
    for (int i = 0; i < least; i++) {
      add();
    }
    check(false);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public boolean check(boolean tell) {
    boolean good = true;
    for (FieldEditor item : items) {
      good &= item.check(tell);
    }
    String wrong = countProblem();
    message.setText(wrong);
    message.setVisible(tell && !wrong.isEmpty());
    message.setManaged(message.isVisible());
    return good && wrong.isEmpty();
  }

  @Override
  public @Nullable Object value() {
    List<Object> values = new ArrayList<>();
    for (FieldEditor item : items) {
      Object value = item.value();
      if (value != null) {
        values.add(value);
      }
    }
    return values.isEmpty() && !field.required() ? null : values;
  }

  @Override
  public void fill(Object value) {
    if (value instanceof List<?> all) {
      items.clear();
      rows.getChildren().clear();
      for (Object each : all) {
        add().fill(each);
      }
    }
  }

  @Override
  public boolean fail(String path, String said) {
    if (!path.equals(field.name())) {
      return false;
    }
    message.setText(said);
    message.setVisible(true);
    message.setManaged(true);
    return true;
  }

  private String countProblem() {
    int count = items.size();
    if (count < many.min() && (field.required() || count > 0)) {
      return desk.texts().of("kit.form.few", many.min());
    }
    return many.max() > 0 && count > many.max() ? desk.texts().of("kit.form.many", many.max()) : "";
  }

  private FieldEditor add() {
    FormField each =
        FormField.of(Integer.toString(items.size() + 1), "kit.form.entry", true, many.item());
    FieldEditor editor = FormPane.editor(desk, each, edited);
    Button remove = new Button();
    remove.setGraphic(new FontIcon(Material2AL.DELETE_OUTLINE));
    remove.getStyleClass().add("quiet");
    remove.accessibleTextProperty().bind(desk.texts().binding("kit.form.remove"));
    HBox row = new HBox(6, editor.node(), remove);
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    remove.setOnAction(
        event -> {
          items.remove(editor);
          rows.getChildren().remove(row);
          edited.run();
        });
    items.add(editor);
    rows.getChildren().add(row);
    edited.run();
    return editor;
  }
}
