package org.voltyard.ui.stations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Density;
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
  @TempDir Path folder;

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
                          () -> new StationsView(desk, new StationsModel(desk.fx(), deps, clock))),
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

  private static void settle() {
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
        see(robot, desk.texts().of("overview.tile.power"));
        take("overview-" + tail);
        go("stations", null);
        see(robot, "CP-003");
        take("stations-" + tail);
        go("station", "CP-002");
        see(robot, desk.texts().of("commands.send"));
        take("station-" + tail);
        assertThat(bareKeys(robot)).isEmpty();
      }
    }
  }

  @Test
  void labelsOfBaysAreChosenAndSaved(FxRobot robot) throws Exception {
    Path file = folder.resolve("labels.pdf");
    open(6);
    size(1366, 768);
    for (Language language : Language.values()) {
      dress(language, language == Language.ENGLISH ? LookChoice.DARK : LookChoice.LIGHT);
      labels(file);
      see(robot, desk.texts().of("stations.labels.save"));
      take("stations-labels-" + language.code());
      assertThat(bareKeys(robot)).isEmpty();
    }
    robot.clickOn(desk.texts().of("stations.labels.save"));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.size(file) > 1000);
    Files.delete(file);
    robot.clickOn(desk.texts().of("stations.labels.none"));
    robot.clickOn(desk.texts().of("stations.labels.save"));
    assertThat(file).doesNotExist();
  }

  /// Opens the pane of labels for all stations.
  private void labels(Path file) {
    Screenshots.onFx(
        () -> {
          StationsDeps deps = requireNonNull(depot).deps();
          Desk saving = desk.with((owner, name, extension) -> Optional.of(file));
          desk.navigator()
              .drawer(
                  desk.texts().binding("stations.labels"),
                  new LabelsPane(
                      saving,
                      new StationsModel(desk.fx(), deps, clock).labels(),
                      deps.stations().all().stream().map(s -> s.id()).toList()));
          return deps;
        });
    settle();
  }

  @Test
  void formsAndAnswersOnASmallWindow(FxRobot robot) {
    open(12);
    size(1366, 768);
    go("overview", null);
    see(robot, desk.texts().of("overview.tile.power"));
    take("overview-small");
    go("stations", null);
    see(robot, "CP-003");
    robot.clickOn("CP-003");
    robot.clickOn(desk.texts().of("stations.add"));
    see(robot, desk.texts().of("stations.form.save"));
    robot.clickOn(desk.texts().of("stations.form.save"));
    see(robot, desk.texts().of("kit.form.required"));
    take("stations-form-small");
    go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn("ClearCache");
    robot.clickOn(desk.texts().of("commands.send"));
    see(robot, desk.texts().of("commands.caution.cache"));
    take("station-confirm-small");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("GetConfiguration");
    robot.clickOn(desk.texts().of("commands.send"));
    see(robot, desk.texts().of("commands.stage.SENT"));
    robot.clickOn("SetChargingProfile");
    take("station-form-small");
    for (String tab : List.of("configuration", "frames", "findings", "sessions", "history")) {
      robot.clickOn(desk.texts().of("station.tab." + tab));
      WaitForAsyncUtils.waitForFxEvents();
      take("station-" + tab + "-small");
    }
  }

  @Test
  void whatBreaksTheProtocolIsATabOfAStation(FxRobot robot) {
    open(12);
    size(1366, 768);
    go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn(desk.texts().of("station.tab.findings"));
    see(robot, desk.texts().of("findings.period.DAY"));
    see(robot, desk.texts().of("findings.column.requirement"));
    take("station-findings-small");
  }

  @Test
  void theWayToAHigherProfileIsATabOfAStation(FxRobot robot) {
    open(12);
    size(1366, 768);
    go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn(desk.texts().of("station.tab.security"));
    see(robot, desk.texts().of("station.raise.begin"));
    take("station-security-small");
    requireNonNull(depot)
        .deps()
        .raises()
        .begin(
            new StationId("CP-002"),
            new ProfileRaise.Wish(SecurityProfile.TLS_CERTIFICATE, null, null),
            PaperDepot.OPERATOR);
    see(robot, desk.texts().of("station.raise.step.ORDER"));
    take("station-raise-small");
    dress(Language.CHINESE, LookChoice.LIGHT);
    see(robot, desk.texts().of("station.raise.step.ORDER"));
    take("station-raise-small-zh");
    assertThat(bareKeys(robot)).isEmpty();
    robot.clickOn(desk.texts().of("station.raise.stop"));
    see(robot, desk.texts().of("station.raise.stopped", "stopped by an operator"));
  }

  @Test
  void monitorsEventsAndMessagesAreTabsOfAStation(FxRobot robot) {
    open(3);
    requireNonNull(depot).tellOfDevices("CP-002");
    for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
      dress(look == LookChoice.DARK ? Language.ENGLISH : Language.CHINESE, look);
      size(1366, 768);
      go("station", "CP-002");
      robot.clickOn(desk.texts().of("station.tab.monitors"));
      see(robot, "EVSE#1/Temperature");
      see(robot, desk.texts().of("diagnostics.events.active"));
      take("station-monitors-" + look);
      robot.clickOn(desk.texts().of("diagnostics.monitors.set"));
      see(robot, desk.texts().of("diagnostics.form.variableHelp"));
      take("station-monitor-form-" + look);
      robot.clickOn(desk.texts().of("station.tab.display"));
      see(robot, "Please move your vehicle");
      robot.clickOn("Please move your vehicle");
      robot.clickOn(desk.texts().of("diagnostics.display.show"));
      see(robot, desk.texts().of("diagnostics.message.preview"));
      take("station-display-" + look);
      assertThat(bareKeys(robot)).isEmpty();
    }
  }

  @Test
  void jobsAndMeterKeysAreTabsOfAStation(FxRobot robot) {
    open(4);
    requireNonNull(depot).maintained();
    size(1366, 768);
    for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
      Language language = look == LookChoice.DARK ? Language.ENGLISH : Language.CHINESE;
      dress(language, look);
      go("station", "CP-002");
      robot.clickOn(desk.texts().of("station.tab.jobs"));
      see(robot, desk.texts().of("station.jobs.step.InstallScheduled"));
      take("station-jobs-" + look);
      robot.clickOn(desk.texts().of("station.tab.keys"));
      see(robot, desk.texts().of("station.keys.source.PINNED"));
      take("station-keys-" + look);
      assertThat(bareKeys(robot)).isEmpty();
    }
  }

  @Test
  void whatAGuestMayNotDoStaysAndDoesNothing(FxRobot robot) {
    Screenshots.onFx(
        () -> {
          desk.rights()
              .originProperty()
              .set(new Origin("guest", "window", null, Set.of(Permission.VIEW)));
          return desk;
        });
    open(4);
    size(1366, 768);
    go("stations", null);
    see(robot, "CP-003");
    robot.clickOn(desk.texts().of("stations.add"));
    assertThat(robot.lookup(desk.texts().of("stations.form.save")).tryQuery()).isEmpty();
    take("stations-guest");
    dress(Language.CHINESE, LookChoice.LIGHT);
    go("station", "CP-002");
    robot.clickOn("ClearCache");
    see(robot, desk.rights().reason(desk.texts(), Permission.SERVICE));
    take("station-guest");
  }

  @Test
  void holdsFiveHundredUnits(FxRobot robot) {
    open(250);
    size(1920, 1080);
    go("stations", null);
    see(robot, "CP-003");
    take("stations-500");
    go("overview", null);
    see(robot, desk.texts().of("overview.tile.evses", 500));
    take("overview-500");
    Screenshots.onFx(
        () -> {
          desk.looks().densityProperty().set(Density.WALLBOARD);
          return 1;
        });
    take("overview-500-wall");
  }

  @Test
  void anEmptyDepotSaysWhatToDoNext(FxRobot robot) {
    open(0);
    size(1366, 768);
    see(robot, desk.texts().of("overview.openStations"));
    take("overview-empty");
    robot.clickOn(desk.texts().of("overview.openStations"));
    see(robot, desk.texts().of("stations.emptyHint"));
    take("stations-empty");
  }

  private static void see(FxRobot robot, String words) {
    Callable<Boolean> there = () -> robot.lookup(words).tryQuery().isPresent();
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, there);
    } catch (TimeoutException e) {
      throw new AssertionError("not on the screen: " + words, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Texts that show their key because nobody wrote them.
  private static List<String> bareKeys(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .filter(
            text ->
                text != null
                    && text.matches("(overview|stations?|commands|kit|diagnostics)\\.[a-zA-Z.]+"))
        .toList();
  }
}
