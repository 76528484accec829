package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled letters: one family for window, charts and documents, Chinese included.
public final class Fonts {
  /// The family name to use in CSS and charts.
  public static final String FAMILY = "Noto Sans SC";

  private static final String REGULAR = "/assets/fonts/NotoSansSC-Regular.ttf";
  private static final String BOLD = "/assets/fonts/NotoSansSC-Bold.ttf";

  private Fonts() {}

  /// Makes both weights known to JavaFX; must run before the first text is laid out.
  public static void load() {
    if (!Font.getFontNames(FAMILY).isEmpty()) {
      return;
    }
    Font.loadFont(stream(REGULAR), 13);
    Font.loadFont(stream(BOLD), 13);
  }

  /// The regular weight as AWT wants it (charts, documents).
  public static java.awt.Font awt(float size) {
    return awt(REGULAR, size);
  }

  /// The bold weight as AWT wants it.
  public static java.awt.Font awtBold(float size) {
    return awt(BOLD, size);
  }

  /// The file of a weight, for documents that carry it along.
  public static byte[] file(boolean bold) {
    try (InputStream in = stream(bold ? BOLD : REGULAR)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static java.awt.Font awt(String path, float size) {
    try (InputStream in = stream(path)) {
      return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.awt.FontFormatException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static InputStream stream(String path) {
    return Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path);
  }
}
