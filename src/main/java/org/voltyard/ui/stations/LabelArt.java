package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.List;
import org.voltyard.ui.kit.QrCode;

/// How the label of a bay looks: the QR code, whose bay it is, and what to do, in both languages.
final class LabelArt {
  /// Two beside each other fill a sheet of A4.
  static final double WIDTH = 99;

  static final double HEIGHT = 67;
  private static final double MARGIN = 6;
  private static final double QR = 44;
  private static final double RIGHT = MARGIN + QR + 4;
  private static final double COLUMN = WIDTH - RIGHT - MARGIN;

  private LabelArt() {}

  static void draw(BayLabel label, LabelPen pen) {
    double whole = WIDTH - 2 * MARGIN;
    fit(pen, new Line(MARGIN, 9, 9, false, whole), label.depot());
    code(label.address(), pen);
    double y = 19;
    for (String line : lines(pen, 13, label.station(), COLUMN, 2)) {
      pen.text(RIGHT, y, 13, true, line);
      y += 6;
    }
    fit(
        pen,
        new Line(RIGHT, y, 10, false, COLUMN),
        label.connector() + " 号枪 · Connector " + label.connector());
    fit(pen, new Line(RIGHT, 40, 12, true, COLUMN), "扫码充电");
    fit(pen, new Line(RIGHT, 46, 12, true, COLUMN), "Scan to charge");
    fit(pen, new Line(RIGHT, 54, 17, true, COLUMN), label.code());
    fit(pen, new Line(MARGIN, 61, 7, false, whole), label.page());
    fit(
        pen,
        new Line(MARGIN, 64.4, 6, false, whole),
        "也可打开以上网址，输入编码 · Or open this address and type the code");
  }

  /// Where a text stands, how large it is at most, and how wide it may be.
  private record Line(double x, double y, double size, boolean bold, double width) {}

  /// Writes a text smaller where it would be too wide.
  private static void fit(LabelPen pen, Line line, String text) {
    double needed = pen.width(line.size(), line.bold(), text);
    double size = needed <= line.width() ? line.size() : line.size() * line.width() / needed;
    pen.text(line.x(), line.y(), size, line.bold(), text);
  }

  private static void code(String address, LabelPen pen) {
    boolean[][] dark = QrCode.modules(address);
    double module = QR / dark.length;
    for (int row = 0; row < dark.length; row++) {
      for (int column = 0; column < dark.length; column++) {
        if (dark[row][column]) {
          pen.block(MARGIN + column * module, 12.5 + row * module, module, module);
        }
      }
    }
  }

  /// A text in lines, broken where it must be; what does not fit is cut.
  static List<String> lines(LabelPen pen, double size, String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      int end = rest.length();
      String line = rest;
      while (end > 1 && pen.width(size, true, line) > width) {
        end = rest.offsetByCodePoints(end, -1);
        line = rest.substring(0, end) + (last ? "…" : "");
      }
      int blank = rest.lastIndexOf(' ', end);
      if (!last && end < rest.length() && blank > 0) {
        end = blank;
        line = rest.substring(0, end);
      }
      lines.add(line.strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }
}
