package org.voltyard.ui.stations;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Toast;

/// The station's security profile, and the way to a higher one, step by step.
final class RaisePane extends VBox {
  private final Desk desk;
  private final StationDetailModel model;
  private final RaiseModel raises;
  private final Label now = new Label();
  private final Label word = new Label();
  private final ComboBox<SecurityProfile> goal = new ComboBox<>();
  private final TextField address = new TextField();
  private final Button begin = new Button();
  private final Button stop = new Button();
  private final VBox steps = new VBox(8);

  /// `password` has the station take another password.
  RaisePane(Desk desk, StationDetailModel model, RaiseModel raises, Runnable password) {
    super(12);
    this.desk = desk;
    this.model = model;
    this.raises = raises;
    now.getStyleClass().add("subtitle");
    word.setWrapText(true);
    word.getStyleClass().add("muted");
    goal.setConverter(new Names());
    goal.accessibleTextProperty().bind(desk.texts().binding("station.raise.goal"));
    address.promptTextProperty().bind(desk.texts().binding("station.raise.address"));
    address.setTooltip(tip("station.raise.addressTip"));
    HBox.setHgrow(address, Priority.ALWAYS);
    button(begin, "station.raise.begin", this::begin);
    begin.setTooltip(tip("station.raise.beginTip"));
    begin.disableProperty().bind(goal.valueProperty().isNull());
    button(stop, "station.raise.stop", this::stop);
    Button change = new Button();
    button(change, "station.newPassword", password);
    HBox choose = new HBox(8, goal, address);
    choose.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(now, word, choose, new HBox(8, begin, stop, change), steps);
    setPadding(new Insets(12, 4, 0, 4));
    Attached.to(this, this::follow);
  }

  private final class Names extends StringConverter<SecurityProfile> {
    @Override
    public String toString(@Nullable SecurityProfile profile) {
      return profile == null ? "" : name(profile);
    }

    @Override
    public @Nullable SecurityProfile fromString(String text) {
      return null;
    }
  }

  private String name(SecurityProfile profile) {
    return desk.texts().of("kit.option.PROFILE_" + profile.number());
  }

  private Tooltip tip(String key) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key));
    return tip;
  }

  private void button(Button button, String key, Runnable run) {
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> run.run());
  }

  private Subscription follow() {
    return Subscription.combine(
        model.viewProperty().subscribe(view -> show()),
        model.changesProperty().subscribe(count -> show()),
        desk.texts().languageProperty().subscribe(language -> show()));
  }

  private void show() {
    StationView station = model.viewProperty().get();
    if (station == null) {
      return;
    }
    SecurityProfile shown = station.link().profile();
    now.setText(shown == null ? desk.texts().of("station.raise.unknown") : name(shown));
    RaiseModel.Look look = raises.look(station);
    word.setText(word(look));
    if (!goal.getItems().equals(look.goals())) {
      goal.getItems().setAll(look.goals());
      goal.getSelectionModel().selectFirst();
    }
    boolean led = look.raise() != null;
    goal.setDisable(look.goals().isEmpty());
    address.setDisable(look.goals().isEmpty());
    stop.setDisable(!led);
    steps.getChildren().setAll(look.lines().stream().map(this::line).toList());
  }

  private String word(RaiseModel.Look look) {
    var raise = look.raise();
    if (raise != null) {
      return desk.texts()
          .of(
              look.restarting() ? "station.raise.restarting" : "station.raise.leading",
              name(raise.plan().goal()),
              raise.plan().address());
    } else if (look.stopped() != null) {
      return desk.texts().of("station.raise.stopped", look.stopped());
    }
    return desk.texts().of(look.goals().isEmpty() ? "station.raise.highest" : "station.raise.idle");
  }

  private HBox line(RaiseModel.Line line) {
    Glyph glyph =
        switch (line.stand()) {
          case DONE -> Glyph.CHECK;
          case NOW -> Glyph.CLOCK;
          case AHEAD -> Glyph.RING;
        };
    var sign = glyph.node(14);
    sign.getStyleClass().add(line.stand() == RaiseModel.Stand.AHEAD ? "fill-muted" : "fill-text");
    Label text = new Label(desk.texts().of("station.raise.step." + line.step()));
    text.setWrapText(true);
    if (line.stand() == RaiseModel.Stand.AHEAD) {
      text.getStyleClass().add("muted");
    }
    HBox row = new HBox(10, sign, text);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void begin() {
    StationId id = model.stationProperty().get();
    SecurityProfile wanted = goal.getValue();
    if (id != null && wanted != null) {
      raises.begin(id, wanted, address.getText(), this::notDone);
    }
  }

  private void stop() {
    StationId id = model.stationProperty().get();
    if (id != null) {
      raises.stop(id, this::notDone);
    }
  }

  private void notDone(Throwable cause) {
    desk.navigator()
        .toast(
            Toast.failed(desk.texts().of("stations.notDone"), String.valueOf(cause.getMessage())));
  }
}
