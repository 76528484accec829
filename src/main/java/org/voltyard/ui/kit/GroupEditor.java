package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Several fields under one name; an optional group is sent only when its box is ticked.
final class GroupEditor implements FieldEditor {
  private final FormField field;
  private final Map<String, FieldEditor> members = new LinkedHashMap<>();
  private final CheckBox sent = new CheckBox();
  private final VBox inside = new VBox(10);
  private final Label heading = new Label();
  private final VBox box = new VBox(8, heading, sent, inside);

  GroupEditor(Desk desk, FormField field, List<FormField> fields, Runnable edited) {
    this.field = field;
    for (FormField each : fields) {
      FieldEditor editor = FormPane.editor(desk, each, edited);
      members.put(each.name(), editor);
      inside.getChildren().add(editor.node());
    }
    inside.getStyleClass().add("field-group");
    inside.visibleProperty().bind(sent.selectedProperty());
    inside.managedProperty().bind(sent.selectedProperty());
    sent.setSelected(field.required());
    sent.setVisible(!field.required());
    sent.setManaged(!field.required());
    sent.selectedProperty().addListener((o, was, is) -> edited.run());
    Attached.to(box, () -> desk.texts().languageProperty().subscribe(now -> name(desk.texts())));
  }

  private void name(Texts texts) {
    String name = field.label(texts);
    sent.setText(name);
    heading.setText(name);
    heading.setVisible(field.required());
    heading.setManaged(field.required());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public boolean check(boolean tell) {
    boolean good = true;
    for (FieldEditor member : members.values()) {
      good &= !sent.isSelected() || member.check(tell);
    }
    return good;
  }

  @Override
  public @Nullable Object value() {
    return sent.isSelected() ? values() : null;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    members.forEach(
        (name, editor) -> {
          Object value = editor.value();
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  @Override
  public void fill(Object value) {
    if (value instanceof Map<?, ?> map) {
      sent.setSelected(true);
      members.forEach(
          (name, editor) -> {
            Object member = map.get(name);
            if (member != null) {
              editor.fill(member);
            }
          });
    }
  }

  @Override
  public boolean fail(String path, String message) {
    String prefix = field.name().isEmpty() ? "" : field.name() + ".";
    if (!path.startsWith(prefix)) {
      return false;
    }
    String rest = path.substring(prefix.length());
    for (FieldEditor member : new ArrayList<>(members.values())) {
      if (member.fail(rest, message)) {
        return true;
      }
    }
    return false;
  }
}
