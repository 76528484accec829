package org.voltyard.ui.shell.wizard;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Glyph;

/// Waits for the first station and shows, live, what came in; waiting ones can be admitted here.
final class FirstStation extends VBox {
  private final Desk desk;
  private final WizardDoor door;
  private final VBox list = new VBox(8);
  private final Label waiting = new Label();

  FirstStation(Desk desk, WizardDoor door) {
    super(12);
    this.desk = desk;
    this.door = door;
    waiting.textProperty().bind(desk.texts().binding("wizard.station.waiting"));
    waiting.setGraphic(Glyph.DASHED_RING.node(18));
    waiting.setGraphicTextGap(10);
    waiting.getStyleClass().add("subtitle");
    waiting.managedProperty().bind(waiting.visibleProperty());
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(waiting, scroll);
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    ListChangeListener<WizardStation> listener = change -> fill();
    door.stations().addListener(listener);
    fill();
    return () -> door.stations().removeListener(listener);
  }

  private void fill() {
    list.getChildren().setAll(door.stations().stream().map(this::row).toList());
    waiting.setVisible(door.stations().isEmpty());
  }

  private Node row(WizardStation station) {
    Label id = new Label(station.id());
    id.getStyleClass().add("subtitle");
    Label said = new Label(station.vendor() + "  " + station.model() + "  " + station.address());
    said.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(10, glyph(station).node(18), new VBox(2, id, said), space);
    if (station.waiting()) {
      Button refuse = button("wizard.station.refuse", () -> door.refuse().accept(station.id()));
      Button admit = button("wizard.station.admit", () -> door.admit().accept(station.id()));
      admit.getStyleClass().add("primary");
      row.getChildren().addAll(refuse, admit);
    } else {
      Label state = new Label();
      state
          .textProperty()
          .bind(
              desk.texts()
                  .binding(
                      station.connected() ? "wizard.station.connected" : "wizard.station.away"));
      row.getChildren().add(state);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("panel");
    return row;
  }

  private static Glyph glyph(WizardStation station) {
    if (station.waiting()) {
      return Glyph.CLOCK;
    }
    return station.connected() ? Glyph.CHECK : Glyph.DASHED_RING;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.setOnAction(event -> run.run());
    return button;
  }
}
