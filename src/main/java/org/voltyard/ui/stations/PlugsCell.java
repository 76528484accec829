package org.voltyard.ui.stations;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.geometry.VPos;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fonts;
import org.voltyard.ui.kit.StateLook;
import org.voltyard.ui.kit.Token;

/// The connectors of a row as small shapes with their numbers, on one canvas that is used again.
final class PlugsCell extends TableCell<StationRow, StationRow> {
  private static final double STEP = 34;
  private static final double HEIGHT = 20;

  private final Desk desk;
  private final Canvas canvas = new Canvas(STEP, HEIGHT);
  private final Tooltip tip = new Tooltip();
  private List<PlugMark> painted = List.of();
  private @Nullable Object look;

  PlugsCell(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void updateItem(@Nullable StationRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null || row.plugs().isEmpty()) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    if (!row.plugs().equals(painted) || look != desk.looks().palette()) {
      painted = row.plugs();
      look = desk.looks().palette();
      paint();
    }
    tip.setText(words());
    setTooltip(tip);
    setGraphic(canvas);
  }

  private String words() {
    return String.join(
        "\n",
        painted.stream()
            .map(p -> p.number() + "  " + desk.texts().of(StateLook.textKey(p.state())))
            .toList());
  }

  private void paint() {
    canvas.setWidth(STEP * painted.size());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
    double size = desk.looks().densityProperty().get().fontPixels();
    g.setFont(Font.font(Fonts.FAMILY, size - 1));
    g.setTextBaseline(VPos.CENTER);
    double x = 0;
    for (PlugMark plug : painted) {
      StateLook shape = StateLook.of(plug.state());
      shape.glyph().paint(g, x, HEIGHT / 2 - 7, 14, desk.looks().palette().color(shape.color()));
      g.setFill(desk.looks().palette().color(Token.MUTED));
      g.fillText(Integer.toString(plug.number()), x + 17, HEIGHT / 2);
      x += STEP;
    }
  }
}
