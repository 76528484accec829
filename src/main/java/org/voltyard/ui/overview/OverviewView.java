package org.voltyard.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.MapTile;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.StateLook;
import org.voltyard.ui.kit.TileFill;
import org.voltyard.ui.kit.TileMap;
import org.voltyard.ui.kit.Token;
import org.voltyard.ui.kit.TrendChart;
import org.voltyard.ui.kit.TrendLine;

/// The whole depot at a glance; in the wallboard's density it is read from afar.
public final class OverviewView extends ScreenView {
  private final OverviewModel model;
  private final Headline headline;
  private final TrendChart chart;
  private final TileMap map;
  private final StateCounts counts;
  private final WatchList<UnreachableRow> unreachable;
  private final WatchList<OddityRow> oddities;
  private final VBox side = new VBox(8);
  private final HBox choices = new HBox(8);
  private final ScreenStates states;

  public OverviewView(Desk desk, OverviewModel model) {
    super(desk);
    this.model = model;
    headline = new Headline(desk);
    chart =
        new TrendChart(
            desk, "kW", List.of(new TrendLine("overview.trend", Token.CHARGING, "kW", true)));
    map = new TileMap(desk);
    counts = new StateCounts(desk);
    unreachable =
        new WatchList<>(
            desk,
            "overview.unreachable",
            "overview.unreachable.none",
            new WatchList.Look<>(
                DisplayState.OFFLINE,
                UnreachableRow::name,
                UnreachableRow::group,
                row -> age(row.since())));
    oddities =
        new WatchList<>(
            desk,
            "overview.oddities",
            "overview.oddities.none",
            new WatchList.Look<>(
                DisplayState.FAULTED, OddityRow::name, OddityRow::error, row -> age(row.since())));
    states = new ScreenStates(desk, content());
    getChildren().add(states);
    map.onOpen(this::openTile);
    map.summary(this::summary);
    unreachable.onOpen(row -> openStation(row.station().value()));
    oddities.onOpen(row -> openStation(row.connector().station().value()));
  }

  private VBox content() {
    HBox head = new HBox(8, headline, panel("overview.trend", chart));
    HBox.setHgrow(head.getChildren().get(1), Priority.ALWAYS);
    chart.setMinSize(120, 40);
    chart.setPrefSize(300, 60);
    head.minHeightProperty().bind(headHeight());
    head.maxHeightProperty().bind(headHeight());
    VBox mapPanel = new VBox(8, mapHead(), map);
    mapPanel.getStyleClass().add("panel");
    VBox.setVgrow(map, Priority.ALWAYS);
    side.getChildren().addAll(panel("overview.counts", counts), unreachable, oddities);
    VBox.setVgrow(unreachable, Priority.ALWAYS);
    VBox.setVgrow(oddities, Priority.ALWAYS);
    HBox body = new HBox(8, mapPanel, side);
    HBox.setHgrow(mapPanel, Priority.ALWAYS);
    mapPanel.setMinWidth(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    return new VBox(8, head, body);
  }

  /// A fifth of the screen, within reason.
  private DoubleBinding headHeight() {
    return Bindings.createDoubleBinding(
        () -> {
          boolean wall = desk().looks().densityProperty().get() == Density.WALLBOARD;
          double scale = wall ? 1.4 : 1;
          return Math.clamp(getHeight() / 5, 144 * scale, 184 * scale);
        },
        heightProperty(),
        desk().looks().densityProperty());
  }

  private VBox panel(String titleKey, Region inside) {
    Label title = label(titleKey);
    title.getStyleClass().add("panel-title");
    VBox panel = new VBox(title, inside);
    panel.getStyleClass().add("panel");
    panel.setMinWidth(0);
    VBox.setVgrow(inside, Priority.ALWAYS);
    return panel;
  }

  private HBox mapHead() {
    Label title = label("overview.map");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    ComboBox<TileMeasure> fill =
        choice(TileMeasure.values(), "overview.fill.", model.measureProperty()::set);
    ComboBox<TileGrouping> group =
        choice(TileGrouping.values(), "overview.group.", model.groupingProperty()::set);
    choices.getChildren().addAll(label("overview.fillBy"), fill, label("overview.groupBy"), group);
    choices.setAlignment(Pos.CENTER_RIGHT);
    HBox head = new HBox(8, title, space, choices);
    head.getStyleClass().add("panel-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(desk().texts().binding(key));
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private <E extends Enum<E>> ComboBox<E> choice(
      E[] all, String keys, java.util.function.Consumer<E> chosen) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(all);
    Function<@Nullable E, String> words =
        each -> each == null ? "" : desk().texts().of(keys + each.name());
    desk()
        .texts()
        .languageProperty()
        .subscribe(
            now -> {
              box.setButtonCell(new WordCell<>(words));
              box.setCellFactory(view -> new WordCell<>(words));
            });
    box.setValue(all[0]);
    box.valueProperty().subscribe(chosen);
    box.accessibleTextProperty().bind(desk().texts().binding(keys + "title"));
    return box;
  }

  private static final class WordCell<E> extends ListCell<E> {
    private final Function<@Nullable E, String> words;

    WordCell(Function<@Nullable E, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable E value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty ? "" : words.apply(value));
    }
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.phaseProperty().subscribe(this::show),
        model.follow(map::show, map::update),
        headline.follow(model),
        model.figuresProperty().subscribe(counts::show),
        model.unreachableProperty().subscribe(unreachable::show),
        model.odditiesProperty().subscribe(oddities::show),
        ageing(),
        model.trendProperty().subscribe(now -> trend()),
        model.measureProperty().subscribe(this::fill),
        desk().looks().densityProperty().subscribe(this::size));
  }

  private Subscription ageing() {
    return desk()
        .fx()
        .every(
            Duration.ofSeconds(5),
            () -> {
              unreachable.show(model.unreachableProperty().get());
              oddities.show(model.odditiesProperty().get());
            });
  }

  private void show(OverviewModel.Phase phase) {
    states.set(
        switch (phase) {
          case OverviewModel.Phase.Loading() -> new ScreenState.Loading();
          case OverviewModel.Phase.Live() -> new ScreenState.Ready();
          case OverviewModel.Phase.NoStations() ->
              new ScreenState.Empty(
                  "overview.empty",
                  "overview.emptyHint",
                  Action.of("overview.openStations", () -> desk().navigator().open("stations")));
          case OverviewModel.Phase.Failed(String cause) ->
              new ScreenState.Failed(cause, "OVERVIEW-READ", model::refresh);
        });
  }

  private void trend() {
    Instant now = desk().clock().instant();
    chart.range(now.minus(OverviewModel.DAY), now);
    chart.show(0, model.trendProperty().get());
  }

  private void fill(TileMeasure measure) {
    map.fillProperty().set(measure == TileMeasure.STATE ? TileFill.STATE : TileFill.MEASURE);
  }

  private void size(Density density) {
    boolean wall = density == Density.WALLBOARD;
    side.setMinWidth(wall ? 500 : 320);
    side.setPrefWidth(wall ? 560 : 340);
    side.setMaxWidth(wall ? 600 : 360);
    choices.setVisible(!wall);
    choices.setManaged(!wall);
  }

  private String age(@Nullable Instant since) {
    return since == null
        ? desk().texts().of("overview.never")
        : Formats.age(Duration.between(since, desk().clock().instant()));
  }

  private String summary(MapTile tile) {
    String name =
        model.station(tile.id()).map(each -> each.registration().name()).orElse(tile.label());
    String head = name + "\n" + desk().texts().of(StateLook.textKey(tile.state()));
    return model
        .station(tile.id())
        .map(each -> head + Summary.of(each, tile.id(), desk()))
        .orElse(head);
  }

  private void openTile(String tile) {
    ObservableValue<String> title =
        Bindings.createStringBinding(
            () ->
                model.station(tile).map(StationView::registration).map(r -> r.name()).orElse(tile)
                    + " / "
                    + tile.substring(tile.lastIndexOf('/') + 1));
    desk().navigator().drawer(title, new Faceplate(desk(), model, tile));
  }

  private void openStation(String station) {
    desk().navigator().open("station", station);
  }

  @Override
  public void show(String subject) {
    map.selectedProperty().set(subject);
  }

  @Override
  public void refresh() {
    model.refresh();
  }
}
