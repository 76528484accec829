package org.voltyard.ui.stations;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.voltyard.ui.kit.Fonts;

/// A label as it will look, black on white in every look.
final class LabelCanvas extends Canvas implements LabelPen {
  private static final double POINT = 25.4 / 72;

  private final double scale;

  /// @param scale pixels for a millimetre
  LabelCanvas(double scale) {
    super(LabelArt.WIDTH * scale, LabelArt.HEIGHT * scale);
    this.scale = scale;
  }

  void show(BayLabel label) {
    GraphicsContext g = getGraphicsContext2D();
    g.setFill(Color.WHITE);
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setFill(Color.BLACK);
    g.setTextBaseline(VPos.BASELINE);
    setAccessibleText(label.station() + ", " + label.code());
    LabelArt.draw(label, this);
  }

  @Override
  public void block(double x, double y, double width, double height) {
    double left = Math.floor(x * scale);
    double top = Math.floor(y * scale);
    getGraphicsContext2D()
        .fillRect(
            left,
            top,
            Math.floor((x + width) * scale) - left,
            Math.floor((y + height) * scale) - top);
  }

  @Override
  public void text(double x, double y, double size, boolean bold, String text) {
    getGraphicsContext2D().setFont(font(size, bold));
    getGraphicsContext2D().fillText(text, x * scale, y * scale);
  }

  @Override
  public double width(double size, boolean bold, String text) {
    Text measured = new Text(text);
    measured.setFont(font(size, bold));
    return measured.getLayoutBounds().getWidth() / scale;
  }

  private Font font(double size, boolean bold) {
    return Font.font(
        Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size * POINT * scale);
  }
}
