package org.voltyard.ui.kit;

import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;

/// Shape, colour and digit of an alarm priority; blinks once a second while unacknowledged, or has
/// a double border with reduced motion.
public final class PriorityIcon extends StackPane {
  private final BooleanProperty unacknowledged = new SimpleBooleanProperty(this, "unacknowledged");
  private final Desk desk;
  private final SVGPath shape;

  /// A steady icon.
  public PriorityIcon(Desk desk, Priority priority) {
    this.desk = desk;
    shape = priority.glyph().node(18);
    Label digit = new Label(Integer.toString(priority.digit()));
    digit.getStyleClass().add("digit");
    getChildren().addAll(shape, digit);
    getStyleClass().addAll("priority", "priority-" + priority.digit());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    accessibleTextProperty().bind(desk.texts().binding(priority.textKey()));
    Attached.to(this, this::blinkWhileWanted);
  }

  /// Whether nobody acknowledged the alarm yet.
  public BooleanProperty unacknowledgedProperty() {
    return unacknowledged;
  }

  private Subscription blinkWhileWanted() {
    return Subscription.combine(
        unacknowledged.subscribe(on -> border()),
        desk.looks().reducedMotionProperty().subscribe(on -> border()),
        desk.fx().every(Duration.ofMillis(500), this::blink));
  }

  private void border() {
    getStyleClass().remove("double-border");
    shape.setOpacity(1);
    if (unacknowledged.get() && desk.looks().reducedMotionProperty().get()) {
      getStyleClass().add("double-border");
    }
  }

  private void blink() {
    if (unacknowledged.get() && !desk.looks().reducedMotionProperty().get()) {
      shape.setOpacity(shape.getOpacity() < 1 ? 1 : 0.25);
    }
  }
}
