package org.voltyard.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A live curve of minutes on a canvas, each line on its own scale from 0, with its last value;
/// painted twice a second.
public final class LiveTrend extends Region {
  private static final double LEGEND = 22;
  private static final double FOOT = 18;

  private final Desk desk;
  private final List<TrendLine> lines;
  private final Duration window;
  private final List<Deque<TrendPoint>> points = new ArrayList<>();
  private final Canvas canvas = new Canvas();

  /// An empty curve that shows the last `window`.
  public LiveTrend(Desk desk, Duration window, List<TrendLine> lines) {
    this.desk = desk;
    this.window = window;
    this.lines = List.copyOf(lines);
    lines.forEach(line -> points.add(new ArrayDeque<>()));
    getChildren().add(canvas);
    setPrefSize(480, 180);
    setMinSize(160, 80);
    getStyleClass().add("live-trend");
    Attached.to(
        this,
        () ->
            Subscription.combine(
                desk.fx().every(Duration.ofMillis(500), this::paint),
                desk.looks().paletteProperty().subscribe(now -> paint()),
                desk.texts().languageProperty().subscribe(now -> paint())));
  }

  /// Replaces the points of a line, oldest first.
  public void show(int line, List<TrendPoint> all) {
    points.get(line).clear();
    points.get(line).addAll(all);
  }

  /// Adds a newer point to a line.
  public void add(int line, TrendPoint point) {
    points.get(line).addLast(point);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  private void paint() {
    Instant end = desk.clock().instant();
    Instant begin = end.minus(window);
    points.forEach(line -> forget(line, begin));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Palette colors = desk.looks().palette();
    g.setFont(Font.font(Fonts.FAMILY, desk.looks().densityProperty().get().fontPixels() - 1));
    grid(g, colors, begin);
    double left = 4;
    for (int i = 0; i < lines.size(); i++) {
      curve(g, colors, i, begin);
      left = legend(g, colors, i, left);
    }
  }

  private static void forget(Deque<TrendPoint> line, Instant begin) {
    while (line.size() > 1 && line.peekFirst().at().isBefore(begin.minusSeconds(60))) {
      line.removeFirst();
    }
  }

  private void grid(GraphicsContext g, Palette colors, Instant begin) {
    double width = canvas.getWidth();
    double height = canvas.getHeight() - LEGEND - FOOT;
    g.setStroke(colors.color(Token.HAIRLINE));
    g.setLineWidth(1);
    for (int i = 0; i <= 4; i++) {
      double y = Math.round(LEGEND + height * i / 4) + .5;
      g.strokeLine(0, y, width, y);
    }
    g.setFill(colors.color(Token.MUTED));
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i <= 4; i++) {
      Instant at = begin.plus(window.multipliedBy(i).dividedBy(4));
      g.setTextAlign(
          i == 0 ? TextAlignment.LEFT : i == 4 ? TextAlignment.RIGHT : TextAlignment.CENTER);
      double x = width * i / 4;
      g.fillText(Formats.time(at, desk.zone().get()), x, canvas.getHeight() - FOOT / 2);
    }
  }

  private void curve(GraphicsContext g, Palette colors, int line, Instant begin) {
    double top =
        points.get(line).stream()
            .mapToDouble(TrendPoint::value)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    double full = Math.max(top * 1.05, 1e-9);
    double height = canvas.getHeight() - LEGEND - FOOT;
    double scale = canvas.getWidth() / window.toMillis();
    g.setStroke(colors.color(lines.get(line).color()));
    g.setLineWidth(1.6);
    g.beginPath();
    boolean drawing = false;
    for (TrendPoint point : points.get(line)) {
      if (Double.isNaN(point.value())) {
        drawing = false;
        continue;
      }
      double x = Duration.between(begin, point.at()).toMillis() * scale;
      double y = LEGEND + height * (1 - Math.max(0, point.value()) / full);
      if (drawing) {
        g.lineTo(x, y);
      } else {
        g.moveTo(x, y);
        drawing = true;
      }
    }
    g.stroke();
  }

  private double legend(GraphicsContext g, Palette colors, int index, double left) {
    TrendLine line = lines.get(index);
    @Nullable TrendPoint last = points.get(index).peekLast();
    String figure = last == null ? "–" : Formats.decimal(last.value(), 1);
    String text = desk.texts().of(line.textKey()) + " " + figure + " " + line.unit();
    g.setFill(colors.color(line.color()));
    g.fillRect(left, LEGEND / 2 - 1.5, 14, 3);
    g.setFill(colors.color(Token.TEXT));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, left + 20, LEGEND / 2);
    javafx.scene.text.Text measure = new javafx.scene.text.Text(text);
    measure.setFont(g.getFont());
    return left + 20 + measure.getLayoutBounds().getWidth() + 13;
  }
}
