package org.voltyard.ui.stations;

import static org.voltyard.ui.stations.PaperWindow.see;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
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
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.Screenshots;

/// The charging profiles of a station in the real window.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ProfilesOnPaperTest {
  private static final StationId CP = new StationId("CP-002");

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

  private void tell(Fact fact) {
    window.depot().tell(fact);
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
  void profilesLimitsAndDifferences(FxRobot robot) {
    window.open(folder, 3);
    window.size(1366, 768);
    window.go("station", CP.value());
    Screenshots.onFx(() -> turnToProfiles(robot));
    see(robot, desk.texts().of("station.profiles.empty"));
    window.take("station-profiles-empty");
    robot.moveTo(desk.texts().of("station.profiles.ask")); // rows wait while one points at them
    Instant now = window.clock().instant();
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
        window.dress(language, look);
        window.take("station-profiles-" + language.code() + "-" + look);
      }
    }
    window.dress(Language.ENGLISH, LookChoice.DARK);
    robot.clickOn(desk.texts().of("station.profiles.lower"));
    see(robot, desk.texts().of("station.profiles.send"));
    window.take("station-profiles-lower");
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
}
