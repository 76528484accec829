package org.voltyard.ui.kit;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Kind;

/// A form for settings and commands: one field below the other, each with its message right under
/// it.
public final class FormPane extends VBox {
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");
  private final List<FieldEditor> editors;
  private final List<FormField> fields;
  private boolean built;

  /// A form of the given fields.
  public FormPane(Desk desk, List<FormField> fields) {
    this.fields = List.copyOf(fields);
    editors = fields.stream().map(field -> editor(desk, field, this::look)).toList();
    built = true;
    editors.forEach(editor -> getChildren().add(editor.node()));
    if (editors.isEmpty()) {
      Label none = new Label();
      none.textProperty().bind(desk.texts().binding("kit.form.noFields"));
      none.getStyleClass().add("muted");
      getChildren().add(none);
    }
    getStyleClass().add("form");
    look();
  }

  /// A form drawn from the constraints of a command's message.
  public static FormPane of(Desk desk, CommandForm command) {
    return new FormPane(desk, FormField.of(command.fields()));
  }

  /// Whether all could be sent as it is; messages show only at fields already visited.
  public ReadOnlyBooleanProperty validProperty() {
    return valid.getReadOnlyProperty();
  }

  /// Checks everything and shows every message.
  public boolean validate() {
    boolean good = true;
    for (FieldEditor editor : editors) {
      good &= editor.check(true);
    }
    valid.set(good);
    return good;
  }

  /// What was filled in by name: words, `Long`, `BigDecimal`, `Boolean`, `Map`, `List`; empty
  /// fields are absent.
  public Map<String, Object> values() {
    Map<String, Object> values = new java.util.LinkedHashMap<>();
    for (int i = 0; i < editors.size(); i++) {
      Object value = editors.get(i).value();
      if (value != null) {
        values.put(fields.get(i).name(), value);
      }
    }
    return values;
  }

  /// Fills fields by name.
  public void fill(Map<String, ?> values) {
    for (int i = 0; i < editors.size(); i++) {
      Object value = values.get(fields.get(i).name());
      if (value != null) {
        editors.get(i).fill(value);
      }
    }
  }

  /// Shows a message from elsewhere under a field (`limit`, `profile.stackLevel`).
  public boolean fail(String path, String message) {
    return editors.stream().anyMatch(editor -> editor.fail(path, message));
  }

  private void look() {
    if (built) {
      boolean good = true;
      for (FieldEditor editor : editors) {
        good &= editor.check(false);
      }
      valid.set(good);
    }
  }

  static FieldEditor editor(Desk desk, FormField field, Runnable edited) {
    return switch (field.kind()) {
      case Kind.Group(List<CommandForm.Field> inside) ->
          new GroupEditor(desk, field, FormField.of(inside), edited);
      case Kind.Many many -> new ManyEditor(desk, field, many, edited);
      case Kind.Text t -> new LineEditor(desk, field, edited);
      case Kind.Whole w -> new LineEditor(desk, field, edited);
      case Kind.Decimal d -> new LineEditor(desk, field, edited);
      case Kind.Flag f -> new LineEditor(desk, field, edited);
      case Kind.Choice c -> new LineEditor(desk, field, edited);
      case Kind.Moment m -> new LineEditor(desk, field, edited);
    };
  }
}
