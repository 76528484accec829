package org.voltyard.ui.settings;

import java.util.List;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.Wording;

/// Language, colours, density and motion of this window.
final class LooksCard extends VBox {
  private final Desk desk;
  private final GridPane grid = new GridPane();

  LooksCard(Desk desk) {
    this.desk = desk;
    Label note = new Label();
    note.textProperty().bind(desk.texts().binding("settings.looksNote"));
    note.getStyleClass().add("muted");
    grid.setHgap(16);
    grid.setVgap(10);
    line(
        "settings.language",
        box(List.of(Language.values()), "settings.language.", desk.texts().languageProperty()));
    line(
        "settings.look",
        box(List.of(LookChoice.values()), "settings.look.", desk.looks().choiceProperty()));
    line(
        "settings.density",
        box(
            List.of(Density.COMFORTABLE, Density.DENSE),
            "settings.density.",
            desk.looks().densityProperty()));
    CheckBox motion = new CheckBox();
    motion.textProperty().bind(desk.texts().binding("settings.on"));
    motion.selectedProperty().bindBidirectional(desk.looks().reducedMotionProperty());
    line("settings.motion", motion);
    getChildren().addAll(note, grid);
    setSpacing(12);
    getStyleClass().add("setting");
  }

  private void line(String key, Node control) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.setLabelFor(control);
    label.setMinWidth(180);
    label.setAlignment(Pos.CENTER_LEFT);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private <E extends Enum<E>> ComboBox<E> box(List<E> all, String prefix, Property<E> property) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setPrefWidth(220);
    box.valueProperty().bindBidirectional(property);
    Wording.of(box, desk, value -> desk.texts().of(prefix + value.name()));
    return box;
  }
}
