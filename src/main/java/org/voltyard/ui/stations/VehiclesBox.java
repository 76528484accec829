package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.energy.LimitsView;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Toast;

/// The vehicles that charge: what each told of its needs, what it was answered, and whether it
/// keeps to it.
final class VehiclesBox extends VBox {
  private final Desk desk;
  private final ProfilesModel model;

  VehiclesBox(Desk desk, ProfilesModel model) {
    super(4);
    this.desk = desk;
    this.model = model;
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.viewProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.viewProperty().get())));
  }

  private void show(@Nullable LimitsView view) {
    List<Node> lines = new ArrayList<>();
    if (view != null) {
      view.vehicles().stream()
          .filter(v -> v.needs() != null || v.priority())
          .forEach(v -> lines.add(line(v)));
      view.foreign().forEach(f -> lines.add(new Label(foreign(f))));
    }
    getChildren().setAll(lines);
    setManaged(!lines.isEmpty());
    setVisible(!lines.isEmpty());
  }

  private String foreign(LimitsView.Foreign foreign) {
    return desk.texts()
        .of(
            foreign.limit().schedules().isEmpty()
                ? "station.profiles.foreignBare"
                : "station.profiles.foreignLimit",
            foreign.limit().source(),
            place(foreign.limit().connector()),
            Formats.stamp(foreign.at(), desk.zone().get()));
  }

  private String place(int connector) {
    return connector == 0
        ? desk.texts().of("station.profiles.whole")
        : desk.texts().of("station.profiles.evse", connector);
  }

  private HBox line(LimitsView.Vehicle vehicle) {
    Label words = new Label(words(vehicle));
    words.setWrapText(true);
    if (vehicle.fault() != null) {
      words.getStyleClass().add("warning");
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(8, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren()
        .add(
            button(
                vehicle.priority() ? "station.profiles.priorityOff" : "station.profiles.priorityOn",
                () -> model.prioritize(vehicle, this::refused)));
    VehicleNeeds needs = vehicle.needs();
    if (needs != null && needs.able().stream().anyMatch(EnergyTransfer::bothWays)) {
      line.getChildren()
          .add(button("station.profiles.allow", () -> model.allow(vehicle, this::refused)));
    }
    return line;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button(desk.texts().of(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("quiet");
    button.setOnAction(event -> run.run());
    return button;
  }

  private String words(LimitsView.Vehicle vehicle) {
    StringBuilder words =
        new StringBuilder(desk.texts().of("station.profiles.vehicle", vehicle.connector()));
    VehicleNeeds needs = vehicle.needs();
    if (needs != null) {
      part(words, "station.profiles.wants", energy(needs));
      part(words, "station.profiles.most", power(needs));
      part(
          words,
          "station.profiles.leaves",
          needs.departure() == null
              ? null
              : Formats.time(needs.departure(), desk.zone().get()).substring(0, 5));
    }
    VehicleNeeds.Judged judged = vehicle.judged();
    if (judged != null) {
      words.append(" · ").append(desk.texts().of("station.profiles.answer." + judged.answer()));
      words.append(judged.reason() == null ? "" : ": " + judged.reason());
    }
    part(words, "station.profiles.fault", vehicle.fault());
    if (vehicle.priority()) {
      words.append(" · ").append(desk.texts().of("station.profiles.priority"));
    }
    return words.toString();
  }

  private void part(StringBuilder words, String key, @Nullable String value) {
    if (value != null) {
      words.append(" · ").append(desk.texts().of(key, value));
    }
  }

  private static @Nullable String energy(VehicleNeeds needs) {
    return needs.amount() == null ? null : Formats.decimal(needs.amount().kiloWattHours(), 1);
  }

  private static @Nullable String power(VehicleNeeds needs) {
    return needs.most() == null ? null : Formats.kilowatts(needs.most().kiloWatts());
  }

  private void refused(String reason) {
    desk.navigator().toast(Toast.failed(desk.texts().of("station.profiles.notDone"), reason));
  }
}
