package org.voltyard.ui.programs;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.voltyard.ui.kit.Desk;

/// A question with several answers, each a box to tick; at least one belongs to it.
final class Ticks<E extends Enum<E>> extends VBox {
  private final Class<E> type;
  private final Map<E, CheckBox> boxes;
  private final Label message = new Label();

  /// @param titleKey the question
  /// @param words the key of each answer; the text with `Hint` behind it, where there is one, says
  ///   more
  Ticks(Desk desk, Class<E> type, String titleKey, Function<E, String> words) {
    super(4);
    this.type = type;
    boxes = new EnumMap<>(type);
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding(titleKey).map(text -> text + " *"));
    getChildren().add(title);
    for (E each : EnumSet.allOf(type)) {
      String key = words.apply(each);
      CheckBox box = new CheckBox();
      box.textProperty().bind(desk.texts().binding(key));
      box.setWrapText(true);
      if (desk.texts().has(key + "Hint")) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(desk.texts().binding(key + "Hint"));
        box.setTooltip(tip);
      }
      boxes.put(each, box);
      getChildren().add(box);
    }
    message.getStyleClass().add("field-message");
    message.textProperty().bind(desk.texts().binding("programs.tickOne"));
    message.managedProperty().bind(message.visibleProperty());
    message.setVisible(false);
    getChildren().add(message);
    getStyleClass().add("field");
  }

  Set<E> ticked() {
    EnumSet<E> ticked = EnumSet.noneOf(type);
    boxes.forEach(
        (each, box) -> {
          if (box.isSelected()) {
            ticked.add(each);
          }
        });
    return ticked;
  }

  void tick(Set<E> those) {
    boxes.forEach((each, box) -> box.setSelected(those.contains(each)));
  }

  CheckBox box(E answer) {
    return java.util.Objects.requireNonNull(boxes.get(answer));
  }

  /// Whether one is ticked; says so where none is.
  boolean validate() {
    boolean good = !ticked().isEmpty();
    message.setVisible(!good);
    getStyleClass().remove("wrong");
    if (!good) {
      getStyleClass().add("wrong");
    }
    return good;
  }
}
