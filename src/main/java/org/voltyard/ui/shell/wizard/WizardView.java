package org.voltyard.ui.shell.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;

/// The wizard: steps at the left, one step at the right, back and next below.
public final class WizardView extends StackPane {
  private final Desk desk;
  private final WizardModel model;
  private final WizardPages pages;
  private final List<Label> marks = new ArrayList<>();
  private final StackPane place = new StackPane();
  private final Button back = new Button();
  private final Button next = new Button();
  private final Label title = new Label();
  private final Label hint = new Label();

  /// A wizard that goes on where it was left.
  public WizardView(Desk desk, WizardModel model) {
    this.desk = desk;
    this.model = model;
    pages = new WizardPages(desk, model);
    BorderPane card = new BorderPane();
    card.setLeft(steps());
    card.setCenter(page());
    card.setMaxSize(980, 620);
    card.getStyleClass().add("wizard-card");
    getChildren().add(card);
    getStyleClass().add("wizard");
    Attached.to(this, () -> model.stepProperty().subscribe(this::show));
  }

  private VBox steps() {
    VBox list = new VBox(4);
    Label head = new Label("VoltYard");
    head.getStyleClass().add("title");
    list.getChildren().add(head);
    int number = 1;
    for (WizardStep step : WizardStep.values()) {
      Label mark = new Label();
      mark.textProperty().bind(desk.texts().binding("wizard." + step, number++));
      mark.getStyleClass().add("wizard-step");
      mark.setMaxWidth(Double.MAX_VALUE);
      mark.setUserData(step);
      marks.add(mark);
      list.getChildren().add(mark);
    }
    list.getStyleClass().add("wizard-steps");
    return list;
  }

  private VBox page() {
    title.getStyleClass().add("title");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    place.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox box = new VBox(10, title, hint, place, buttons());
    box.getStyleClass().add("wizard-page");
    return box;
  }

  private HBox buttons() {
    Button skip = new Button();
    skip.textProperty().bind(desk.texts().binding("wizard.skip"));
    skip.getStyleClass().add("quiet");
    skip.setOnAction(event -> model.finish());
    skip.visibleProperty().bind(model.stepProperty().isNotEqualTo(WizardStep.DONE));
    back.textProperty().bind(desk.texts().binding("wizard.back"));
    back.setOnAction(event -> model.back());
    next.getStyleClass().add("primary");
    next.setDefaultButton(true);
    next.setOnAction(event -> next());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, skip, space, back, next);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void next() {
    switch (model.stepProperty().get()) {
      case SITE -> pages.site().ifPresent(model::site);
      case DONE -> model.finish();
      case LANGUAGE, ADDRESS, STATION -> model.forward();
    }
  }

  private void show(WizardStep step) {
    title.textProperty().bind(desk.texts().binding("wizard." + step + ".title"));
    hint.textProperty().bind(desk.texts().binding("wizard." + step + ".hint"));
    next.textProperty().bind(desk.texts().binding(step.last() ? "wizard.finish" : "wizard.next"));
    back.setVisible(!step.first());
    for (Label mark : marks) {
      mark.getStyleClass().removeAll("current", "past");
      WizardStep its = (WizardStep) mark.getUserData();
      if (its == step) {
        mark.getStyleClass().add("current");
      } else if (its.compareTo(step) < 0) {
        mark.getStyleClass().add("past");
      }
    }
    Node page = pages.of(step);
    place.getChildren().setAll(page);
  }
}
