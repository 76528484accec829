package org.voltyard.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Navigator;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// The window: bars around one screen, over it drawer, palette, questions and toasts.
public final class Shell implements Navigator.Frame {
  private static final Logger log = LoggerFactory.getLogger(Shell.class);

  private final Desk desk;
  private final ShellModel model;
  private final Screens screens;
  private final List<PaletteSource> sources = new ArrayList<>();
  private final History history = new History();
  private final SavedViews saved;
  private final WindowItems items;
  private final StackPane host = new StackPane();
  private final StackPane front = new StackPane();
  private final BorderPane body = new BorderPane();
  private final ScreenStates states;
  private final Drawer drawer;
  private final Toasts toasts;
  private final Overlay overlay;
  private final CommandPalette palette;
  private final NavigationRail navigation;
  private final TopBar top;
  private final PowerBar power;
  private final List<Action> actions;
  private final Scene scene;
  private final BooleanProperty wallboard = new SimpleBooleanProperty(this, "wallboard");
  private Density beforeWallboard = Density.COMFORTABLE;
  private @Nullable Stage stage;
  private @Nullable ScreenView current;
  private boolean locked;

  /// A window over the given screens; the first one opens. `more` feeds the command palette besides
  /// screens and actions.
  public Shell(Desk desk, ShellModel model, Screens screens, List<PaletteSource> more) {
    this(desk, model, screens, more, false);
  }

  /// @param covered whether the first screen waits until the window is shown, or until what covers
  ///   the screens then is taken away: nobody needs it behind a sign-in or a wizard
  public Shell(
      Desk desk, ShellModel model, Screens screens, List<PaletteSource> more, boolean covered) {
    this.desk = desk;
    this.model = model;
    this.screens = screens;
    saved = new SavedViews(desk.preferences());
    items = new WindowItems(desk, screens, id -> open(id, null));
    sources.add(PaletteSource.of(this::ownItems));
    sources.addAll(more);
    states = new ScreenStates(desk, host);
    drawer = new Drawer(desk);
    toasts = new Toasts(desk);
    overlay = new Overlay(desk);
    palette = new CommandPalette(desk, sources, overlay::close);
    navigation = new NavigationRail(desk, model, screens, id -> open(id, null));
    top = new TopBar(desk, model, this::search, () -> openIfThere("alarms"));
    power = new PowerBar(desk, model);
    actions = new ShellActions(desk, this, screens).all();
    scene = new Scene(root(), 1440, 860);
    desk.looks().dress(scene);
    new Keys(this::windowActions, this::allowedActions, this::showKeys).listen(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    desk.navigator().listen(this);
    watchLink();
    if (!covered) {
      first();
    }
  }

  private void first() {
    screens.entries().stream().findFirst().ifPresent(entry -> open(entry.id(), null));
  }

  private VBox root() {
    body.setCenter(states);
    body.setMinSize(0, 0);
    states.setMinSize(0, 0);
    host.setMinSize(0, 0);
    host.setAlignment(Pos.TOP_LEFT);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(host.widthProperty());
    clip.heightProperty().bind(host.heightProperty());
    host.setClip(clip);
    body.setLeft(navigation);
    body.setRight(drawer);
    body.setBottom(power);
    front.setVisible(false);
    StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
    StackPane layers = new StackPane(body, front, toasts, overlay);
    VBox.setVgrow(layers, Priority.ALWAYS);
    VBox root = new VBox(top, layers);
    root.getStyleClass().add("shell");
    return root;
  }

  private void watchLink() {
    Subscription _ =
        model
            .linkProperty()
            .subscribe(
                link -> {
                  Instant last = model.lastDataProperty().get();
                  Instant shown = last == null ? desk.clock().instant() : last;
                  states.set(
                      link == Link.LOST
                          ? new ScreenState.ServerLost(shown)
                          : new ScreenState.Ready());
                });
  }

  /// The scene, also for tests and pictures.
  public Scene scene() {
    return scene;
  }

  /// Whether the screen on show fills everything, to be read from afar.
  public BooleanProperty wallboardProperty() {
    return wallboard;
  }

  /// Puts something in place of the screens (the first-run wizard), or takes it away with null; the
  /// top bar stays.
  public void front(@Nullable Node node) {
    front.getChildren().clear();
    if (node != null) {
      front.getChildren().add(node);
    }
    front.setVisible(node != null);
    body.setVisible(node == null);
    if (node == null && current == null) {
      first();
    }
  }

  /// Locks the window behind something that asks who is there, or unlocks it with null. Language
  /// and look can be switched, the alarm banner stays; nothing else can be reached.
  public void lock(@Nullable Node node) {
    locked = node != null;
    overlay.close();
    drawer.close();
    wallboard(false);
    top.locked(locked);
    front(node);
    Node next = node == null ? current : node;
    if (next != null) {
      next.requestFocus();
    }
  }

  private List<Action> windowActions() {
    return locked ? List.of() : actions;
  }

  /// Shows the window where it was the last time.
  public void show(Stage window) {
    stage = window;
    window.titleProperty().bind(model.siteNameProperty().concat(" – VoltYard"));
    window.setScene(scene);
    window.setMinWidth(1280);
    window.setMinHeight(720);
    WindowPlace.keep(window, desk.preferences());
    window.setFullScreenExitHint("");
    window
        .fullScreenProperty()
        .addListener(
            (o, was, is) -> {
              if (!is && wallboard.get()) {
                wallboard(false);
              }
            });
    if (current == null && !front.isVisible()) {
      first();
    }
    window.show();
    host.requestFocus();
  }

  /// Makes the screens anew, because another sits at the window: what was made for the one before
  /// is gone. The place stays the same where the other may see it.
  public void renew(List<ScreenEntry> entries) {
    Optional<History.Visit> place = history.now();
    screens.renew(entries);
    current = null;
    drawer.close();
    overlay.close();
    navigation.allow(screens.entries());
    Optional<ScreenEntry> same =
        place
            .flatMap(visit -> screens.entry(visit.screen()))
            .filter(entry -> desk.rights().may(entry.permission()));
    if (same.isPresent()) {
      go(same.get().id(), place.get().subject());
    } else {
      first();
    }
  }

  @Override
  public void open(String screen, @Nullable String subject) {
    Optional<ScreenEntry> known = screens.entry(screen);
    if (known.isPresent() && !desk.rights().may(known.get().permission())) {
      toast(Toast.note(desk.rights().reason(desk.texts(), known.get().permission())));
    } else if (known.isPresent()) {
      history.visit(new History.Visit(screen, subject));
      go(screen, subject);
    } else {
      log.warn("there is no screen {}", screen);
    }
  }

  @Override
  public void drawer(ObservableValue<String> title, Node content) {
    if (!locked) {
      drawer.show(title, content);
    }
  }

  @Override
  public void closeDrawer() {
    drawer.close();
  }

  @Override
  public void toast(Toast toast) {
    toasts.show(toast);
  }

  @Override
  public void confirm(ConfirmDialog dialog) {
    if (!locked) {
      overlay.ask(dialog);
    }
  }

  void openIfThere(String id) {
    if (!locked && screens.entry(id).isPresent()) {
      open(id, null);
    }
  }

  void back() {
    history.back().ifPresent(visit -> go(visit.screen(), visit.subject()));
  }

  void forward() {
    history.forward().ifPresent(visit -> go(visit.screen(), visit.subject()));
  }

  void refresh() {
    if (current != null) {
      current.refresh();
    }
  }

  void search() {
    if (locked) {
      return;
    }
    overlay.show(palette, Pos.TOP_CENTER);
    palette.begin();
  }

  /// Has another sign in, where somebody is.
  void swapUser() {
    ShellModel.UserMenu menu = model.userMenu();
    if (menu != null && menu.somebody()) {
      menu.swap().run();
    }
  }

  void showKeys() {
    if (locked) {
      return;
    }
    overlay.show(new KeyList(desk, actions, screenActions()), Pos.CENTER);
  }

  void saveView(int slot) {
    history
        .now()
        .ifPresent(
            visit -> {
              saved.keep(slot, visit);
              toast(Toast.done(desk.texts().of("shell.view.saved", slot)));
            });
  }

  void openView(int slot) {
    saved
        .at(slot)
        .ifPresentOrElse(
            visit -> open(visit.screen(), visit.subject()),
            () -> toast(Toast.note(desk.texts().of("shell.view.none", slot))));
  }

  void wallboard(boolean on) {
    if (on == wallboard.get()) {
      return;
    }
    wallboard.set(on);
    if (on) {
      beforeWallboard = desk.looks().densityProperty().get();
    }
    desk.looks().densityProperty().set(on ? Density.WALLBOARD : beforeWallboard);
    navigation.setVisible(!on);
    navigation.setManaged(!on);
    top.quiet(on);
    drawer.close();
    if (stage != null) {
      stage.setFullScreen(on);
    }
  }

  private void go(String id, @Nullable String subject) {
    ScreenEntry entry = screens.entry(id).orElseThrow();
    if (!desk.rights().may(entry.permission())) {
      return; // from the history of somebody else
    }
    ScreenView view = screens.view(entry);
    if (!view.equals(current)) {
      current = view;
      drawer.close();
      host.getChildren().setAll(view);
      view.requestFocus();
    }
    if (subject != null) {
      view.show(subject);
    }
    navigation.current(id);
  }

  private List<Action> screenActions() {
    return current == null ? List.of() : current.actions();
  }

  private List<Action> allowedActions() {
    return locked
        ? List.of()
        : screenActions().stream().filter(a -> desk.rights().may(a.textKey())).toList();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) {
      return;
    }
    if (overlay.open()) {
      overlay.close();
      event.consume();
    } else if (wallboard.get()) {
      wallboard(false);
      event.consume();
    } else if (drawer.open()) {
      drawer.close();
      event.consume();
    }
  }

  private List<PaletteItem> ownItems() {
    return items.all(screenActions(), actions);
  }
}
