package org.voltyard.ui.stations;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.StatusReport;
import org.voltyard.ui.kit.AgedValue;
import org.voltyard.ui.kit.Bar;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.PlugValues;
import org.voltyard.ui.kit.StateBadge;

/// One connector: number, state, a bar of its power, power and state of charge with their age, its
/// session.
final class PlugCard extends VBox {
  private final Desk desk;
  private final StateBadge state;
  private final Bar bar;
  private final AgedValue power;
  private final AgedValue soc;
  private final Label session = new Label();
  private final Label error = new Label();

  PlugCard(Desk desk, int number) {
    super(4);
    this.desk = desk;
    state = new StateBadge(desk);
    bar = new Bar(desk);
    bar.setMaxWidth(Double.MAX_VALUE);
    power = new AgedValue(desk, "kW");
    soc = new AgedValue(desk, "%");
    Label name = new Label(Integer.toString(number));
    name.getStyleClass().add("subtitle");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, name, state, space, session);
    head.setAlignment(Pos.CENTER_LEFT);
    session.getStyleClass().add("muted");
    error.getStyleClass().add("caption");
    error.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    getChildren().addAll(head, bar, new HBox(12, power, between, soc), error);
    getStyleClass().addAll("panel", "plug-card");
    setMinWidth(200);
    setPrefWidth(244);
    setFocusTraversable(true);
  }

  void show(StationView station, ConnectorView plug) {
    state.stateProperty().set(station.state(plug));
    PlugValues values = PlugValues.of(station, plug);
    Power rated = station.registration().rated();
    double full = rated == null ? 120 : rated.kiloWatts();
    bar.maximumProperty().set(full);
    bar.valueProperty().set(Double.isFinite(values.kilowatts()) ? values.kilowatts() : 0);
    boolean live = station.link().open();
    power.show(sample(Formats.kilowatts(values.kilowatts()), values.kilowatts(), values, live));
    soc.show(sample(Formats.percent(values.percent()), values.percent(), values, live));
    soc.setVisible(Double.isFinite(values.percent()));
    session.setText(
        plug.session() == null ? "" : desk.texts().of("station.session", plug.session()));
    StatusReport status = plug.status();
    error.setText(status.faulty() ? words(status) : "");
    error.setVisible(status.faulty());
    error.setManaged(status.faulty());
    setAccessibleText(
        plug.id().number() + " " + state.stateProperty().get() + " " + values.kilowatts() + " kW");
  }

  private static String words(StatusReport status) {
    String info = status.info();
    return info == null || info.isBlank() ? status.errorCode() : status.errorCode() + " · " + info;
  }

  private static AgedValue.@Nullable Sample sample(
      String text, double value, PlugValues values, boolean live) {
    Instant at = values.at();
    return Double.isFinite(value) && at != null
        ? new AgedValue.Sample(text, at, PlugValues.INTERVAL, live)
        : null;
  }
}
