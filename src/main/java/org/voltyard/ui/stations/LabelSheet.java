package org.voltyard.ui.stations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.voltyard.ui.kit.Fonts;

/// Sheets of A4 with eight labels each, as PDF.
final class LabelSheet {
  private static final int ACROSS = 2;
  private static final int DOWN = 4;
  private static final float POINTS = 72 / 25.4f;
  private static final double LEFT = (210 - ACROSS * LabelArt.WIDTH) / 2;
  private static final double TOP = (297 - DOWN * LabelArt.HEIGHT) / 2;

  private LabelSheet() {}

  /// @param title of the document
  static byte[] pdf(List<BayLabel> labels, String title) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.addCreator("VoltYard");
    document.open();
    BaseFont regular = font(false);
    BaseFont bold = font(true);
    PdfContentByte page = writer.getDirectContent();
    for (int i = 0; i < labels.size(); i++) {
      int place = i % (ACROSS * DOWN);
      if (i > 0 && place == 0) {
        document.newPage();
      }
      double x = LEFT + place % ACROSS * LabelArt.WIDTH;
      int row = place / ACROSS;
      double y = TOP + row * LabelArt.HEIGHT;
      frame(page, x, y);
      LabelArt.draw(labels.get(i), new Pen(page, regular, bold, x, y));
    }
    document.close();
    return out.toByteArray();
  }

  private static BaseFont font(boolean bold) {
    try {
      return BaseFont.createFont(
          bold ? "bold.ttf" : "regular.ttf",
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          false,
          Fonts.file(bold),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where to cut.
  private static void frame(PdfContentByte page, double x, double y) {
    page.setLineWidth(0.2f);
    page.setGrayStroke(0.75f);
    page.rectangle(
        (float) x * POINTS,
        PageSize.A4.getHeight() - (float) (y + LabelArt.HEIGHT) * POINTS,
        (float) LabelArt.WIDTH * POINTS,
        (float) LabelArt.HEIGHT * POINTS);
    page.stroke();
  }

  private record Pen(PdfContentByte page, BaseFont regular, BaseFont bold, double left, double top)
      implements LabelPen {
    private float across(double x) {
      return (float) (left + x) * POINTS;
    }

    private float up(double y) {
      return PageSize.A4.getHeight() - (float) (top + y) * POINTS;
    }

    @Override
    public void block(double x, double y, double width, double height) {
      page.rectangle(across(x), up(y + height), (float) width * POINTS, (float) height * POINTS);
      page.fill();
    }

    @Override
    public void text(double x, double y, double size, boolean heavy, String text) {
      page.beginText();
      page.setFontAndSize(heavy ? bold : regular, (float) size);
      page.showTextAligned(PdfContentByte.ALIGN_LEFT, text, across(x), up(y), 0);
      page.endText();
    }

    @Override
    public double width(double size, boolean heavy, String text) {
      return (heavy ? bold : regular).getWidthPoint(text, (float) size) / POINTS;
    }
  }
}
