package org.voltyard.ui.kit;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Steps of one figure against another (JFreeChart); for figures in time use [TrendChart].
public final class CurveChart extends StackPane {
  private static final DecimalFormat NUMBERS =
      new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private static final int SHADE = 70;

  /// Room for the right half of the last figure.
  private static final double EDGE = 12;

  private final Desk desk;
  private final XYPlot plot = new XYPlot();
  private final NumberAxis across = new NumberAxis();
  private final NumberAxis up = new NumberAxis();
  private final XYSeries series = new XYSeries("curve", false);
  private final JFreeChart chart;

  /// One step from a figure to another, at a height.
  public record Step(double from, double to, double height) {}

  /// A chart without steps.
  ///
  /// @param across name and unit of what goes to the right
  /// @param up name and unit of what goes up
  public CurveChart(Desk desk, String across, String up) {
    this.desk = desk;
    this.across.setLabel(across);
    this.across.setNumberFormatOverride(NUMBERS);
    this.up.setLabel(up);
    this.up.setNumberFormatOverride(NUMBERS);
    plot.setDomainAxis(this.across);
    plot.setRangeAxis(this.up);
    plot.setDataset(0, new XYSeriesCollection(series));
    plot.setDataset(1, new XYSeriesCollection(series));
    chart = new JFreeChart(null, null, plot, false);
    ChartCanvas canvas = new ChartCanvas(chart);
    canvas.setDomainZoomable(false);
    canvas.setRangeZoomable(false);
    canvas.widthProperty().bind(widthProperty());
    canvas.heightProperty().bind(heightProperty());
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(160, 120);
    setPrefSize(320, 180);
    getStyleClass().add("trend-chart");
    Attached.to(this, this::follow);
  }

  /// Replaces the steps, from the left to the right; what is missing between two is left open.
  public void show(List<Step> steps, double end) {
    series.setNotify(false);
    series.clear();
    double last = Double.NaN;
    double top = 0;
    for (Step step : steps) {
      if (!Double.isNaN(last) && step.from() > last) {
        series.add(last, Double.NaN, false);
      }
      series.add(step.from(), step.height(), false);
      series.add(step.to(), step.height(), false);
      last = step.to();
      top = Math.max(top, step.height());
    }
    across.setRange(0, Math.max(end, 1e-3));
    up.setRange(0, Math.max(1, top * 1.1));
    series.setNotify(true);
  }

  private Subscription follow() {
    return Subscription.combine(
        desk.looks().paletteProperty().subscribe(now -> dress()),
        desk.looks().densityProperty().subscribe(now -> dress()));
  }

  private void dress() {
    Palette colors = desk.looks().palette();
    Color line = colors.awt(Token.CHARGING);
    XYLineAndShapeRenderer drawn = new XYLineAndShapeRenderer(true, false);
    drawn.setSeriesPaint(0, line);
    drawn.setSeriesStroke(0, Charts.LINE);
    XYStepAreaRenderer below = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
    below.setSeriesPaint(0, new Color(line.getRed(), line.getGreen(), line.getBlue(), SHADE));
    plot.setRenderer(0, drawn);
    plot.setRenderer(1, below);
    Charts.dress(chart, colors, desk.looks().densityProperty().get().fontPixels());
    chart.setPadding(new RectangleInsets(0, 0, 0, EDGE));
  }
}
