package org.voltyard.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.SimulatorDoor.Card;
import org.voltyard.domain.SimulatorDoor.Trouble;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Wording;

/// What can be done by hand to the chosen connector and its charger.
final class HandPanel extends VBox {
  private final Desk desk;
  private final SimulatorModel model;
  private final Label title = new Label();
  private final Label state = new Label();
  private final VBox hands = new VBox(14);
  private final Button plugIn;
  private final Button unplug;

  HandPanel(Desk desk, SimulatorModel model) {
    this.desk = desk;
    this.model = model;
    title.getStyleClass().add("subtitle");
    title.setWrapText(true);
    state.getStyleClass().add("muted");
    state.setWrapText(true);
    ComboBox<SimulatorDoor.Model> vehicle = box(model.models(), this::name);
    Slider soc = new Slider(0, 100, 30);
    plugIn =
        button(
            "simulator.plugIn",
            () -> {
              SimulatorDoor.Model kind = vehicle.getValue();
              if (kind != null) {
                model.plugIn(kind.name(), Math.rint(soc.getValue()));
              }
            });
    unplug = button("simulator.unplug", model::unplug);
    hands
        .getChildren()
        .addAll(
            part("simulator.vehicle", vehicle, soc(soc), line(plugIn, unplug)),
            cards(),
            troubles(),
            offline());
    ScrollPane scroll = new ScrollPane(hands);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, state, scroll);
    setSpacing(8);
    setMinWidth(320);
    setPrefWidth(360);
    getStyleClass().add("panel");
    show(null);
  }

  private Node soc(Slider soc) {
    Label shown = new Label();
    shown
        .textProperty()
        .bind(soc.valueProperty().map(value -> Formats.percent(value.doubleValue()) + " %"));
    shown.setMinWidth(48);
    soc.setBlockIncrement(5);
    soc.accessibleTextProperty().bind(desk.texts().binding("simulator.soc"));
    HBox.setHgrow(soc, Priority.ALWAYS);
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding("simulator.soc"));
    return line(name, soc, shown);
  }

  private Node cards() {
    ComboBox<Card> card = box(model.cards(), this::name);
    Button present =
        button(
            "simulator.present",
            () -> {
              Card chosen = card.getValue();
              if (chosen != null) {
                model.present(chosen.token());
              }
            });
    return part("simulator.card", card, line(present));
  }

  private Node troubles() {
    ComboBox<Trouble> trouble =
        box(List.of(Trouble.values()), each -> desk.texts().of("simulator.trouble." + each.name()));
    Button breakDown =
        button(
            "simulator.breakDown",
            () -> {
              Trouble chosen = trouble.getValue();
              if (chosen != null) {
                model.breakDown(chosen);
              }
            });
    return part(
        "simulator.trouble", trouble, line(breakDown, button("simulator.repair", model::repair)));
  }

  private Node offline() {
    ComboBox<Duration> time =
        box(
            List.of(
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofHours(1)),
            Formats::age);
    Button away =
        button(
            "simulator.goOffline",
            () -> {
              Duration chosen = time.getValue();
              if (chosen != null) {
                model.goOffline(chosen);
              }
            });
    return part(
        "simulator.connection", time, line(away, button("simulator.comeBack", model::comeBack)));
  }

  private String name(SimulatorDoor.Model kind) {
    String plugs = kind.direct() ? kind.alternating() ? "AC, DC" : "DC" : "AC";
    return kind.name()
        + " · "
        + Formats.decimal(kind.battery().kiloWattHours(), 0)
        + " kWh · "
        + plugs;
  }

  private String name(Card card) {
    return card.holder()
        + " · "
        + card.token()
        + (card.note().isEmpty() ? "" : " · " + card.note());
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private VBox part(String key, Node... nodes) {
    Label name = new Label();
    name.textProperty().bind(desk.texts().binding(key));
    name.getStyleClass().add("setting-name");
    VBox part = new VBox(6, name);
    part.getChildren().addAll(nodes);
    return part;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  private <T> ComboBox<T> box(List<T> all, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setMaxWidth(Double.MAX_VALUE);
    Wording.of(box, desk, name);
    box.getSelectionModel().selectFirst();
    return box;
  }

  /// Shows the connector that is played with.
  void show(@Nullable PlugRow row) {
    hands.setDisable(row == null);
    if (row == null) {
      title.setText(desk.texts().of("simulator.choose"));
      state.setText("");
      return;
    }
    title.setText(row.charger().name() + " · " + row.id().number());
    String broken = row.trouble(desk.texts());
    state.setText(
        row.charger().model()
            + (row.vehicle().isEmpty() ? "" : "\n" + row.vehicle())
            + (broken.isEmpty() ? "" : "\n" + broken));
    plugIn.setDisable(!row.free());
    unplug.setDisable(row.free());
  }

  /// Whether something can be done now.
  ObservableBooleanValue ready() {
    return hands.disableProperty().not();
  }
}
