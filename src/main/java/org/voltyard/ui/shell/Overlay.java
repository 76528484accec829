package org.voltyard.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.WhyField;

/// What lies over the screens but never over the top bar: palette, questions, key list; one at a
/// time.
final class Overlay extends StackPane {
  private final Desk desk;
  private @Nullable Node before;

  Overlay(Desk desk) {
    this.desk = desk;
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  void show(Node node, Pos place) {
    if (!isVisible()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    StackPane.setAlignment(node, place);
    getChildren().setAll(node);
    setVisible(true);
  }

  boolean open() {
    return isVisible();
  }

  void close() {
    setVisible(false);
    getChildren().clear();
    Node back = before;
    before = null;
    if (back != null) {
      back.requestFocus();
    }
  }

  void ask(ConfirmDialog question) {
    Label title = new Label(question.title());
    title.getStyleClass().add("subtitle");
    Label text = new Label(question.text());
    text.setWrapText(true);
    VBox facts = new VBox(4);
    question.facts().forEach(fact -> facts.getChildren().add(new Label(fact)));
    facts.getStyleClass().add("facts");
    facts.setManaged(!question.facts().isEmpty());
    WhyField why = new WhyField(desk);
    why.shown(question.reasoned() != null);
    Button cancel = new Button();
    cancel.textProperty().bind(desk.texts().binding("kit.dialog.cancel"));
    cancel.setOnAction(event -> close());
    Button act = new Button(question.doText());
    act.getStyleClass().add(question.dangerous() ? "dangerous" : "primary");
    act.setOnAction(
        event -> {
          close();
          Consumer<@Nullable String> reasoned = question.reasoned();
          if (reasoned == null) {
            question.run().run();
          } else {
            reasoned.accept(why.reason());
          }
        });
    HBox buttons = new HBox(8, cancel, act);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(14, title, text, facts, why, buttons);
    card.getStyleClass().add("dialog");
    card.setMaxSize(480, Region.USE_PREF_SIZE);
    show(card, Pos.CENTER);
    (question.dangerous() ? cancel : act).requestFocus();
  }
}
