package org.voltyard.ui.kit;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;

/// A label, one control, and below it the help or what is wrong.
final class LineEditor implements FieldEditor {
  private static final int MANY = 20;

  /// Texts that may be this long, such as certificates, have lines.
  private static final int LONG = 1000;

  private static final int ROWS = 6;

  private final Desk desk;
  private final FormField field;
  private final Control control;
  private final Label message = new Label();
  private final Label label = new Label();
  private final VBox box = new VBox(3);
  private boolean touched;

  LineEditor(Desk desk, FormField field, Runnable edited) {
    this.desk = desk;
    this.field = field;
    control =
        switch (field.kind()) {
          case Kind.Choice(List<String> options) -> choice(options, edited);
          case Kind.Flag() -> choice(List.of("true", "false"), edited);
          case Kind.Text(int most) -> most < LONG ? text(edited) : lines(edited);
          case Kind.Whole w -> text(edited);
          case Kind.Decimal d -> text(edited);
          case Kind.Moment m -> text(edited);
          case Kind.Group g -> text(edited);
          case Kind.Many m -> text(edited);
        };
    label.setLabelFor(control);
    message.getStyleClass().add("field-message");
    message.setWrapText(true);
    HBox line = new HBox(6, control);
    HBox.setHgrow(control, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    if (field.kind() instanceof Kind.Moment) {
      line.getChildren().add(nowButton());
    }
    box.getChildren().addAll(label, line, message);
    box.getStyleClass().add("field");
    control
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              touched |= was;
              tell();
            });
    Attached.to(box, () -> desk.texts().languageProperty().subscribe(now -> name()));
    fill(field.initial());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public boolean check(boolean tell) {
    touched |= tell;
    tell();
    return problem().isEmpty();
  }

  @Override
  public @Nullable Object value() {
    return FieldCheck.value(field.kind(), words());
  }

  @Override
  public void fill(Object value) {
    setWords(value.toString());
  }

  @Override
  public boolean fail(String path, String said) {
    if (!path.equals(field.name())) {
      return false;
    }
    show(said, true);
    return true;
  }

  private Control text(Runnable edited) {
    return watched(field.secret() ? new PasswordField() : new TextField(), edited);
  }

  private Control lines(Runnable edited) {
    TextArea text = new TextArea();
    text.setPrefRowCount(ROWS);
    text.getStyleClass().add("mono");
    return watched(text, edited);
  }

  private Control watched(TextInputControl text, Runnable edited) {
    text.textProperty()
        .addListener(
            (o, was, is) -> {
              tell();
              edited.run();
            });
    return text;
  }

  private Control choice(List<String> options, Runnable edited) {
    ComboBox<String> box = options.size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
    List<String> all = new ArrayList<>();
    if (!field.required()) {
      all.add("");
    }
    all.addAll(options);
    box.getItems().setAll(all);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new Words());
    box.valueProperty()
        .addListener(
            (o, was, is) -> {
              tell();
              edited.run();
            });
    return box;
  }

  /// Options as words: `kit.option.<option>` where there is such a text.
  private final class Words extends StringConverter<String> {
    @Override
    public String toString(@Nullable String option) {
      if (option == null) {
        return "";
      }
      String key = "kit.option." + option;
      return option.isEmpty()
          ? field.required() ? "" : desk.texts().of("kit.form.none")
          : desk.texts().has(key) ? desk.texts().of(key) : option;
    }

    @Override
    public String fromString(String words) {
      return words;
    }
  }

  private Button nowButton() {
    Button now = new Button();
    now.textProperty().bind(desk.texts().binding("kit.form.now"));
    desk.rights().guard(desk.texts(), now, "kit.form.now");
    now.setOnAction(
        event -> setWords(desk.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    return now;
  }

  private void name() {
    label.setText(field.label(desk.texts()) + (field.required() ? " *" : ""));
    control.setAccessibleText(label.getText());
    tell();
  }

  private String words() {
    if (control instanceof TextInputControl text) {
      String words = text.getText();
      return field.secret() ? words : words.strip();
    }
    return control instanceof ComboBox<?> box && box.getValue() != null
        ? box.getValue().toString()
        : "";
  }

  @SuppressWarnings("unchecked")
  private void setWords(String words) {
    if (control instanceof TextInputControl text) {
      text.setText(words);
    } else {
      ((ComboBox<String>) control).setValue(words);
    }
  }

  private Optional<FieldCheck.Problem> problem() {
    return FieldCheck.problem(field.required(), field.kind(), words());
  }

  private void tell() {
    Optional<FieldCheck.Problem> problem = problem();
    if (touched && problem.isPresent()) {
      show(desk.texts().of(problem.get().key(), problem.get().argument()), true);
    } else {
      show(field.helpKey().isEmpty() ? "" : desk.texts().of(field.helpKey()), false);
    }
  }

  private void show(String said, boolean wrong) {
    message.setText(said);
    message.setVisible(!said.isEmpty());
    message.setManaged(!said.isEmpty());
    box.getStyleClass().remove("wrong");
    if (wrong) {
      box.getStyleClass().add("wrong");
    }
  }
}
