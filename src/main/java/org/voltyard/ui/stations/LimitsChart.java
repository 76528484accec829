package org.voltyard.ui.stations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.energy.Outlook;
import org.voltyard.energy.Span;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.TrendChart;
import org.voltyard.ui.kit.TrendLine;
import org.voltyard.ui.kit.TrendPoint;

/// The limits ahead as steps: as we make them out, as the station told them, as others set them;
/// below it, where ours and the station's differ.
final class LimitsChart extends VBox {
  private static final List<TrendLine> LINES =
      List.of(
          TrendLine.of("station.profiles.ours", Token.CHARGING, "kW"),
          TrendLine.of("station.profiles.told", Token.TEXT, "kW"),
          TrendLine.of("station.profiles.foreign", Token.SHELVED, "kW"));

  private final Desk desk;
  private final ProfilesModel model;
  private final TrendChart chart;
  private final Label verdict = new Label();

  LimitsChart(Desk desk, ProfilesModel model) {
    super(2);
    this.desk = desk;
    this.model = model;
    chart = new TrendChart(desk, "kW", LINES);
    chart.setMinHeight(120);
    chart.setPrefHeight(150);
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    verdict.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(chart, verdict);
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.outlookProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.outlookProperty().get())));
  }

  private void show(@Nullable Outlook outlook) {
    if (outlook == null) {
      return;
    }
    Instant now = model.now();
    chart.range(now, now.plus(ProfilesModel.AHEAD));
    chart.show(0, steps(outlook.ours(), now));
    chart.show(1, steps(outlook.told(), now));
    chart.show(2, steps(outlook.foreign(), now));
    verdict.setText(words(outlook, now));
    verdict.getStyleClass().setAll("label", outlook.differences().isEmpty() ? "muted" : "warning");
  }

  private static List<TrendPoint> steps(List<Span> spans, Instant now) {
    List<TrendPoint> points = new ArrayList<>();
    for (Span span : spans) {
      var target = span.rates().setpoint();
      Double watts = target == null ? span.limit() : (Double) target.value();
      if (span.to().isAfter(now)) {
        double value = watts == null ? Double.NaN : watts / 1000;
        points.add(new TrendPoint(span.from().isBefore(now) ? now : span.from(), value));
        points.add(new TrendPoint(span.to(), value));
      }
    }
    return points;
  }

  private String words(Outlook outlook, Instant now) {
    Instant toldAt = outlook.toldAt();
    String first = first(outlook, now);
    if (toldAt == null) {
      return first + "  " + desk.texts().of("station.profiles.neverTold");
    }
    String age = Formats.age(java.time.Duration.between(toldAt, now));
    if (outlook.differences().isEmpty()) {
      return first + "  " + desk.texts().of("station.profiles.agrees", age);
    }
    var one = outlook.differences().getFirst();
    return first
        + "  "
        + desk.texts()
            .of(
                "station.profiles.differs",
                age,
                Formats.time(one.from(), desk.zone().get()),
                figure(one.ours()),
                figure(one.theirs()));
  }

  /// What decides now.
  private String first(Outlook outlook, Instant now) {
    Span span =
        outlook.ours().stream()
            .filter(s -> !s.from().isAfter(now) && s.to().isAfter(now))
            .findFirst()
            .orElse(outlook.ours().isEmpty() ? null : outlook.ours().getFirst());
    Span.Why why = span == null ? null : span.why();
    if (span == null || (span.limit() == null && span.rates().setpoint() == null)) {
      return desk.texts().of("station.profiles.noLimit");
    }
    var target = span.rates().setpoint();
    String value = figure(target == null ? span.limit() : (Double) target.value());
    return why == null
        ? desk.texts().of("station.profiles.nowSum", value)
        : desk.texts()
            .of(
                why.profile() == 0 ? "station.profiles.nowForeign" : "station.profiles.now",
                value,
                desk.texts().of("station.profiles.purpose." + why.purpose()),
                why.profile());
  }

  private static String figure(@Nullable Double watts) {
    return watts == null ? "–" : Formats.kilowatts(watts / 1000);
  }
}
