package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<Token> TEXTS =
      List.of(Token.TEXT, Token.MUTED, Token.ALARM_1, Token.ALARM_2, Token.ALARM_3, Token.ALARM_4);
  private static final List<Token> SHAPES =
      List.of(Token.LINE, Token.SHELVED, Token.CHARGING, Token.READY, Token.FOCUS);

  @ParameterizedTest
  @EnumSource(Look.class)
  void everyTokenHasAColour(Look look) {
    Palette palette = Palette.of(look);
    for (Token token : Token.values()) {
      assertThat(palette.color(token)).as(token.css()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void wordsAndShapesStandOutFromTheCanvas(Look look) {
    Palette palette = Palette.of(look);
    Color canvas = palette.color(Token.CANVAS);
    TEXTS.forEach(token -> assertContrast(palette.color(token), canvas, 4.5, token));
    SHAPES.forEach(token -> assertContrast(palette.color(token), canvas, 3, token));
    assertContrast(palette.color(Token.TEXT), palette.color(Token.SELECTED), 4.5, Token.SELECTED);
    assertContrast(
        palette.color(Token.ON_EMPHASIS), palette.color(Token.EMPHASIS), 4.5, Token.EMPHASIS);
  }

  private static void assertContrast(Color one, Color other, double least, Token what) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    assertThat((light + 0.05) / (dark + 0.05)).as(what.css()).isGreaterThanOrEqualTo(least);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
