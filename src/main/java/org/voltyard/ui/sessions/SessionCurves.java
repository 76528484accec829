package org.voltyard.ui.sessions;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.TrendChart;
import org.voltyard.ui.kit.TrendLine;
import org.voltyard.ui.kit.TrendPoint;

/// Power, energy and state of charge over the time of a session, each on its own scale.
final class SessionCurves extends VBox {
  private final Desk desk;
  private final TrendChart power;
  private final TrendChart energy;
  private final TrendChart soc;
  private final Label none = new Label();
  private final VBox charts = new VBox(4);

  SessionCurves(Desk desk) {
    this.desk = desk;
    power = chart("sessions.curve.power", "kW");
    energy = chart("sessions.curve.energy", "kWh");
    soc = chart("sessions.curve.soc", "%");
    none.textProperty().bind(desk.texts().binding("sessions.curve.none"));
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    getChildren().addAll(none, charts);
  }

  private TrendChart chart(String key, String unit) {
    TrendChart chart = new TrendChart(desk, unit, List.of(TrendLine.of(key, Token.CHARGING, unit)));
    chart.setPrefHeight(130);
    chart.setMinHeight(110);
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding(key));
    name.getStyleClass().add("caption");
    VBox part = new VBox(2, name, chart);
    part.visibleProperty().bind(chart.visibleProperty());
    part.managedProperty().bind(chart.visibleProperty());
    charts.getChildren().add(part);
    return chart;
  }

  void show(Session session, List<MeterReading> readings) {
    none.setVisible(readings.size() < 2);
    none.setManaged(none.isVisible());
    double begin = session.start().meter().kiloWattHours();
    fill(power, readings, r -> r.values().power() == null ? null : r.values().power().kiloWatts());
    fill(
        energy,
        readings,
        r -> r.values().energy() == null ? null : r.values().energy().kiloWattHours() - begin);
    fill(soc, readings, r -> r.values().soc() == null ? null : r.values().soc().value());
  }

  private static void fill(
      TrendChart chart,
      List<MeterReading> readings,
      Function<MeterReading, @Nullable Double> value) {
    List<TrendPoint> points =
        readings.stream()
            .filter(reading -> value.apply(reading) != null)
            .map(reading -> point(reading, value))
            .toList();
    chart.setVisible(points.size() > 1);
    if (points.size() > 1) {
      chart.range(points.getFirst().at(), points.getLast().at());
    }
    chart.show(0, points);
  }

  private static TrendPoint point(
      MeterReading reading, Function<MeterReading, @Nullable Double> value) {
    Double number = value.apply(reading);
    return new TrendPoint(reading.at(), number == null ? Double.NaN : number);
  }
}
