package org.voltyard.ui.kit;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Makes TilesFX tiles in the colours and letters of this window; they follow look and language
/// while attached.
public final class Tiles {
  private final Desk desk;

  /// A factory for one window.
  public Tiles(Desk desk) {
    this.desk = desk;
  }

  /// A figure with its unit.
  public Tile number(String titleKey, String unit, int decimals) {
    return dressed(builder(SkinType.NUMBER, unit, decimals), titleKey);
  }

  /// A figure over a fine line of its last values.
  public Tile spark(String titleKey, String unit, int decimals) {
    Tile tile =
        builder(SkinType.SPARK_LINE, unit, decimals)
            .maxValue(1e9)
            .averageVisible(false)
            .minValueVisible(false)
            .maxValueVisible(false)
            .smoothing(false)
            .averagingPeriod(60)
            .build();
    return dressed(tile, titleKey);
  }

  /// A figure on an arc from 0 to a maximum.
  public Tile gauge(String titleKey, String unit, double maximum) {
    Tile tile = builder(SkinType.GAUGE2, unit, 0).maxValue(maximum).build();
    return dressed(tile, titleKey);
  }

  /// Dresses any tile a screen builds itself.
  public Tile dressed(Tile tile, String titleKey) {
    tile.setAnimated(false);
    tile.setTextSize(Tile.TextSize.BIGGER);
    tile.setCustomFont(Font.font(Fonts.FAMILY, 13));
    tile.setCustomFontEnabled(true);
    Attached.to(
        tile,
        () ->
            Subscription.combine(
                desk.looks().paletteProperty().subscribe(now -> dress(tile, now)),
                desk.texts()
                    .languageProperty()
                    .subscribe(now -> tile.setTitle(desk.texts().of(titleKey)))));
    return tile;
  }

  private Tile dressed(TileBuilder<?> builder, String titleKey) {
    return dressed(builder.build(), titleKey);
  }

  private static TileBuilder<?> builder(SkinType skin, String unit, int decimals) {
    return TileBuilder.create()
        .skinType(skin)
        .prefSize(210, 140)
        .minSize(150, 100)
        .locale(Locale.ROOT)
        .unit(unit)
        .decimals(decimals)
        .tickLabelDecimals(0)
        .strokeWithGradient(false)
        .roundedCorners(false)
        .shadowsEnabled(false);
  }

  private static void dress(Tile tile, Palette colors) {
    tile.setBackgroundColor(colors.color(Token.PANEL));
    tile.setBorderColor(colors.color(Token.HAIRLINE));
    tile.setBorderWidth(1);
    tile.setForegroundColor(colors.color(Token.TEXT));
    tile.setTitleColor(colors.color(Token.MUTED));
    tile.setTextColor(colors.color(Token.MUTED));
    tile.setDescriptionColor(colors.color(Token.MUTED));
    tile.setValueColor(colors.color(Token.TEXT));
    tile.setUnitColor(colors.color(Token.MUTED));
    tile.setBarColor(colors.color(Token.CHARGING));
    tile.setBarBackgroundColor(colors.color(Token.HAIRLINE));
    tile.setNeedleColor(colors.color(Token.TEXT));
    tile.setTickLabelColor(colors.color(Token.MUTED));
    tile.setThresholdColor(colors.color(Token.ALARM_2));
  }
}
