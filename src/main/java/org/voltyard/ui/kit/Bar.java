package org.voltyard.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// A value on its scale with a mark for the limit and a mark for the target; `NaN` hides a mark.
public final class Bar extends Region {
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
  private final DoubleProperty maximum = new SimpleDoubleProperty(this, "maximum", 100);
  private final DoubleProperty limit = new SimpleDoubleProperty(this, "limit", Double.NaN);
  private final DoubleProperty target = new SimpleDoubleProperty(this, "target", Double.NaN);
  private final Desk desk;
  private final Canvas canvas = new Canvas();

  /// An empty bar from 0 to 100.
  public Bar(Desk desk) {
    this.desk = desk;
    getChildren().add(canvas);
    getStyleClass().add("bar");
    setPrefSize(120, 14);
    setMinSize(32, 10);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    Attached.to(
        this,
        () ->
            Subscription.combine(
                value.subscribe(now -> paint()),
                maximum.subscribe(now -> paint()),
                limit.subscribe(now -> paint()),
                target.subscribe(now -> paint()),
                desk.looks().paletteProperty().subscribe(now -> paint())));
  }

  /// What is measured.
  public DoubleProperty valueProperty() {
    return value;
  }

  /// The end of the scale.
  public DoubleProperty maximumProperty() {
    return maximum;
  }

  /// What must not be exceeded: a full line; the part above it is painted as a high alarm.
  public DoubleProperty limitProperty() {
    return limit;
  }

  /// What should be reached: a small triangle.
  public DoubleProperty targetProperty() {
    return target;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 2 || height < 2) {
      return;
    }
    Palette colors = desk.looks().palette();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    double top = 2;
    double thick = height - 4;
    g.setFill(colors.color(Token.HAIRLINE));
    g.fillRect(0, top, width, thick);
    double end = at(value.get(), width);
    double stop = Double.isNaN(limit.get()) ? end : Math.min(end, at(limit.get(), width));
    g.setFill(colors.color(Token.CHARGING));
    g.fillRect(0, top, stop, thick);
    if (end > stop) {
      g.setFill(colors.color(Token.ALARM_2));
      g.fillRect(stop, top, end - stop, thick);
    }
    marks(g, colors, width, height);
  }

  private void marks(GraphicsContext g, Palette colors, double width, double height) {
    g.setFill(colors.color(Token.TEXT));
    if (!Double.isNaN(limit.get())) {
      g.fillRect(Math.min(width - 2, at(limit.get(), width) - 1), 0, 2, height);
    }
    if (!Double.isNaN(target.get())) {
      double x = at(target.get(), width);
      g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {0, 0, 6}, 3);
    }
  }

  private double at(double amount, double width) {
    double share = maximum.get() > 0 ? amount / maximum.get() : 0;
    return Math.max(0, Math.min(1, share)) * width;
  }
}
