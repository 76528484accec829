package org.voltyard.ui.stations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FindingsModel;
import org.voltyard.ui.kit.FindingsPane;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// One station in depth: connectors and curve at the left; commands, configuration, frames,
/// sessions and history at the right.
public final class StationDetailView extends ScreenView {
  private final StationDetailModel model;
  private final FlowPane plugs = new FlowPane(8, 8);
  private final Map<Integer, PlugCard> cards = new HashMap<>();
  private final SequencedMap<String, Tab> tabs = new LinkedHashMap<>();
  private final TabPane tabPane = new TabPane();
  private final CommandsPane commands;
  private final ScreenStates states;

  public StationDetailView(Desk desk, StationDetailModel model) {
    super(desk);
    this.model = model;
    commands = new CommandsPane(desk, model);
    tab("station.tab.commands", () -> commands);
    tab("station.tab.configuration", () -> new ConfigurationPane(desk, model.variables()));
    tab("station.tab.monitors", () -> new MonitorsPane(desk, model.devices()));
    tab("station.tab.display", () -> new DisplayPane(desk, model.devices()));
    tab(
        "station.tab.security",
        () -> new RaisePane(desk, model, model.raises(), this::newPassword));
    tab("station.tab.jobs", () -> new JobsPane(desk, model, this::command));
    tab("station.tab.keys", () -> new MeterKeysPane(desk, model));
    tab("station.tab.profiles", () -> new ProfilesPane(desk, model.profiles(), this::command));
    tab("station.tab.frames", () -> new FramesPane(desk, model));
    tab("station.tab.findings", this::findings);
    tab("station.tab.sessions", () -> new SessionsPane(desk, model));
    tab("station.tab.history", () -> new HistoryPane(desk, model));
    tab("upkeep.tab.list", () -> new LocalListPane(desk, model.upkeep()));
    tab("upkeep.tab.grid", () -> new GridPane(desk, model.upkeep(), this::command));
    tab("upkeep.tab.swaps", () -> new SwapsPane(desk, model.upkeep()));
    states = new ScreenStates(desk, content(desk));
    getChildren().add(states);
  }

  private VBox content(Desk desk) {
    ScrollPane scroll = new ScrollPane(plugs);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(plugs.getHeight() + 4, 100, 270), plugs.heightProperty()));
    scroll.maxHeightProperty().bind(scroll.minHeightProperty());
    CurvePane curve = new CurvePane(desk, model);
    VBox.setVgrow(curve, Priority.ALWAYS);
    VBox left = new VBox(8, scroll, curve);
    left.setMinWidth(300);
    tabPane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabPane, Priority.ALWAYS);
    VBox right = new VBox(new TabStrip(tabPane), tabPane);
    right.setMinWidth(420);
    SplitPane body = new SplitPane(left, right);
    body.setDividerPositions(0.47);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    return new VBox(10, new DetailHead(desk, model), body);
  }

  /// For tests.
  TabPane tabPane() {
    return tabPane;
  }

  /// A tab whose content is made when it is first looked at.
  private void tab(String key, Supplier<Region> make) {
    Tab tab = new Tab();
    tab.textProperty().bind(desk().texts().binding(key));
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected && tab.getContent() == null) {
                tab.setContent(make.get());
              }
            });
    tabs.put(key, tab);
    tabPane.getTabs().add(tab);
  }

  private Region findings() {
    FindingsModel findings = model.findings();
    FindingsPane pane =
        new FindingsPane(
            desk(),
            findings,
            true,
            found -> desk().navigator().open("frames", found.frame().station().value()));
    Tab tab = Objects.requireNonNull(tabs.get("station.tab.findings"));
    ChangeListener<Object> changed =
        (o, was, is) -> {
          if (tab.isSelected()) {
            findings.look();
          }
        };
    tab.selectedProperty().addListener(changed);
    model.stationProperty().addListener(changed);
    pane.setPadding(new Insets(10, 0, 0, 0));
    return pane;
  }

  private void command(String action, Map<String, ?> values) {
    tabPane.getSelectionModel().select(tabs.get("station.tab.commands"));
    commands.open(action, values);
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.follow(),
        model.viewProperty().subscribe(this::show),
        model.connectorProperty().subscribe(now -> mark()));
  }

  private void show(@Nullable StationView station) {
    if (station == null) {
      states.set(
          new ScreenState.Empty(
              "station.unknown",
              "station.unknownHint",
              Action.of("station.back", () -> desk().navigator().open("stations"))));
      return;
    }
    states.set(new ScreenState.Ready());
    offer("upkeep.tab.grid", station);
    offer("upkeep.tab.swaps", station);
    List<ConnectorView> now = station.plugs();
    List<Integer> numbers = now.stream().map(plug -> plug.id().number()).toList();
    if (!cards.keySet().equals(java.util.Set.copyOf(numbers))) {
      cards.clear();
      numbers.forEach(number -> cards.put(number, card(number)));
      plugs.getChildren().setAll(numbers.stream().<Node>map(cards::get).toList());
      mark();
    }
    for (ConnectorView plug : now) {
      PlugCard card = cards.get(plug.id().number());
      if (card != null) {
        card.show(station, plug);
      }
    }
  }

  /// Tabs about what only OCPP 2.1 has are there for stations that speak it.
  private void offer(String key, StationView station) {
    Tab tab = Objects.requireNonNull(tabs.get(key));
    String protocol = station.link().protocol();
    boolean wanted = protocol != null && protocol.compareTo("ocpp2.1") >= 0;
    if (!wanted) {
      tabPane.getTabs().remove(tab);
    } else if (!tabPane.getTabs().contains(tab)) {
      tabPane.getTabs().add(tab);
    }
  }

  private PlugCard card(int number) {
    PlugCard card = new PlugCard(desk(), number);
    card.setOnMouseClicked(event -> model.connectorProperty().set(number));
    card.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.connectorProperty().set(number);
          }
        });
    return card;
  }

  private void mark() {
    cards.forEach(
        (number, card) -> {
          card.getStyleClass().remove("chosen");
          if (number == model.connectorProperty().get()) {
            card.getStyleClass().add("chosen");
          }
        });
  }

  @Override
  public void show(String subject) {
    int cut = subject.lastIndexOf('/');
    String id =
        cut > 0 && subject.substring(cut + 1).matches("\\d{1,3}")
            ? subject.substring(0, cut)
            : subject;
    if (StationId.valid(id)) {
      cards.clear();
      model.turnTo(new StationId(id));
      if (cut > 0 && !id.equals(subject)) {
        model.connectorProperty().set(Integer.parseInt(subject.substring(cut + 1)));
      }
    }
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("station.back", () -> desk().navigator().open("stations")),
        Action.of("station.resetSoft", () -> reset("Soft", "OnIdle")),
        Action.of("station.resetHard", () -> reset("Hard", "Immediate")),
        Action.of("station.newPassword", this::newPassword));
  }

  /// In the words of 1.6 or of 2.x, whichever the station's form has.
  private void reset(String word, String later) {
    String shown =
        model.forms().stream()
                .filter(form -> form.action().equals("Reset"))
                .flatMap(form -> form.fields().stream())
                .map(CommandForm.Field::kind)
                .anyMatch(
                    kind -> kind instanceof Kind.Choice choice && choice.options().contains(word))
            ? word
            : later;
    command("Reset", Map.of("type", shown));
  }

  private void newPassword() {
    StationId id = model.stationProperty().get();
    if (id == null) {
      return;
    }
    desk()
        .navigator()
        .confirm(
            ConfirmDialog.why(
                    desk().texts().of("station.newPasswordTitle", id),
                    desk().texts().of("station.newPasswordText"),
                    desk().texts().of("station.newPasswordDo"),
                    why -> model.newPassword(id, why, () -> passwordSent(id), this::notSent))
                .danger());
  }

  private void passwordSent(StationId id) {
    desk().navigator().toast(Toast.done(desk().texts().of("station.newPasswordSent", id)));
  }

  private void notSent(Throwable cause) {
    desk()
        .navigator()
        .toast(
            Toast.failed(
                desk().texts().of("stations.notDone"), String.valueOf(cause.getMessage())));
  }
}
