package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.ui.stations.PaperWindow.bareKeys;
import static org.voltyard.ui.stations.PaperWindow.see;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.Screenshots;

/// Opens overview, stations and one station in the real window, in both languages and looks.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ScreensOnPaperTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private PaperWindow window;

  @SuppressWarnings("NullAway.Init")
  private Desk desk;

  @Start
  void start(Stage stage) {
    window = new PaperWindow(stage);
    desk = window.desk();
  }

  @AfterEach
  void end() {
    window.close();
  }

  @Test
  void everyScreenOpensInBothLanguagesAndLooks(FxRobot robot) {
    window.open(folder, 12);
    window.size(1920, 1080);
    for (Language language : Language.values()) {
      for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
        window.dress(language, look);
        String tail = language.code() + "-" + look;
        window.go("overview", null);
        see(robot, desk.texts().of("overview.tile.power"));
        window.take("overview-" + tail);
        window.go("stations", null);
        see(robot, "CP-003");
        window.take("stations-" + tail);
        window.go("station", "CP-002");
        see(robot, desk.texts().of("commands.send"));
        window.take("station-" + tail);
        assertThat(bareKeys(robot)).isEmpty();
      }
    }
  }

  @Test
  void labelsOfBaysAreChosenAndSaved(FxRobot robot) throws Exception {
    Path file = folder.resolve("labels.pdf");
    window.open(folder, 6);
    window.size(1366, 768);
    for (Language language : Language.values()) {
      window.dress(language, language == Language.ENGLISH ? LookChoice.DARK : LookChoice.LIGHT);
      labels(file);
      see(robot, desk.texts().of("stations.labels.save"));
      window.take("stations-labels-" + language.code());
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
          StationsDeps deps = window.depot().deps();
          Desk saving = desk.with((owner, name, extension) -> Optional.of(file));
          desk.navigator()
              .drawer(
                  desk.texts().binding("stations.labels"),
                  new LabelsPane(
                      saving,
                      new StationsModel(desk.fx(), deps, window.clock()).labels(),
                      deps.stations().all().stream().map(s -> s.id()).toList()));
          return deps;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void formsAndAnswersOnASmallWindow(FxRobot robot) {
    window.open(folder, 12);
    window.size(1366, 768);
    window.go("overview", null);
    see(robot, desk.texts().of("overview.tile.power"));
    window.take("overview-small");
    window.go("stations", null);
    see(robot, "CP-003");
    robot.clickOn("CP-003");
    robot.clickOn(desk.texts().of("stations.add"));
    see(robot, desk.texts().of("stations.form.save"));
    robot.clickOn(desk.texts().of("stations.form.save"));
    see(robot, desk.texts().of("kit.form.required"));
    window.take("stations-form-small");
    window.go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn("ClearCache");
    robot.clickOn(desk.texts().of("commands.send"));
    see(robot, desk.texts().of("commands.caution.cache"));
    window.take("station-confirm-small");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("GetConfiguration");
    robot.clickOn(desk.texts().of("commands.send"));
    see(robot, desk.texts().of("commands.stage.SENT"));
    robot.clickOn("SetChargingProfile");
    window.take("station-form-small");
    for (String tab : List.of("configuration", "frames", "findings", "sessions", "history")) {
      robot.clickOn(desk.texts().of("station.tab." + tab));
      WaitForAsyncUtils.waitForFxEvents();
      window.take("station-" + tab + "-small");
    }
  }

  @Test
  void whatBreaksTheProtocolIsATabOfAStation(FxRobot robot) {
    window.open(folder, 12);
    window.size(1366, 768);
    window.go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn(desk.texts().of("station.tab.findings"));
    see(robot, desk.texts().of("findings.period.DAY"));
    see(robot, desk.texts().of("findings.column.requirement"));
    window.take("station-findings-small");
  }

  @Test
  void theWayToAHigherProfileIsATabOfAStation(FxRobot robot) {
    window.open(folder, 12);
    window.size(1366, 768);
    window.go("station", "CP-002");
    see(robot, "RemoteStartTransaction");
    robot.clickOn(desk.texts().of("station.tab.security"));
    see(robot, desk.texts().of("station.raise.begin"));
    window.take("station-security-small");
    window
        .depot()
        .deps()
        .raises()
        .begin(
            new StationId("CP-002"),
            new ProfileRaise.Wish(SecurityProfile.TLS_CERTIFICATE, null, null),
            PaperDepot.OPERATOR);
    see(robot, desk.texts().of("station.raise.step.ORDER"));
    window.take("station-raise-small");
    window.dress(Language.CHINESE, LookChoice.LIGHT);
    see(robot, desk.texts().of("station.raise.step.ORDER"));
    window.take("station-raise-small-zh");
    assertThat(bareKeys(robot)).isEmpty();
    robot.clickOn(desk.texts().of("station.raise.stop"));
    see(robot, desk.texts().of("station.raise.stopped", "stopped by an operator"));
  }

  @Test
  void monitorsEventsAndMessagesAreTabsOfAStation(FxRobot robot) {
    window.open(folder, 3);
    window.depot().tellOfDevices("CP-002");
    for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
      window.dress(look == LookChoice.DARK ? Language.ENGLISH : Language.CHINESE, look);
      window.size(1366, 768);
      window.go("station", "CP-002");
      robot.clickOn(desk.texts().of("station.tab.monitors"));
      see(robot, "EVSE#1/Temperature");
      see(robot, desk.texts().of("diagnostics.events.active"));
      window.take("station-monitors-" + look);
      robot.clickOn(desk.texts().of("diagnostics.monitors.set"));
      see(robot, desk.texts().of("diagnostics.form.variableHelp"));
      window.take("station-monitor-form-" + look);
      robot.clickOn(desk.texts().of("station.tab.display"));
      see(robot, "Please move your vehicle");
      robot.clickOn("Please move your vehicle");
      robot.clickOn(desk.texts().of("diagnostics.display.show"));
      see(robot, desk.texts().of("diagnostics.message.preview"));
      window.take("station-display-" + look);
      assertThat(bareKeys(robot)).isEmpty();
    }
  }

  @Test
  void jobsAndMeterKeysAreTabsOfAStation(FxRobot robot) {
    window.open(folder, 4);
    window.depot().maintained();
    window.size(1366, 768);
    for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
      Language language = look == LookChoice.DARK ? Language.ENGLISH : Language.CHINESE;
      window.dress(language, look);
      window.go("station", "CP-002");
      robot.clickOn(desk.texts().of("station.tab.jobs"));
      see(robot, desk.texts().of("station.jobs.step.InstallScheduled"));
      window.take("station-jobs-" + look);
      robot.clickOn(desk.texts().of("station.tab.keys"));
      see(robot, desk.texts().of("station.keys.source.PINNED"));
      window.take("station-keys-" + look);
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
    window.open(folder, 4);
    window.size(1366, 768);
    window.go("stations", null);
    see(robot, "CP-003");
    robot.clickOn(desk.texts().of("stations.add"));
    assertThat(robot.lookup(desk.texts().of("stations.form.save")).tryQuery()).isEmpty();
    window.take("stations-guest");
    window.dress(Language.CHINESE, LookChoice.LIGHT);
    window.go("station", "CP-002");
    robot.clickOn("ClearCache");
    see(robot, desk.rights().reason(desk.texts(), Permission.SERVICE));
    window.take("station-guest");
  }

  @Test
  void holdsFiveHundredUnits(FxRobot robot) {
    window.open(folder, 250);
    window.size(1920, 1080);
    window.go("stations", null);
    see(robot, "CP-003");
    window.take("stations-500");
    window.go("overview", null);
    see(robot, desk.texts().of("overview.tile.evses", 500));
    window.take("overview-500");
    Screenshots.onFx(
        () -> {
          desk.looks().densityProperty().set(Density.WALLBOARD);
          return 1;
        });
    window.take("overview-500-wall");
  }

  @Test
  void anEmptyDepotSaysWhatToDoNext(FxRobot robot) {
    window.open(folder, 0);
    window.size(1366, 768);
    see(robot, desk.texts().of("overview.openStations"));
    window.take("overview-empty");
    robot.clickOn(desk.texts().of("overview.openStations"));
    see(robot, desk.texts().of("stations.emptyHint"));
    window.take("stations-empty");
  }
}
