package org.voltyard.ui.stations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2AL;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
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

/// Opens overview, stations and one station in the real window, in both languages and looks.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ScreensOnPaperTest {
  @TempDir Path folder = Path.of(".");

  private final InstantSource clock = InstantSource.system();
  private final Desk desk =
      Desk.of(Fx.live(), new MemoryPreferences(), clock, ZoneId.of("Asia/Shanghai"));
  private @Nullable PaperDepot depot;
  private @Nullable Shell shell;
  private @Nullable Stage stage;

  @Start
  void start(Stage window) {
    stage = window;
  }

  @AfterEach
  void end() {
    if (depot != null) {
      depot.close();
    }
  }

  private Shell open(int stations) {
    PaperDepot made = new PaperDepot(folder, clock).with(stations);
    depot = made;
    return Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(Language.ENGLISH);
          StationsDeps deps = made.deps();
          Screens screens =
              new Screens(
                  List.of(
                      ScreenEntry.of(
                          "overview",
                          Material2AL.DASHBOARD,
                          "F2",
                          () ->
                              new OverviewView(
                                  desk,
                                  new OverviewModel(
                                      desk.fx(),
                                      made.feed(),
                                      made.archives(),
                                      clock,
                                      desk.zone()))),
                      ScreenEntry.of(
                          "stations",
                          Material2AL.EV_STATION,
                          null,
                          () ->
                              new StationsView(
                                  desk, new StationsModel(desk.fx(), deps, clock))),
                      ScreenEntry.detail(
                          "station",
                          Material2AL.EV_STATION,
                          () ->
                              new StationDetailView(
                                  desk, new StationDetailModel(desk.fx(), deps, clock)))));
          shell = new Shell(desk, new ShellModel(), screens, List.of());
          shell.show(requireNonNull(stage));
          return shell;
        });
  }

  private void size(int width, int height) {
    Screenshots.onFx(
        () -> {
          Stage window = requireNonNull(stage);
          window.setX(0);
          window.setY(0);
          window.setWidth(width);
          window.setHeight(height);
          return width;
        });
    settle();
  }

  private void settle() {
    WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void go(String screen, @Nullable String subject) {
    Screenshots.onFx(
        () -> {
          requireNonNull(shell).open(screen, subject);
          return screen;
        });
    settle();
  }

  private void dress(Language language, LookChoice look) {
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(language);
          desk.looks().choiceProperty().set(look);
          return look;
        });
    settle();
  }

  private void take(String name) {
    Screenshots.take(requireNonNull(shell).scene(), name);
  }

  @Test
  void everyScreenOpensInBothLanguagesAndLooks(FxRobot robot) {
    open(12);
    size(1920, 1080);
    for (Language language : Language.values()) {
      for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
        dress(language, look);
        String tail = language.code() + "-" + look;
        go("overview", null);
        take("overview-24-" + tail);
        go("stations", null);
        take("stations-24-" + tail);
        go("station", "CP-002");
        take("station-" + tail);
      }
    }
    assertThat(robot.lookup(".table-view").queryAllAs(TableView.class)).isEmpty();
  }

  @Test
  void smallWindow() {
    open(12);
    size(1366, 768);
    go("overview", null);
    take("overview-24-small");
    go("stations", null);
    take("stations-24-small");
    go("station", "CP-002");
    take("station-small");
  }

  @Test
  void crowd() {
    open(250);
    size(1920, 1080);
    go("overview", null);
    take("overview-500");
    go("stations", null);
    take("stations-500");
    Screenshots.onFx(
        () -> {
          requireNonNull(shell).wallboardProperty();
          desk.looks().densityProperty().set(org.voltyard.ui.kit.Density.WALLBOARD);
          return 1;
        });
    go("overview", null);
    take("overview-500-wall");
  }

  @Test
  void emptyDepot() {
    open(0);
    size(1366, 768);
    go("overview", null);
    take("overview-empty");
    go("stations", null);
    take("stations-empty");
  }
}
