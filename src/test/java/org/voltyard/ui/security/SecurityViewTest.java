package org.voltyard.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class SecurityViewTest {
  private final FakeSecurityArchive archive = new FakeSecurityArchive();
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private SecurityView view(Desk desk) {
    return new SecurityView(
        desk,
        new SecurityModel(
            desk.fx(), archive, new MemoryFacts().bus(), () -> List.of(new StationId("CP-01"))));
  }

  @Test
  void opensEverywhereWithItsRows() {
    String[] stations = {"CP-01", "东院直流快充一号桩-A区第十二车位", "DEPOT-NORTH-LONG-NAME-0042"};
    for (int i = 0; i < 60; i += 4) {
      String station = stations[i % 3];
      archive.add(station, "StartupOfTheDevice", Criticality.CRITICAL, null);
      archive.add(station, "LoginFailed", Criticality.NORMAL, "wrong credentials from 10.0.0.9");
      archive.add(station, "TamperDetectionActivated", Criticality.CRITICAL, "door contact 2");
      archive.add(station, "AcmeFanStopped", Criticality.UNRATED, "fan 3, 0 rpm");
    }
    stage.everywhere(
        "security",
        this::view,
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table.getItems()).hasSize(60);
        });
  }

  @Test
  void withoutEventsItSaysWhatWillStandHere() {
    stage.once(
        "security-empty",
        OnStage.desk(Language.CHINESE, LookChoice.DARK),
        false,
        this::view,
        view -> {});
  }
}
