package org.voltyard.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;

/// The faceplate of the selected asset at the right.
final class Drawer extends VBox {
  private final Label title = new Label();
  private final ScrollPane content = new ScrollPane();

  Drawer(Desk desk) {
    title.getStyleClass().add("subtitle");
    Button close = new Button();
    close.setGraphic(new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().add("quiet");
    close.accessibleTextProperty().bind(desk.texts().binding("kit.dialog.close"));
    close.setOnAction(event -> close());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("drawer-head");
    content.setFitToWidth(true);
    content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head, content);
    getStyleClass().add("drawer");
    close();
  }

  void show(ObservableValue<String> heading, Node node) {
    title.textProperty().bind(heading);
    content.setFitToHeight(node instanceof FootedPane);
    content.setContent(node);
    setVisible(true);
    setManaged(true);
  }

  void close() {
    title.textProperty().unbind();
    content.setContent(null);
    setVisible(false);
    setManaged(false);
  }

  boolean open() {
    return isVisible();
  }
}
