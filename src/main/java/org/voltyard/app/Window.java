package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.ui.kit.Charts;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FilePreferences;
import org.voltyard.ui.kit.Fonts;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.shell.Screens;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;

/// The window over the running depot. When it is closed, VoltYard ends.
final class Window {
  private static final Logger LOG = LoggerFactory.getLogger(Window.class);

  private final Core core;
  private final Desk desk;
  private final @Nullable SimulatorDoor simulator;
  private final Lifecycle life;

  Window(Core core, Desk desk, @Nullable SimulatorDoor simulator, Lifecycle life) {
    this.core = core;
    this.desk = desk.with(core.access().trail());
    this.simulator = simulator;
    this.life = life;
  }

  /// Whether this is the JavaFX thread, which must never wait.
  static boolean onItsThread() {
    return Platform.isFxApplicationThread();
  }

  /// Begins to start JavaFX, beside whatever else is being started; letters, texts and theme are
  /// read on its thread meanwhile. Not started on a thread of its own: GTK changes the environment
  /// while it starts, and a virtual machine that reads it then crashes.
  static CompletableFuture<Desk> warmUp(Path data, InstantSource clock, ZoneId zone) {
    CompletableFuture<Desk> ready = new CompletableFuture<>();
    Platform.startup(
        () -> {
          try {
            ready.complete(desk(data, clock, zone));
          } catch (RuntimeException e) {
            ready.completeExceptionally(e);
          }
        });
    return ready;
  }

  private static Desk desk(Path data, InstantSource clock, ZoneId zone) {
    Fonts.load();
    Desk desk =
        Desk.of(Fx.live(), new FilePreferences(data.resolve("window.properties")), clock, zone);
    desk.looks().load();
    Charts.load();
    return desk;
  }

  /// Opens the window on the JavaFX thread, which has been started before; `end` is run, on another
  /// one, when it is closed. What is returned completes when the window is there.
  CompletableFuture<Void> open(Runnable end) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> LOG.error("thread {} failed", thread.getName(), failure));
    CompletableFuture<Void> shown = new CompletableFuture<>();
    Fx fx = life.add("window ticks", desk.fx());
    fx.run(
        () -> {
          try {
            build(fx, end);
            shown.complete(null);
          } catch (RuntimeException e) {
            shown.completeExceptionally(e);
          }
        });
    return shown;
  }

  private void build(Fx fx, Runnable end) {
    ShellModel model = new ShellModel();
    ShellFeed feed = new ShellFeed(core, model);
    ScreenTable table = new ScreenTable(core, desk, simulator);
    Shell shell =
        new Shell(
            desk,
            model,
            new Screens(table.entries()),
            List.of(
                new Assets(core, desk).source(),
                new PeopleItems(core.registerArchive(), desk).source()),
            true);
    SignIn signIn = new SignIn(core, desk, model, shell, () -> shell.renew(table.entries()));
    signIn.start();
    Stage stage = new Stage();
    stage.getIcons().add(new Image("/assets/icons/voltyard.png"));
    stage.setOnHidden(_ -> Thread.ofPlatform().name("ending").start(end));
    if (simulator == null && core.access().users().empty()) {
      new FirstRun(core, desk).openOver(shell, table.feed("wizard"), signIn::first);
    }
    shell.show(stage);
    life.add("window feed", feed.start(fx));
    LOG.info("the window is open");
  }
}
