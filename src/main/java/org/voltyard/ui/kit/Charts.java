package org.voltyard.ui.kit;

import java.awt.BasicStroke;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// The looks of JFreeChart in this window: bundled letters, token colours, thin lines, nothing
/// else.
public final class Charts {
  private static final Font REGULAR = Fonts.awt(13);
  private static final Font BOLD = Fonts.awtBold(13);

  static final BasicStroke THIN = new BasicStroke(1f);
  static final BasicStroke LINE = new BasicStroke(1.6f);
  static final BasicStroke DASHED =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 4f}, 0f);

  private Charts() {}

  /// Reads the letters of charts before the first of them is drawn.
  public static void load() {
    font(REGULAR.getSize());
  }

  /// Dresses a chart of any kind in the colours in force; call again when they change.
  public static void dress(JFreeChart chart, Palette colors, int fontPixels) {
    chart.setBackgroundPaint(null);
    chart.setBorderVisible(false);
    chart.setAntiAlias(true);
    chart.setTextAntiAlias(true);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    if (chart.getTitle() != null) {
      chart.getTitle().setFont(BOLD.deriveFont((float) fontPixels));
      chart.getTitle().setPaint(colors.awt(Token.TEXT));
    }
    if (chart.getLegend() != null) {
      chart.getLegend().setBackgroundPaint(null);
      chart.getLegend().setItemFont(font(fontPixels));
      chart.getLegend().setItemPaint(colors.awt(Token.MUTED));
      chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    }
    plot(chart.getPlot(), colors, fontPixels);
  }

  private static void plot(Plot plot, Palette colors, int fontPixels) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessageFont(font(fontPixels));
    plot.setNoDataMessagePaint(colors.awt(Token.MUTED));
    if (plot instanceof XYPlot xy) {
      xy.setDomainGridlinesVisible(false);
      xy.setRangeGridlinePaint(colors.awt(Token.HAIRLINE));
      xy.setRangeGridlineStroke(THIN);
      xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
      axis(xy.getDomainAxis(), colors, fontPixels);
      axis(xy.getRangeAxis(), colors, fontPixels);
    } else if (plot instanceof CategoryPlot bars) {
      bars.setRangeGridlinePaint(colors.awt(Token.HAIRLINE));
      bars.setRangeGridlineStroke(THIN);
      bars.getDomainAxis().setTickLabelFont(font(fontPixels - 1));
      bars.getDomainAxis().setTickLabelPaint(colors.awt(Token.MUTED));
      axis(bars.getRangeAxis(), colors, fontPixels);
    }
  }

  private static void axis(ValueAxis axis, Palette colors, int fontPixels) {
    axis.setTickLabelFont(font(fontPixels - 1));
    axis.setTickLabelPaint(colors.awt(Token.MUTED));
    axis.setLabelFont(font(fontPixels - 1));
    axis.setLabelPaint(colors.awt(Token.MUTED));
    axis.setAxisLinePaint(colors.awt(Token.LINE));
    axis.setTickMarkPaint(colors.awt(Token.LINE));
  }

  private static Font font(int pixels) {
    return REGULAR.deriveFont((float) pixels);
  }
}
