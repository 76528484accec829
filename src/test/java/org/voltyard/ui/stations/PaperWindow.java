package org.voltyard.ui.stations;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;
import org.voltyard.ui.overview.OverviewModel;
import org.voltyard.ui.overview.OverviewView;
import org.voltyard.ui.shell.ScreenEntry;
import org.voltyard.ui.shell.Screens;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;

/// The real window over a depot on paper, with overview, stations and one station.
final class PaperWindow implements AutoCloseable {
  private final InstantSource clock = InstantSource.system();
  private final Desk desk =
      Desk.of(Fx.live(), new MemoryPreferences(), clock, ZoneId.of("Asia/Shanghai"));
  private final Stage stage;
  private @Nullable PaperDepot depot;
  private @Nullable Shell shell;

  PaperWindow(Stage stage) {
    this.stage = stage;
  }

  Desk desk() {
    return desk;
  }

  InstantSource clock() {
    return clock;
  }

  /// The depot, once the window is open.
  PaperDepot depot() {
    return requireNonNull(depot);
  }

  void open(Path folder, int stations) {
    PaperDepot made = new PaperDepot(folder, clock).with(stations);
    depot = made;
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(Language.ENGLISH);
          Shell opened = new Shell(desk, new ShellModel(), screens(made), List.of());
          shell = opened;
          opened.show(stage);
          return opened;
        });
  }

  private Screens screens(PaperDepot made) {
    StationsDeps deps = made.deps();
    return new Screens(
        List.of(
            ScreenEntry.of(
                "overview",
                Material2AL.DASHBOARD,
                "F2",
                () ->
                    new OverviewView(
                        desk,
                        new OverviewModel(
                            desk.fx(), made.feed(), made.archives(), clock, desk.zone()))),
            ScreenEntry.of(
                "stations",
                Material2AL.EV_STATION,
                null,
                () -> new StationsView(desk, new StationsModel(desk.fx(), deps, clock))),
            ScreenEntry.detail(
                "station",
                Material2AL.EV_STATION,
                () ->
                    new StationDetailView(desk, new StationDetailModel(desk.fx(), deps, clock)))));
  }

  void size(int width, int height) {
    Screenshots.onFx(
        () -> {
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(width);
          stage.setHeight(height);
          return width;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  void go(String screen, @Nullable String subject) {
    Screenshots.onFx(
        () -> {
          requireNonNull(shell).open(screen, subject);
          return screen;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  void dress(Language language, LookChoice look) {
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(language);
          desk.looks().choiceProperty().set(look);
          return look;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  void take(String name) {
    Screenshots.take(requireNonNull(shell).scene(), name);
  }

  static void see(FxRobot robot, String words) {
    Callable<Boolean> there = () -> robot.lookup(words).tryQuery().isPresent();
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, there);
    } catch (TimeoutException e) {
      throw new AssertionError("not on the screen: " + words, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Texts that show their key because nobody wrote them.
  static List<String> bareKeys(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(
            text ->
                text != null
                    && text.matches("(overview|stations?|commands|kit|diagnostics)\\.[a-zA-Z.]+"))
        .toList();
  }

  @Override
  public void close() {
    if (depot != null) {
      depot.close();
    }
  }
}
