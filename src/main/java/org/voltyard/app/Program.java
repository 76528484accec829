package org.voltyard.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.api.ApiServer;
import org.voltyard.api.ApiSettings;
import org.voltyard.app.CommandLine.Flag;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.ui.kit.Desk;

/// One run of VoltYard: the depot, its REST interface, the demo if asked for, and the window where
/// there is a screen.
final class Program {
  private static final Logger LOG = LoggerFactory.getLogger(Program.class);

  private static final Duration TRAINING = Duration.ofSeconds(25);

  private final CommandLine line;
  private final Settings settings;
  private final Path data;
  private final InstantSource clock;
  private final Lifecycle life;

  Program(CommandLine line, Settings settings, Path data, InstantSource clock, Lifecycle life) {
    this.line = line;
    this.settings = settings;
    this.data = data;
    this.clock = clock;
    this.life = life;
  }

  void start() {
    boolean window = !line.has(Flag.HEADLESS) && screen();
    CompletableFuture<Desk> desk =
        window
            ? Window.warmUp(data, clock, settings.zone())
            : CompletableFuture.failedFuture(new IllegalStateException("there is no window"));
    CompletableFuture<Void> shown = new CompletableFuture<>();
    Core core =
        new Wiring(settings, data, clock, life)
            .open(
                line.has(Flag.REBUILD_DATABASE), window ? Window::onItsThread : () -> false, shown);
    Demo demo = line.has(Flag.DEMO) ? Demo.make(core, life) : null;
    if (window) {
      SimulatorDoor simulator = demo == null ? null : demo.door();
      new Window(core, desk.join(), simulator, life).open(() -> System.exit(0)).join();
    } else {
      headless();
    }
    shown.complete(null);
    if (demo != null) {
      demo.start();
    }
    serve(core);
    if (line.has(Flag.TRAINING)) {
      core.storage().await();
      CompletableFuture.delayedExecutor(TRAINING.toSeconds(), TimeUnit.SECONDS)
          .execute(() -> System.exit(0));
    }
  }

  /// REST comes last: nobody waits for it as the operator waits for the window.
  private void serve(Core core) {
    ApiSettings opening =
        new ApiOpening(settings, core.certificates()).settings(!core.access().users().empty());
    ApiServer api = life.add("REST", ApiServer.start(opening, ApiDoors.of(core), clock));
    Console.say(
        "VoltYard "
            + Version.TEXT
            + ": chargers connect to port "
            + core.server().port()
            + settings.value("ocpp.path")
            + "/{station id}, REST is at "
            + api.address()
            + "/api/v1, data are in "
            + data);
  }

  private void headless() {
    if (!line.has(Flag.HEADLESS)) {
      Console.say(
          "There is no display here, so VoltYard runs without a window; end it with Ctrl+C");
    }
    LOG.info("running without a window");
  }

  /// Whether there is a screen to show a window on.
  private static boolean screen() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean linux = !system.contains("win") && !system.contains("mac");
    return !linux
        || System.getProperty("glass.platform") != null
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
