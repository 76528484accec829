package org.voltyard.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A body that scrolls above a foot that is always in sight; fills what shows it.
public final class FootedPane extends VBox {
  /// @param foot mostly the button that the body leads to
  public FootedPane(Node body, Node foot) {
    super(14);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(60);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(scroll, foot);
  }
}
