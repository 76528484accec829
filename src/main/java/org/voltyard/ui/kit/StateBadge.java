package org.voltyard.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;

/// A display state as colour, shape and word.
public final class StateBadge extends HBox {
  private final ObjectProperty<@Nullable DisplayState> state =
      new SimpleObjectProperty<>(this, "state");
  private final Desk desk;
  private final StackPane place = new StackPane();
  private final Label word = new Label();

  /// A badge without a state is empty.
  public StateBadge(Desk desk) {
    this.desk = desk;
    place.setMinSize(16, 16);
    place.setPrefSize(16, 16);
    getChildren().addAll(place, word);
    getStyleClass().add("state-badge");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Subscription _ = state.subscribe(now -> show());
    Attached.to(this, () -> desk.texts().languageProperty().subscribe(now -> show()));
  }

  /// A badge that shows a state at once.
  public StateBadge(Desk desk, DisplayState first) {
    this(desk);
    state.set(first);
  }

  /// The state shown.
  public ObjectProperty<@Nullable DisplayState> stateProperty() {
    return state;
  }

  private void show() {
    DisplayState now = state.get();
    if (now == null) {
      place.getChildren().clear();
      word.setText("");
      return;
    }
    StateLook look = StateLook.of(now);
    SVGPath shape = look.glyph().node(14);
    shape.getStyleClass().add(look.color().fillClass());
    place.getChildren().setAll(shape);
    word.setText(desk.texts().of(StateLook.textKey(now)));
  }
}
