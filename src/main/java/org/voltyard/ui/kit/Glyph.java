package org.voltyard.ui.kit;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

/// The shapes that stand for states and priorities, on a grid of 16 by 16; same outline in nodes
/// and on canvases.
public enum Glyph {
  RING("M8,2 A6,6 0 1 0 8.01,2 Z M8,4 A4,4 0 1 1 7.99,4 Z"),
  PLUG(
      "M4.5,1 h2 v3.5 h3 v-3.5 h2 v3.5 h1.5 v2 a4.5,4.5 0 0 1 -4,4.4 v2.1 h-2 v-2.1 a4.5,4.5 0 0 1"
          + " -4,-4.4 v-2 h1.5 Z M5,6.5 a3,3 0 0 0 6,0 Z"),
  PLUG_BAR(
      "M4.5,0 h2 v3.5 h3 v-3.5 h2 v3.5 h1.5 v2 a4.5,4.5 0 0 1 -4,4.4 v1.6 h-2 v-1.6 a4.5,4.5 0 0 1"
          + " -4,-4.4 v-2 h1.5 Z M1.5,13 h13 v2.5 h-13 Z"),
  HALF_LOW("M8,2 A6,6 0 1 0 8.01,2 Z M8,3.8 A4.2,4.2 0 0 1 12.2,8 L3.8,8 A4.2,4.2 0 0 1 8,3.8 Z"),
  HALF_HIGH("M8,2 A6,6 0 1 0 8.01,2 Z M12.2,8 A4.2,4.2 0 0 1 3.8,8 Z"),
  CHECK("M2,8.5 L4,6.5 L6.7,9.2 L12.5,3.2 L14.4,5.1 L6.7,13 Z"),
  LOCK(
      "M3,7 h1.2 v-2 a3.8,3.8 0 0 1 7.6,0 v2 h1.2 v8 h-10 Z M6.2,7 h3.6 v-2 a1.8,1.8 0 0 0 -3.6,0 Z"),
  BARRED("M8,1.5 A6.5,6.5 0 1 0 8.01,1.5 Z M4,7 L12,7 L12,9 L4,9 Z"),
  CROSS(
      "M2,2 h12 v12 h-12 Z M6.6,8 L4.3,10.3 L5.7,11.7 L8,9.4 L10.3,11.7 L11.7,10.3 L9.4,8 L11.7,5.7"
          + " L10.3,4.3 L8,6.6 L5.7,4.3 L4.3,5.7 Z"),
  DASHED_RING(
      "M6.4,1.6 A6.6,6.6 0 0 1 9.6,1.6 L9.1,3.5 A4.6,4.6 0 0 0 6.9,3.5 Z M12.6,3.3 A6.6,6.6 0 0 1"
          + " 14.4,6.3 L12.5,6.9 A4.6,4.6 0 0 0 11.2,4.7 Z M14.4,9.7 A6.6,6.6 0 0 1 12.6,12.7"
          + " L11.2,11.3 A4.6,4.6 0 0 0 12.5,9.1 Z M9.6,14.4 A6.6,6.6 0 0 1 6.4,14.4 L6.9,12.5 A4.6,4.6"
          + " 0 0 0 9.1,12.5 Z M3.4,12.7 A6.6,6.6 0 0 1 1.6,9.7 L3.5,9.1 A4.6,4.6 0 0 0 4.8,11.3 Z"
          + " M1.6,6.3 A6.6,6.6 0 0 1 3.4,3.3 L4.8,4.7 A4.6,4.6 0 0 0 3.5,6.9 Z"),
  OCTAGON("M5,1 L11,1 L15,5 L15,11 L11,15 L5,15 L1,11 L1,5 Z"),
  TRIANGLE_UP("M8,1 L15.6,14.6 L0.4,14.6 Z"),
  DIAMOND("M8,0.4 L15.6,8 L8,15.6 L0.4,8 Z"),
  TRIANGLE_DOWN("M0.4,1.4 L15.6,1.4 L8,15 Z"),
  PAUSE("M3.5,2.5 h3 v11 h-3 Z M9.5,2.5 h3 v11 h-3 Z"),
  CLOCK(
      "M8,1.5 A6.5,6.5 0 1 0 8.01,1.5 Z M8,3.1 A4.9,4.9 0 1 1 7.99,3.1 Z M7.2,4.5 h1.6 v3.1 L11,9.4"
          + " L10,10.6 L7.2,8.4 Z");

  private final String path;

  Glyph(String path) {
    this.path = path;
  }

  /// A node of the given size; its colour comes from CSS or `setFill`.
  public SVGPath node(double size) {
    SVGPath shape = new SVGPath();
    shape.setContent(path);
    shape.getStyleClass().add("glyph");
    shape.setScaleX(size / 16);
    shape.setScaleY(size / 16);
    return shape;
  }

  /// Paints at a place of a canvas.
  public void paint(GraphicsContext g, double x, double y, double size, Color color) {
    g.save();
    g.translate(x, y);
    g.scale(size / 16, size / 16);
    g.setFill(color);
    g.beginPath();
    g.appendSVGPath(path);
    g.fill();
    g.restore();
  }
}
