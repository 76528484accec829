package org.voltyard.ui.kit;

import java.awt.Color;
import java.awt.Rectangle;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// Lines over hours with a limit mark (JFreeChart); for live curves of minutes use [LiveTrend].
public final class TrendChart extends StackPane {
  private static final DecimalFormat NUMBERS = numbers();

  private final Desk desk;
  private final List<TrendLine> lines;
  private final XYPlot plot = new XYPlot();
  private final DateAxis times = new DateAxis();
  private final NumberAxis values = new NumberAxis();
  private final JFreeChart chart;
  private double limit = Double.NaN;

  /// A chart without data; all lines share the scale named by `unit`.
  public TrendChart(Desk desk, String unit, List<TrendLine> lines) {
    this.desk = desk;
    this.lines = List.copyOf(lines);
    values.setLabel(unit);
    values.setNumberFormatOverride(NUMBERS);
    values.setTickLabelInsets(new RectangleInsets(6, 4, 6, 4));
    plot.setDomainAxis(times);
    plot.setRangeAxis(values);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
    for (int i = 0; i < lines.size(); i++) {
      plot.setDataset(i, new XYSeriesCollection(new XYSeries(lines.get(i).textKey(), false)));
    }
    chart = new JFreeChart(null, null, plot, lines.size() > 1);
    ChartCanvas canvas = new ChartCanvas(chart);
    canvas.setDomainZoomable(false);
    canvas.setRangeZoomable(false);
    canvas.widthProperty().bind(widthProperty());
    canvas.heightProperty().bind(heightProperty());
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(160, 90);
    setPrefSize(480, 200);
    getStyleClass().add("trend-chart");
    Attached.to(this, this::follow);
  }

  /// Replaces the points of a line, oldest first.
  public void show(int line, List<TrendPoint> points) {
    XYSeries series = series(line);
    series.setNotify(false);
    series.clear();
    for (TrendPoint point : points) {
      series.add((double) point.at().toEpochMilli(), point.value(), false);
    }
    scale();
    series.setNotify(true);
  }

  /// Adds a newer point to a line.
  public void add(int line, TrendPoint point) {
    series(line).add((double) point.at().toEpochMilli(), point.value());
    scale();
  }

  /// The stretch of time on show.
  public void range(Instant from, Instant to) {
    times.setRange(Date.from(from), Date.from(to));
    times.setTickUnit(tick(Duration.between(from, to)), false, false);
  }

  /// About eight marks on a stretch. The axis is not left to choose: with no room yet it would
  /// choose milliseconds, and draw all of them.
  private static DateTickUnit tick(Duration stretch) {
    for (int minutes : new int[] {1, 2, 5, 10, 15, 30}) {
      if (stretch.toMinutes() <= minutes * 9L) {
        return new DateTickUnit(DateTickUnitType.MINUTE, minutes);
      }
    }
    for (int hours : new int[] {1, 2, 3, 6, 12}) {
      if (stretch.toHours() <= hours * 9L) {
        return new DateTickUnit(DateTickUnitType.HOUR, hours);
      }
    }
    return new DateTickUnit(DateTickUnitType.DAY, (int) Math.max(1, stretch.toDays() / 8));
  }

  /// What must not be exceeded, as a dashed line; `NaN` for none.
  public void limit(double value) {
    limit = value;
    marker();
    scale();
  }

  /// From zero (or below, when power flows back) to a little above the highest of values and limit.
  private void scale() {
    double top = Double.isNaN(limit) ? 1e-3 : limit;
    double bottom = 0;
    for (int i = 0; i < lines.size(); i++) {
      XYSeries series = series(i);
      if (series.getItemCount() > 0 && !Double.isNaN(series.getMaxY())) {
        top = Math.max(top, series.getMaxY());
        bottom = Math.min(bottom, series.getMinY());
      }
    }
    values.setRange(bottom * 1.08, top * 1.08);
  }

  private static DecimalFormat numbers() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('\u2009');
    return new DecimalFormat("#,##0.##", symbols);
  }

  private XYSeries series(int line) {
    return ((XYSeriesCollection) plot.getDataset(line)).getSeries(0);
  }

  private Subscription follow() {
    return Subscription.combine(
        desk.looks().paletteProperty().subscribe(now -> dress()),
        desk.looks().densityProperty().subscribe(now -> dress()),
        desk.texts().languageProperty().subscribe(now -> dress()),
        desk.zone().subscribe(now -> dress()));
  }

  private void dress() {
    Palette colors = desk.looks().palette();
    chart.setNotify(false);
    TimeZone zone = TimeZone.getTimeZone(desk.zone().get());
    times.setTimeZone(zone);
    SimpleDateFormat format = new SimpleDateFormat("HH:mm", Locale.ROOT);
    format.setTimeZone(zone);
    times.setDateFormatOverride(format);
    LegendItemCollection legend = new LegendItemCollection();
    for (int i = 0; i < lines.size(); i++) {
      dress(i, lines.get(i), colors.awt(lines.get(i).color()));
      legend.add(legend(lines.get(i), colors));
    }
    plot.setFixedLegendItems(legend);
    Charts.dress(chart, colors, desk.looks().densityProperty().get().fontPixels());
    marker();
    chart.setNotify(true);
  }

  private LegendItem legend(TrendLine line, Palette colors) {
    LegendItem item = new LegendItem(desk.texts().of(line.textKey()), colors.awt(line.color()));
    item.setShape(new Rectangle(0, -2, 14, 3));
    return item;
  }

  private void dress(int index, TrendLine line, Color color) {
    if (line.filled()) {
      XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
      area.setSeriesPaint(0, new Color(color.getRed(), color.getGreen(), color.getBlue(), 90));
      int below = lines.size() + index;
      plot.setDataset(below, plot.getDataset(index));
      plot.setRenderer(below, area);
    }
    XYLineAndShapeRenderer drawn = new XYLineAndShapeRenderer(true, false);
    drawn.setSeriesPaint(0, color);
    drawn.setSeriesStroke(0, Charts.LINE);
    plot.setRenderer(index, drawn);
  }

  private void marker() {
    plot.clearRangeMarkers();
    if (!Double.isNaN(limit)) {
      ValueMarker mark = new ValueMarker(limit);
      mark.setPaint(desk.looks().palette().awt(Token.TEXT));
      mark.setStroke(Charts.DASHED);
      plot.addRangeMarker(mark);
    }
  }
}
