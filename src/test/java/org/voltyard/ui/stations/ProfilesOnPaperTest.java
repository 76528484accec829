package org.voltyard.ui.stations;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.Fact;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;
import org.voltyard.ui.shell.ScreenEntry;
import org.voltyard.ui.shell.Screens;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;

/// The charging profiles of a station in the real window.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ProfilesOnPaperTest {
  private static final StationId CP = new StationId("CP-002");

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

  private void open() {
    PaperDepot made = new PaperDepot(folder, clock).with(3);
    depot = made;
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(Language.ENGLISH);
          StationsDeps deps = made.deps();
          shell =
              new Shell(
                  desk,
                  new ShellModel(),
                  new Screens(
                      List.of(
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
                                      desk, new StationDetailModel(desk.fx(), deps, clock))))),
                  List.of());
          Stage window = requireNonNull(stage);
          shell.show(window);
          window.setX(0);
          window.setY(0);
          window.setWidth(1366);
          window.setHeight(768);
          shell.open("station", CP.value());
          return shell;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void tell(Fact fact) {
    requireNonNull(depot).tell(fact);
  }

  private static ChargingProfile profile(
      int id, Purpose purpose, int level, Instant from, Period... periods) {
    return new ChargingProfile(
        id,
        null,
        level,
        purpose,
        Kind.ABSOLUTE,
        null,
        null,
        null,
        new Schedule(Duration.ofHours(11), from, RateUnit.WATTS, List.of(periods), null));
  }

  private static Period from(int hours, double watts) {
    return new Period(Duration.ofHours(hours), watts, null);
  }

  @Test
  void profilesLimitsAndDifferences(FxRobot robot) throws Exception {
    open();
    Screenshots.onFx(() -> turnToProfiles(robot));
    see(robot, desk.texts().of("station.profiles.empty"));
    take("station-profiles-empty");
    robot.moveTo(desk.texts().of("station.profiles.ask")); // rows wait while one points at them
    Instant now = clock.instant();
    tell(
        new ProfileEvent.Installed(
            CP, 0, profile(10, Purpose.STATION_MAX, 0, now, from(0, 60_000), from(4, 30_000))));
    tell(
        new ProfileEvent.Installed(
            CP, 0, profile(11, Purpose.TX_DEFAULT, 0, now, from(0, 22_000), from(6, 11_000))));
    tell(
        new ProfileEvent.Computed(
            CP,
            0,
            new Schedule(
                Duration.ofHours(11),
                now,
                RateUnit.WATTS,
                List.of(from(0, 44_000), from(4, 40_000), from(6, 22_000)),
                null)));
    tell(
        new ProfileEvent.Limited(
            CP,
            new ExternalLimit(
                0,
                "EMS",
                true,
                false,
                List.of(
                    new Schedule(
                        Duration.ofHours(2),
                        now.plus(Duration.ofHours(8)),
                        RateUnit.WATTS,
                        List.of(from(0, 15_000)),
                        null)))));
    see(robot, desk.texts().of("station.profiles.purpose.STATION_MAX"));
    for (Language language : Language.values()) {
      for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
        dress(language, look);
        take("station-profiles-" + language.code() + "-" + look);
      }
    }
    dress(Language.ENGLISH, LookChoice.DARK);
    robot.clickOn(desk.texts().of("station.profiles.lower"));
    see(robot, desk.texts().of("station.profiles.send"));
    take("station-profiles-lower");
  }

  /// Its tab may be beyond the right edge.
  private boolean turnToProfiles(FxRobot robot) {
    TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
    for (Tab tab : tabs.getTabs()) {
      if (tab.getText().equals(desk.texts().of("station.tab.profiles"))) {
        tabs.getSelectionModel().select(tab);
        return true;
      }
    }
    return false;
  }

  private void dress(Language language, LookChoice look) {
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(language);
          desk.looks().choiceProperty().set(look);
          return look;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void take(String name) {
    Screenshots.take(requireNonNull(shell).scene(), name);
  }

  private static void see(FxRobot robot, String words) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup(words).tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
