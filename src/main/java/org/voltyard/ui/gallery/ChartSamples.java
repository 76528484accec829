package org.voltyard.ui.gallery;

import eu.hansolo.tilesfx.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.LiveTrend;
import org.voltyard.ui.kit.Tiles;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.TrendChart;
import org.voltyard.ui.kit.TrendLine;
import org.voltyard.ui.kit.TrendPoint;

/// Samples of charts and tiles.
final class ChartSamples {
  private ChartSamples() {}

  static Node charts(Desk desk) {
    Tiles tiles = new Tiles(desk);
    Tile number = tiles.number("gallery.tile.energy", "kWh", 2);
    number.setValue(4812.36);
    Tile spark = tiles.spark("gallery.tile.power", "kW", 1);
    Tile gauge = tiles.gauge("gallery.tile.load", "%", 100);
    gauge.setValue(81);
    for (int i = 0; i < 30; i++) {
      spark.setValue(600 + 200 * Math.sin(i / 4.0));
    }
    HBox row = new HBox(12, number, spark, gauge);
    Node day = Samples.panel(desk, "gallery.day", day(desk));
    Node live = Samples.panel(desk, "gallery.live", live(desk));
    VBox.setVgrow(day, Priority.ALWAYS);
    return new VBox(12, row, day, live);
  }

  private static Node day(Desk desk) {
    TrendChart chart =
        new TrendChart(
            desk,
            "kW",
            List.of(
                new TrendLine("gallery.line.import", Token.CHARGING, "kW", true),
                TrendLine.of("gallery.line.plan", Token.MUTED, "kW")));
    Instant end = desk.clock().instant();
    Instant begin = end.minus(Duration.ofHours(24));
    chart.range(begin, end);
    chart.show(0, wave(begin, Duration.ofMinutes(5), 288, 700));
    chart.show(1, wave(begin, Duration.ofMinutes(30), 49, 650));
    chart.limit(1000);
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.setPrefHeight(260);
    return chart;
  }

  private static Node live(Desk desk) {
    LiveTrend live =
        new LiveTrend(
            desk,
            Duration.ofMinutes(10),
            List.of(
                TrendLine.of("gallery.line.power", Token.CHARGING, "kW"),
                TrendLine.of("gallery.line.current", Token.SHELVED, "A"),
                TrendLine.of("gallery.line.soc", Token.TEXT, "%")));
    Instant begin = desk.clock().instant().minus(Duration.ofMinutes(10));
    live.show(0, wave(begin, Duration.ofSeconds(10), 60, 80));
    live.show(1, wave(begin, Duration.ofSeconds(10), 60, 160));
    live.show(2, wave(begin, Duration.ofSeconds(30), 20, 60));
    return live;
  }

  private static List<TrendPoint> wave(Instant begin, Duration step, int count, double middle) {
    double swing = middle / 4;
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new TrendPoint(
              begin.plus(step.multipliedBy(i)), middle + swing * Math.sin(i / 14.0) + i % 7));
    }
    return points;
  }
}
