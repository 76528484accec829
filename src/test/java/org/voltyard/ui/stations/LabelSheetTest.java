package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.voltyard.ui.kit.QrCode;

class LabelSheetTest {
  private static final BayLabel LABEL =
      new BayLabel(
          "河畔 Riverside depot",
          "公交 1 号双枪机",
          2,
          "K7QF-2MXP",
          "depot.example/driver",
          "https://depot.example/driver/b/K7QF2MXP");

  /// Takes down where what was written; a letter is as wide as it is high.
  private static final class WidePen implements LabelPen {
    private final List<String> texts = new ArrayList<>();
    private double right;
    private double bottom;
    private int blocks;

    @Override
    public void block(double x, double y, double width, double height) {
      blocks++;
      reach(x + width, y + height);
    }

    @Override
    public void text(double x, double y, double size, boolean bold, String text) {
      texts.add(text);
      if (bold) {
        reach(x + width(size, bold, text), y);
      }
    }

    private void reach(double x, double y) {
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }

    @Override
    public double width(double size, boolean bold, String text) {
      return text.length() * size * 0.3;
    }
  }

  @Test
  void theCodeOnALabelIsTheAddressOfItsBay() throws Exception {
    boolean[][] dark = QrCode.modules(LABEL.address());
    BitMatrix bits = new BitMatrix(dark.length);
    for (int y = 0; y < dark.length; y++) {
      for (int x = 0; x < dark.length; x++) {
        if (dark[y][x]) {
          bits.set(x, y);
        }
      }
    }
    assertThat(new Decoder().decode(bits).getText()).isEqualTo(LABEL.address());
  }

  @Test
  void eightLabelsStandOnASheetInBothLanguages() throws Exception {
    PdfReader reader = new PdfReader(LabelSheet.pdf(Collections.nCopies(9, LABEL), "Labels"));
    assertThat(reader.getNumberOfPages()).isEqualTo(2);
    String text = new PdfTextExtractor(reader).getTextFromPage(2);
    assertThat(text)
        .contains("河畔 Riverside depot", "公交 1 号双枪机", "K7QF-2MXP", "扫码充电", "Scan to charge")
        .contains("Connector 2", "depot.example/driver");
    reader.close();
  }

  @Test
  void longNamesStayOnTheLabel() {
    WidePen pen = new WidePen();
    LabelArt.draw(
        new BayLabel(
            "depot",
            "North-east maintenance hall charger number seventeen of the second row",
            1,
            "K7QF-2MXP",
            "depot.example/driver",
            LABEL.address()),
        pen);
    assertThat(pen.right).isLessThanOrEqualTo(LabelArt.WIDTH);
    assertThat(pen.bottom).isLessThanOrEqualTo(LabelArt.HEIGHT);
    assertThat(pen.blocks).isGreaterThan(200);
    assertThat(pen.texts).anyMatch(line -> line.endsWith("…"));
  }
}
