package org.voltyard.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.ui.kit.AgedValue;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Token;

/// One session: figures, what is odd, what happened, its curves, and what can be done.
final class SessionDetail extends VBox {
  private static final Duration SAMPLE = Duration.ofSeconds(60);

  private final Desk desk;
  private final SessionsModel model;
  private final Label title = new Label();
  private final Label where = new Label();
  private final AgedValue power;
  private final AgedValue soc;
  private final FlowPane now;
  private final SessionActions actions;
  private final GridPane facts = new GridPane();
  private final VBox oddities = new VBox(6);
  private final GridPane timeline = new GridPane();
  private final SessionCurves curves;
  private final CostPane cost;
  private final ProofsPane proofs;
  private final ScrollPane scroll;

  SessionDetail(Desk desk, SessionsModel model) {
    this.desk = desk;
    this.model = model;
    power = new AgedValue(desk, "kW");
    soc = new AgedValue(desk, "%");
    now = new FlowPane(24, 4, power, soc);
    actions = new SessionActions(desk, model);
    curves = new SessionCurves(desk);
    cost = new CostPane(desk);
    proofs = new ProofsPane(desk);
    title.getStyleClass().add("subtitle");
    where.getStyleClass().add("muted");
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    grid(facts);
    grid(timeline);
    VBox inside =
        new VBox(
            14,
            actions,
            facts,
            attributing(),
            oddities,
            part("sessions.cost"),
            cost,
            proofs,
            part("sessions.timeline"),
            timeline,
            curves);
    inside.setPadding(new javafx.geometry.Insets(0, 10, 0, 0));
    scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, where, now, scroll);
    setSpacing(8);
    getStyleClass().add("panel");
    show();
  }

  private static void grid(GridPane grid) {
    grid.setHgap(14);
    grid.setVgap(4);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(150);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(name, value);
  }

  private Label part(String key) {
    Label label = new Label();
    label.textProperty().bind(desk.texts().binding(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  SessionActions actions() {
    return actions;
  }

  /// Shows the chosen session as it is now.
  void show() {
    SessionRow row = model.chosenProperty().get();
    scroll.setVisible(row != null);
    now.setVisible(row != null && row.session().open());
    now.setManaged(now.isVisible());
    if (row == null) {
      title.setText(desk.texts().of("sessions.choose"));
      where.setText("");
      return;
    }
    Session session = row.session();
    title.setText(
        desk.texts().of("sessions.number", session.id())
            + " · "
            + desk.texts().of("sessions.state." + row.state().name()));
    where.setText(session.connector() + " · " + session.token());
    live(row);
    facts(row);
    odd(row);
    actions.show(row);
    cost();
    readings();
  }

  private void live(SessionRow row) {
    MeterReading last = row.session().progress().last();
    power.show(last == null ? null : sample(last, row.kilowatts(), Formats::kilowatts));
    soc.show(last == null ? null : sample(last, row.soc(), Formats::percent));
  }

  private static AgedValue.@Nullable Sample sample(
      MeterReading last, double value, java.util.function.DoubleFunction<String> format) {
    return Double.isNaN(value)
        ? null
        : new AgedValue.Sample(format.apply(value), last.at(), SAMPLE, true);
  }

  private void facts(SessionRow row) {
    Session session = row.session();
    Session.End end = session.end();
    facts.getChildren().clear();
    fact("sessions.energy", kwh(session.energy().kiloWattHours()));
    fact("sessions.duration", Formats.hoursMinutes(session.duration(desk.clock().instant())));
    fact("sessions.peak", Formats.kilowatts(session.progress().peak().kiloWatts()) + " kW");
    fact("sessions.startMeter", kwh(session.start().meter().kiloWattHours()));
    if (end != null) {
      fact("sessions.endMeter", kwh(end.meter().kiloWattHours()));
      fact("sessions.reason", end.reason());
    }
    fact(
        "sessions.verdict",
        desk.texts().of("sessions.verdict." + session.start().verdict().name()));
    fact("sessions.transaction", session.transaction().value());
    people(row);
    Integer reservation = session.start().reservation();
    if (reservation != null) {
      fact("sessions.reservation", reservation.toString());
    }
  }

  private void people(SessionRow row) {
    if (!row.who().vehicle().isEmpty()) {
      fact("sessions.vehicle", row.who().vehicle());
    }
    if (!row.who().driver().isEmpty()) {
      fact("sessions.driver", row.who().driver());
    }
    if (!row.who().organisation().isEmpty()) {
      fact("sessions.organisation", row.who().organisation());
    }
  }

  private Button attributing() {
    Button attribute = new Button();
    attribute.textProperty().bind(desk.texts().binding("sessions.attribute"));
    desk.rights().guard(desk.texts(), attribute, "sessions.attribute");
    attribute.setOnAction(event -> attribute());
    attribute.setVisible(model.seesPeople());
    attribute.setManaged(model.seesPeople());
    return attribute;
  }

  private void attribute() {
    SessionRow row = model.chosenProperty().get();
    if (row != null) {
      desk.navigator()
          .drawer(
              desk.texts().binding("sessions.attribute"),
              new AttributionForm(desk, model, row).node());
    }
  }

  private static String kwh(double value) {
    return Formats.kilowattHours(value) + " kWh";
  }

  private void fact(String key, String value) {
    Label name = new Label(desk.texts().of(key));
    name.getStyleClass().add("muted");
    Label shown = new Label(value);
    shown.setWrapText(true);
    facts.addRow(facts.getRowCount(), name, shown);
  }

  private void odd(SessionRow row) {
    oddities.getChildren().clear();
    for (Session.Anomaly each : row.session().anomalies().stream().sorted().toList()) {
      oddities.getChildren().add(oddity(each));
    }
    String evidence = row.evidence();
    if (evidence != null) {
      Label words = new Label(desk.texts().of("sessions.evidence", evidence));
      words.setWrapText(true);
      words.getStyleClass().add("facts");
      words.setMaxWidth(Double.MAX_VALUE);
      oddities.getChildren().add(words);
    }
  }

  private Node oddity(Session.Anomaly anomaly) {
    String key = "sessions.anomaly." + anomaly.name();
    Label name = new Label(desk.texts().of(key));
    name.getStyleClass().add("setting-name");
    SVGPath mark = Glyph.TRIANGLE_UP.node(12);
    mark.setStyle("-fx-fill: " + Token.ALARM_3.css() + ";");
    name.setGraphic(mark);
    Label meaning = new Label(desk.texts().of(key + ".meaning"));
    meaning.setWrapText(true);
    meaning.getStyleClass().add("muted");
    return new VBox(2, name, meaning);
  }

  /// Shows what it costs.
  void cost() {
    cost.show(model.costProperty().get());
  }

  /// Shows what became of its signed readings.
  void proofs() {
    proofs.show(model.proofsProperty().get());
  }

  /// Shows timeline and curves from the readings there are.
  void readings() {
    SessionRow row = model.chosenProperty().get();
    if (row == null) {
      return;
    }
    List<MeterReading> readings = model.readingsProperty().get();
    timeline.getChildren().clear();
    for (SessionTimeline.Step step : SessionTimeline.of(row.session(), readings)) {
      Label at = new Label(Formats.stamp(step.at(), desk.zone().get()));
      at.getStyleClass().add("muted");
      Label what = new Label(words(step));
      what.setWrapText(true);
      timeline.addRow(timeline.getRowCount(), at, what);
    }
    curves.show(row.session(), readings);
  }

  private String words(SessionTimeline.Step step) {
    String name = desk.texts().of("sessions.step." + step.kind().name());
    Instant until = step.until();
    if (step.kind() != SessionTimeline.Kind.PAUSED) {
      return name;
    }
    return until == null
        ? desk.texts().of("sessions.step.lasts", name)
        : desk.texts()
            .of(
                "sessions.step.until",
                name,
                Formats.time(until, desk.zone().get()),
                Formats.age(Duration.between(step.at(), until)));
  }
}
