package org.voltyard.ui.frames;

import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;

/// How far a search through very many frames has come, and a button that stops it or goes on.
final class SearchProgress extends HBox {
  private final Desk desk;
  private final FramesModel model;

  SearchProgress(Desk desk, FramesModel model) {
    super(6);
    this.desk = desk;
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    visibleProperty().bind(model.reachedProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(place(), toggle());
  }

  private Label place() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(model.reachedProperty().get()),
                model.reachedProperty(),
                desk.texts().languageProperty(),
                desk.zone()));
    return label;
  }

  private String text(@Nullable Instant reached) {
    return reached == null
        ? ""
        : desk.texts().of("frames.searched", FrameWords.minute(reached, desk.zone().get()));
  }

  private Button toggle() {
    Button button = new Button();
    button.setId("frames-search-hold");
    button.getStyleClass().add("quiet");
    button.setMinWidth(USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.when(model.loadingProperty())
                .then(desk.texts().binding("frames.searchHold"))
                .otherwise(desk.texts().binding("frames.searchOn")));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding("frames.searchHint"));
    button.setTooltip(tip);
    button.setOnAction(event -> press());
    return button;
  }

  private void press() {
    if (model.loadingProperty().get()) {
      model.hold();
    } else {
      model.goOn();
    }
  }
}
