package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.LiveTrend;
import org.voltyard.ui.kit.PlugValues;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.TrendLine;
import org.voltyard.ui.kit.TrendPoint;

/// The live curve of one connector: power, current, voltage, state of charge, temperature.
final class CurvePane extends BorderPane {
  private static final List<Duration> SPANS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24));

  private record Line(TrendLine line, ToDoubleFunction<PlugValues> value) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              TrendLine.of("station.curve.power", Token.CHARGING, "kW"), PlugValues::kilowatts),
          new Line(TrendLine.of("station.curve.current", Token.TEXT, "A"), PlugValues::amperes),
          new Line(TrendLine.of("station.curve.voltage", Token.LINE, "V"), PlugValues::volts),
          new Line(TrendLine.of("station.curve.soc", Token.SHELVED, "%"), PlugValues::percent),
          new Line(
              TrendLine.of("station.curve.temperature", Token.READY, "°C"), PlugValues::celsius));

  private final Desk desk;
  private final StationDetailModel model;
  private final Label title = new Label();
  private final ComboBox<Duration> span = new ComboBox<>();
  private LiveTrend trend;
  private Instant last = Instant.EPOCH;

  CurvePane(Desk desk, StationDetailModel model) {
    this.desk = desk;
    this.model = model;
    trend = trend();
    title.getStyleClass().add("panel-title");
    span.getItems().setAll(SPANS);
    span.setConverter(new SpanWords());
    span.setValue(model.spanProperty().get());
    span.accessibleTextProperty().bind(desk.texts().binding("station.curve.span"));
    span.valueProperty().addListener((o, was, is) -> model.spanProperty().set(is));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, space, span);
    head.setAlignment(Pos.CENTER_LEFT);
    setTop(head);
    getStyleClass().add("panel");
    setMinHeight(170);
    Attached.to(this, this::follow);
  }

  private LiveTrend trend() {
    LiveTrend made =
        new LiveTrend(desk, model.spanProperty().get(), LINES.stream().map(Line::line).toList());
    setCenter(made);
    return made;
  }

  private Subscription follow() {
    return Subscription.combine(
        model.stationProperty().subscribe((was, is) -> read()),
        model.connectorProperty().subscribe(now -> read()),
        model.spanProperty().subscribe((was, is) -> read()),
        desk.texts().languageProperty().subscribe(now -> name()),
        model.viewProperty().subscribe(now -> live()));
  }

  private void name() {
    title.setText(desk.texts().of("station.curve", model.connectorProperty().get()));
  }

  private void read() {
    name();
    trend = trend();
    last = Instant.EPOCH;
    model.readCurve(this::show);
  }

  private void show(List<PlugValues> past) {
    for (int i = 0; i < LINES.size(); i++) {
      List<TrendPoint> points = new ArrayList<>();
      for (PlugValues each : past) {
        add(points, each, LINES.get(i));
      }
      trend.show(i, points);
    }
    Instant newest = past.isEmpty() ? null : past.getLast().at();
    if (newest != null) {
      last = newest;
    }
    live();
  }

  private static void add(List<TrendPoint> points, PlugValues values, Line line) {
    Instant at = values.at();
    double value = line.value().applyAsDouble(values);
    if (at != null && Double.isFinite(value)) {
      points.add(new TrendPoint(at, value));
    }
  }

  private void live() {
    PlugValues now = model.latest();
    Instant at = now == null ? null : now.at();
    if (now == null || at == null || !at.isAfter(last)) {
      return;
    }
    last = at;
    for (int i = 0; i < LINES.size(); i++) {
      double value = LINES.get(i).value().applyAsDouble(now);
      if (Double.isFinite(value)) {
        trend.add(i, new TrendPoint(at, value));
      }
    }
  }

  private static final class SpanWords extends StringConverter<Duration> {
    @Override
    public String toString(@Nullable Duration span) {
      return span == null ? "" : Formats.age(span);
    }

    @Override
    public @Nullable Duration fromString(String text) {
      return null;
    }
  }
}
