package org.voltyard.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;

/// Paints one tile: surface, measure column, shape, name and figure.
final class TilePainter {
  private final GraphicsContext g;
  private final Palette colors;
  private final TileFill fill;
  private final Font name;
  private final Font figure;
  private final Font head;

  TilePainter(GraphicsContext g, Palette colors, TileFill fill, Letters letters) {
    this.g = g;
    this.colors = colors;
    this.fill = fill;
    name = Font.font(Fonts.FAMILY, FontWeight.BOLD, letters.tile());
    figure = Font.font(Fonts.FAMILY, letters.tile() - 1);
    head = Font.font(Fonts.FAMILY, FontWeight.BOLD, letters.head());
    g.setTextBaseline(VPos.CENTER);
  }

  void head(TileLayout.Head at, String title) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(head);
    g.setFill(colors.color(Token.MUTED));
    g.fillText(title + "   " + at.count(), 1, at.y() + TileLayout.HEAD / 2);
  }

  void tile(TileLayout.Place place, Mark mark) {
    MapTile tile = place.tile();
    StateLook look = StateLook.of(tile.state());
    Color color = colors.color(look.color());
    double x = place.x();
    double y = place.y();
    g.setFill(colors.color(Token.CANVAS));
    g.fillRect(x - 2, y - 2, place.width() + 4, place.height() + 4);
    surface(place, color);
    if (fill == TileFill.MEASURE && tile.share() > 0) {
      double tall = place.height() * Math.min(1, tile.share());
      g.setFill(color.deriveColor(0, 1, 1, 0.38));
      g.fillRect(x, y + place.height() - tall, place.width(), tall);
    }
    border(place, tile.state(), color, mark);
    words(place, look, color);
  }

  private void surface(TileLayout.Place place, Color color) {
    boolean loud = place.tile().state().rank() >= DisplayState.OFFLINE.rank();
    boolean charging = place.tile().state() == DisplayState.CHARGING;
    g.setFill(colors.color(Token.PANEL));
    g.fillRect(place.x(), place.y(), place.width(), place.height());
    if (loud || (charging && fill == TileFill.STATE)) {
      g.setFill(color.deriveColor(0, 1, 1, charging ? 0.26 : 0.18));
      g.fillRect(place.x(), place.y(), place.width(), place.height());
    }
  }

  private void border(TileLayout.Place place, DisplayState state, Color color, Mark mark) {
    boolean loud = state.rank() >= DisplayState.OFFLINE.rank();
    g.setLineDashes();
    if (state == DisplayState.OFFLINE) {
      g.setLineDashes(5, 4);
    }
    g.setStroke(loud ? color : colors.color(mark == Mark.HOVER ? Token.LINE : Token.HAIRLINE));
    g.setLineWidth(1);
    g.strokeRect(place.x() + .5, place.y() + .5, place.width() - 1, place.height() - 1);
    g.setLineDashes();
    if (mark == Mark.SELECTED || mark == Mark.FOUND) {
      g.setStroke(colors.color(Token.FOCUS));
      g.setLineWidth(2);
      g.strokeRect(place.x() + 1, place.y() + 1, place.width() - 2, place.height() - 2);
    }
  }

  private void words(TileLayout.Place place, StateLook look, Color color) {
    MapTile tile = place.tile();
    boolean narrow = place.width() < 80;
    double icon = Math.min(narrow ? 13 : 18, place.height() * 0.5);
    boolean two = place.height() >= 40;
    double x = place.x() + (narrow ? 4 : 6);
    double line = place.y() + (two ? place.height() * 0.32 : place.height() / 2);
    look.glyph().paint(g, x, line - icon / 2, icon, color);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(name);
    g.setFill(colors.color(Token.TEXT));
    double left = x + icon + (narrow ? 3 : 5);
    g.fillText(fit(tile.label(), name, place.x() + place.width() - left - 3), left, line);
    if (two && !tile.measure().isEmpty()) {
      g.setFont(figure);
      g.setFill(colors.color(Token.MUTED));
      g.setTextAlign(TextAlignment.RIGHT);
      String text = fit(tile.measure(), figure, place.width() - 12);
      g.fillText(text, place.x() + place.width() - 6, place.y() + place.height() * 0.73);
    }
  }

  /// What fits of a text; a name loses its beginning, because names of one yard differ at their
  /// ends.
  private static String fit(String text, Font font, double room) {
    double width = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      width += text.charAt(i) >= 0x2E80 ? font.getSize() : font.getSize() * 0.58;
      if (width > room) {
        return room < 40
            ? text.substring(i + 1)
            : "‥" + text.substring(Math.min(text.length(), i + 2));
      }
    }
    return text;
  }

  /// Sizes of letters in pixels.
  record Letters(double head, double tile) {
    /// As large as the density asks, as small as the tiles demand.
    static Letters of(Density density, TileLayout layout) {
      double wanted = Math.max(11, density.fontPixels() - 1);
      double tile = Math.min(layout.tileHeight() * 0.32, layout.tileWidth() / 6.5);
      return new Letters(Math.min(wanted, 15), Math.max(10, Math.min(wanted, tile)));
    }
  }

  /// How a tile stands out.
  enum Mark {
    NONE,
    HOVER,
    SELECTED,
    FOUND;

    static Mark of(String id, @Nullable String hover, @Nullable String selected) {
      if (id.equals(selected)) {
        return SELECTED;
      }
      return id.equals(hover) ? HOVER : NONE;
    }
  }
}
