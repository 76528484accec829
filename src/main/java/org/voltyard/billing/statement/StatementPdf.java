package org.voltyard.billing.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// Writes a statement on sheets of A4, in a font that has Chinese characters; what is not used of
/// the font is left out of the file.
public final class StatementPdf {
  private static final float MARGIN = 36;

  private final Font title;
  private final Font plain;
  private final Font bold;
  private final Font small;

  private StatementPdf(BaseFont regular, BaseFont strong) {
    title = new Font(strong, 16);
    plain = new Font(regular, 8);
    bold = new Font(strong, 8);
    small = new Font(regular, 7);
  }

  /// The whole file.
  public static byte[] of(StatementTable table) {
    return new StatementPdf(font("Regular"), font("Bold")).write(table);
  }

  private static BaseFont font(String weight) {
    String name = "NotoSansSC-" + weight + ".ttf";
    try (InputStream in = StatementPdf.class.getResourceAsStream("/assets/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not there");
      }
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] write(StatementTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter.getInstance(document, out);
    document.addTitle(table.title());
    document.addCreator("VoltYard");
    HeaderFooter footer = new HeaderFooter(new Phrase("", small), true);
    footer.setAlignment(Element.ALIGN_RIGHT);
    footer.setBorder(Rectangle.NO_BORDER);
    document.setFooter(footer);
    document.open();
    document.add(new Paragraph(table.title(), title));
    table.facts().forEach(fact -> document.add(fact(fact)));
    document.add(lines(table));
    table.notes().forEach(note -> document.add(new Paragraph(note, small)));
    document.close();
    return out.toByteArray();
  }

  private Paragraph fact(List<String> fact) {
    Paragraph line = new Paragraph();
    line.add(new Phrase(fact.getFirst() + "  ", bold));
    line.add(new Phrase(fact.getLast(), plain));
    return line;
  }

  private PdfPTable lines(StatementTable table) {
    int columns = table.heads().size();
    PdfPTable sheet = new PdfPTable(columns);
    sheet.setWidthPercentage(100);
    sheet.setSpacingBefore(10);
    sheet.setSpacingAfter(8);
    sheet.setWidths(widths(table));
    sheet.setHeaderRows(1);
    row(sheet, table, table.heads(), bold, Rectangle.BOTTOM);
    table.lines().forEach(line -> row(sheet, table, line, plain, Rectangle.NO_BORDER));
    table.totals().forEach(line -> row(sheet, table, line, bold, Rectangle.TOP));
    return sheet;
  }

  /// As wide as the longest text of a column, within reason.
  private static float[] widths(StatementTable table) {
    float[] widths = new float[table.heads().size()];
    Arrays.fill(widths, 5);
    List<List<String>> all =
        List.of(List.of(table.heads()), table.lines(), table.totals()).stream()
            .flatMap(List::stream)
            .toList();
    for (List<String> line : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(26, width(line.get(i))));
      }
    }
    return widths;
  }

  private static int width(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }

  private static void row(
      PdfPTable sheet, StatementTable table, List<String> cells, Font font, int border) {
    for (int i = 0; i < cells.size(); i++) {
      PdfPCell cell = new PdfPCell(new Phrase(cells.get(i), font));
      cell.setBorder(border);
      cell.setBorderWidth(0.5f);
      cell.setPadding(2.5f);
      cell.setHorizontalAlignment(i >= table.figures() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
      sheet.addCell(cell);
    }
  }
}
