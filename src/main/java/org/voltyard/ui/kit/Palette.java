package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The colours of one look for what is drawn without CSS (canvases, charts, tiles); read from the
/// same file as the CSS.
public final class Palette {
  private static final Pattern LINE = Pattern.compile("(-vy-[a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");

  private final Look look;
  private final Map<Token, Color> colors = new EnumMap<>(Token.class);

  private Palette(Look look) {
    this.look = look;
    Map<String, Token> names = new java.util.HashMap<>();
    for (Token token : Token.values()) {
      names.put(token.css(), token);
    }
    Matcher lines = LINE.matcher(text(look));
    while (lines.find()) {
      Token token = names.get(lines.group(1));
      if (token != null) {
        colors.put(token, Color.web(lines.group(2)));
      }
    }
  }

  /// The colours of a look.
  public static Palette of(Look look) {
    return new Palette(look);
  }

  /// Which look these colours belong to.
  public Look look() {
    return look;
  }

  /// The colour of a token.
  public Color color(Token token) {
    Color color = colors.get(token);
    if (color == null) {
      throw new IllegalArgumentException("no colour for " + token.css() + " in " + look.sheet());
    }
    return color;
  }

  /// The colour of a token, as AWT wants it (charts).
  public java.awt.Color awt(Token token) {
    Color c = color(token);
    return new java.awt.Color(
        (float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
  }

  private static String text(Look look) {
    try (InputStream in = Looks.resource(look.sheet()).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
