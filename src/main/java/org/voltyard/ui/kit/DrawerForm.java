package org.voltyard.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A form in the drawer: the button that sends, and above it why nothing was done.
public abstract class DrawerForm {
  private final Desk desk;
  private final Label wrong = new Label();
  private final Button go = new Button();

  /// @param goKey what the button says
  protected DrawerForm(Desk desk, String goKey) {
    this.desk = desk;
    wrong.setWrapText(true);
    wrong.getStyleClass().add("field-message");
    go.textProperty().bind(desk.texts().binding(goKey));
    desk.rights().guard(desk.texts(), go, goKey);
    go.getStyleClass().add("primary");
    go.setMaxWidth(Double.MAX_VALUE);
    go.setDefaultButton(true);
  }

  /// What the window gives.
  protected final Desk desk() {
    return desk;
  }

  /// Sends what was filled in, if it can be.
  ///
  /// @throws IllegalArgumentException where it cannot
  public abstract void send();

  /// What the drawer shows.
  protected final Node node(Node... parts) {
    go.setOnAction(event -> begin());
    FootedPane pane = new FootedPane(new VBox(14, parts), new VBox(8, wrong, go));
    pane.setPadding(new Insets(4, 14, 14, 14));
    return pane;
  }

  private void begin() {
    wrong.setText("");
    try {
      send();
    } catch (IllegalArgumentException e) {
      failed(e);
    }
  }

  /// Waits for an answer.
  protected final void sending() {
    go.setDisable(true);
  }

  /// Says why nothing was done.
  protected final void failed(Throwable cause) {
    go.setDisable(false);
    wrong.setText(desk.texts().of("kit.notPossible", ListPane.reason(desk, cause)));
  }
}
