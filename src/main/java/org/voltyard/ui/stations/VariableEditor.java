package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;

/// Makes the control in which a value is changed where it stands: right for its type.
final class VariableEditor {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final VariableRow row;
  private final Function<String, @Nullable String> complaint;
  private final Consumer<String> done;
  private final Runnable leave;
  private boolean over;

  /// @param complaint what is wrong with a value, null when it fits
  VariableEditor(
      VariableRow row,
      Function<String, @Nullable String> complaint,
      Consumer<String> done,
      Runnable leave) {
    this.row = row;
    this.complaint = complaint;
    this.done = done;
    this.leave = leave;
  }

  Node node() {
    DeviceVariable.Traits traits = row.traits();
    DeviceVariable.Type type = traits == null ? guessed() : traits.type();
    List<String> options = traits == null ? List.of() : traits.options();
    return switch (type) {
      case FLAG -> choice(List.of("true", "false"));
      case OPTION -> options.isEmpty() ? text() : choice(options);
      case MEMBERS -> options.isEmpty() ? text() : members(options);
      case SEQUENCE, TEXT, DECIMAL, WHOLE, MOMENT -> text();
    };
  }

  /// Of keys no type is told: those that are flags look like it.
  private DeviceVariable.Type guessed() {
    String value = row.value();
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")
        ? DeviceVariable.Type.FLAG
        : DeviceVariable.Type.TEXT;
  }

  private Node choice(List<String> options) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(options);
    box.setValue(
        options.stream().filter(o -> o.equalsIgnoreCase(row.begin())).findFirst().orElse(null));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(event -> finish(box.getValue()));
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    box.showingProperty()
        .addListener(
            (o, was, is) -> {
              if (was) {
                finish(box.getValue());
              }
            });
    focusWhenShown(box, () -> {});
    return box;
  }

  private Node members(List<String> options) {
    List<String> chosen = new ArrayList<>();
    Arrays.stream(row.begin().split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .forEach(chosen::add);
    MenuButton button = new MenuButton(String.join(",", chosen));
    for (String option : options) {
      CheckMenuItem item = new CheckMenuItem(option);
      item.setSelected(chosen.contains(option));
      item.selectedProperty()
          .addListener(
              (o, was, is) -> {
                if (is) {
                  chosen.add(option);
                } else {
                  chosen.remove(option);
                }
              });
      button.getItems().add(item);
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnHidden(event -> finish(String.join(",", chosen)));
    button.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    focusWhenShown(button, () -> {});
    return button;
  }

  private Node text() {
    TextField field = new TextField(row.hidden() ? "" : row.begin());
    field.textProperty().addListener((o, was, is) -> complain(field, is));
    field.setOnAction(
        event -> {
          event.consume();
          if (complaint.apply(field.getText()) == null) {
            finish(field.getText());
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && complaint.apply(field.getText()) == null) {
                finish(field.getText());
              }
            });
    focusWhenShown(field, field::selectAll);
    return field;
  }

  private void complain(TextField field, String text) {
    String wrong = complaint.apply(text);
    field.pseudoClassStateChanged(WRONG, wrong != null);
    field.setTooltip(wrong == null ? null : new Tooltip(wrong));
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      over = true;
      leave.run();
    }
  }

  private void finish(@Nullable String value) {
    if (over) {
      return;
    }
    over = true;
    if (value == null) {
      leave.run();
    } else {
      done.accept(value);
    }
  }

  private static void focusWhenShown(Node node, Runnable then) {
    node.sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                node.requestFocus();
                then.run();
              }
            });
  }
}
