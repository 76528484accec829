package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Tiles for hundreds of EVSEs on one canvas, grouped, worst state first; hover, click, keys, and
/// finding by typing.
public final class TileMap extends ScrollPane {
  private static final Duration FORGET_TYPED = Duration.ofMillis(1200);

  private final ObjectProperty<TileFill> fill =
      new SimpleObjectProperty<>(this, "fill", TileFill.STATE);
  private final ObjectProperty<@Nullable String> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final Desk desk;
  private final Canvas canvas = new Canvas();
  private final Pane pane = new Pane(canvas);
  private final Tooltip tip = new Tooltip();
  private final Map<String, MapTile> tiles = new LinkedHashMap<>();
  private TileLayout layout = new TileLayout(tiles.values(), 100, 100);
  private @Nullable String hover;
  private boolean unsettled;
  private String typed = "";
  private Subscription forget = Subscription.EMPTY;
  private Consumer<String> open = id -> {};
  private Function<MapTile, String> summary = MapTile::label;

  /// An empty map.
  public TileMap(Desk desk) {
    this.desk = desk;
    setContent(pane);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getStyleClass().add("tile-map");
    tip.setShowDelay(javafx.util.Duration.millis(250));
    pane.setOnMouseMoved(this::moved);
    pane.setOnMouseExited(event -> left());
    pane.setOnMouseClicked(this::clicked);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    setOnKeyTyped(this::typed);
    viewportBoundsProperty().addListener((o, was, is) -> arrange());
    Attached.to(this, this::follow);
  }

  /// What fills the tiles.
  public ObjectProperty<TileFill> fillProperty() {
    return fill;
  }

  /// The id of the selected tile.
  public ObjectProperty<@Nullable String> selectedProperty() {
    return selected;
  }

  /// Called with the id of a tile that is clicked or opened with Enter.
  public void onOpen(Consumer<String> handler) {
    open = handler;
  }

  /// What the tooltip of a tile says.
  public void summary(Function<MapTile, String> text) {
    summary = text;
  }

  /// Replaces all tiles.
  public void show(Collection<MapTile> all) {
    tiles.clear();
    all.forEach(tile -> tiles.put(tile.id(), tile));
    arrange();
  }

  /// Changes some tiles; only what looks different is painted, and nothing moves under the pointer.
  public void update(Collection<MapTile> changed) {
    boolean known = changed.stream().allMatch(tile -> tiles.containsKey(tile.id()));
    changed.forEach(tile -> tiles.put(tile.id(), tile));
    if (known && hover != null) {
      unsettled = true;
      repaint(layout.with(tiles));
    } else {
      TileLayout next = new TileLayout(tiles.values(), room(), getViewportBounds().getHeight());
      if (next.sameGround(layout)) {
        repaint(next);
      } else {
        arrange();
      }
    }
  }

  private void repaint(TileLayout next) {
    TileLayout before = layout;
    layout = next;
    TilePainter painter = painter();
    for (int i = 0; i < next.places().size(); i++) {
      TileLayout.Place place = next.places().get(i);
      if (!place.equals(before.places().get(i))) {
        painter.tile(place, mark(place.tile().id()));
      }
    }
  }

  /// The tile whose name or id begins with or contains the typed letters.
  Optional<MapTile> find(String letters) {
    String wanted = letters.toLowerCase(Locale.ROOT);
    return tiles.values().stream()
        .filter(tile -> text(tile).contains(wanted))
        .min((a, b) -> Integer.compare(text(a).indexOf(wanted), text(b).indexOf(wanted)));
  }

  private static String text(MapTile tile) {
    return (tile.label() + " " + tile.id()).toLowerCase(Locale.ROOT);
  }

  private Subscription follow() {
    return Subscription.combine(
        desk.looks().paletteProperty().subscribe(now -> paint()),
        desk.looks().densityProperty().subscribe(now -> paint()),
        desk.texts().languageProperty().subscribe(now -> paint()),
        focusedProperty().subscribe(now -> paint()),
        fill.subscribe(now -> paint()),
        selected.subscribe((was, is) -> paint()));
  }

  private double room() {
    return Math.max(60, getViewportBounds().getWidth() - 2);
  }

  private void arrange() {
    layout = new TileLayout(tiles.values(), room(), getViewportBounds().getHeight());
    canvas.setWidth(room());
    canvas.setHeight(Math.max(1, layout.height()));
    pane.setPrefHeight(layout.height());
    paint();
  }

  private TilePainter painter() {
    return new TilePainter(
        canvas.getGraphicsContext2D(),
        desk.looks().palette(),
        fill.get(),
        TilePainter.Letters.of(desk.looks().densityProperty().get(), layout));
  }

  private void paint() {
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    TilePainter painter = painter();
    for (TileLayout.Head head : layout.heads()) {
      String title = head.group().isEmpty() ? desk.texts().of("kit.map.other") : head.group();
      painter.head(head, title);
    }
    for (TileLayout.Place place : layout.places()) {
      painter.tile(place, mark(place.tile().id()));
    }
    setAccessibleText(desk.texts().of("kit.map.summary", tiles.size()));
  }

  private TilePainter.Mark mark(String id) {
    return TilePainter.Mark.of(id, hover, selected.get());
  }

  private void repaint(TilePainter painter, @Nullable String id) {
    TileLayout.Place place = layout.of(id);
    if (place != null) {
      painter.tile(place, mark(place.tile().id()));
    }
  }

  private void moved(MouseEvent event) {
    TileLayout.Place place = layout.at(event.getX(), event.getY());
    hover(place == null ? null : place.tile());
  }

  private void left() {
    hover(null);
    if (unsettled) {
      unsettled = false;
      arrange();
    }
  }

  private void hover(@Nullable MapTile tile) {
    String id = tile == null ? null : tile.id();
    if (java.util.Objects.equals(id, hover)) {
      return;
    }
    String was = hover;
    hover = id;
    TilePainter painter = painter();
    repaint(painter, was);
    repaint(painter, id);
    Tooltip.uninstall(pane, tip);
    if (tile != null) {
      tip.setText(summary.apply(tile));
      Tooltip.install(pane, tip);
    }
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    TileLayout.Place place = layout.at(event.getX(), event.getY());
    if (place != null) {
      selected.set(place.tile().id());
      open.accept(place.tile().id());
    }
  }

  private void pressed(KeyEvent event) {
    String now = selected.get();
    if (event.getCode() == KeyCode.ENTER && now != null) {
      open.accept(now);
      event.consume();
    } else if (event.getCode().isArrowKey() && !event.isShortcutDown() && !event.isAltDown()) {
      step(event.getCode());
      event.consume();
    }
  }

  private void step(KeyCode code) {
    if (layout.places().isEmpty()) {
      return;
    }
    TileLayout.Place from = layout.of(selected.get());
    if (from == null) {
      reveal(layout.places().getFirst());
      return;
    }
    int dx = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
    int dy = code == KeyCode.UP ? -1 : code == KeyCode.DOWN ? 1 : 0;
    reveal(layout.next(from, dx, dy));
  }

  private void typed(KeyEvent event) {
    String letter = event.getCharacter();
    if (letter.isBlank() || letter.charAt(0) < ' ' || event.isShortcutDown()) {
      return;
    }
    typed += letter;
    forget.unsubscribe();
    forget = desk.fx().after(FORGET_TYPED, () -> typed = "");
    find(typed).map(tile -> layout.of(tile.id())).ifPresent(this::reveal);
    event.consume();
  }

  private void reveal(TileLayout.Place place) {
    selected.set(place.tile().id());
    double hidden = layout.height() - getViewportBounds().getHeight();
    if (hidden > 0) {
      double middle = place.y() - getViewportBounds().getHeight() / 2;
      setVvalue(Math.max(0, Math.min(1, middle / hidden)));
    }
  }
}
