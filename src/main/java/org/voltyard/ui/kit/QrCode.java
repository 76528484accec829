package org.voltyard.ui.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A text as QR code, black on white in every look, because cameras want it so.
public final class QrCode extends Canvas {
  private static final int QUIET = 4;

  /// A square of this size.
  public QrCode(String text, double size) {
    super(size, size);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(text);
    boolean[][] dark = modules(text);
    GraphicsContext g = getGraphicsContext2D();
    g.setFill(Color.WHITE);
    g.fillRect(0, 0, size, size);
    g.setFill(Color.BLACK);
    double module = size / (dark.length + 2 * QUIET);
    for (int y = 0; y < dark.length; y++) {
      for (int x = 0; x < dark.length; x++) {
        if (dark[y][x]) {
          double left = Math.floor((x + QUIET) * module);
          double top = Math.floor((y + QUIET) * module);
          double right = Math.floor((x + QUIET + 1) * module);
          double bottom = Math.floor((y + QUIET + 1) * module);
          g.fillRect(left, top, right - left, bottom - top);
        }
      }
    }
  }

  /// Which modules of a code are dark, by row and column, without the quiet zone.
  public static boolean[][] modules(String text) {
    try {
      BitMatrix bits =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
      boolean[][] dark = new boolean[bits.getHeight()][bits.getWidth()];
      for (int y = 0; y < dark.length; y++) {
        for (int x = 0; x < dark.length; x++) {
          dark[y][x] = bits.get(x, y);
        }
      }
      return dark;
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code for " + text, e);
    }
  }
}
