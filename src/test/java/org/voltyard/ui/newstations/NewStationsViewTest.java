package org.voltyard.ui.newstations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.Identity;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class NewStationsViewTest {
  @TempDir Path folder;
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private static NewStationsView view(Desk desk, JournalDepot depot) {
    NewStationsModel model = new NewStationsModel(desk.fx(), NewStationsModelTest.deps(depot));
    model.reload();
    return new NewStationsView(
        desk, model, () -> List.of("ws://192.168.10.5:8180/ocpp/", "ws://depot-server:8180/ocpp/"));
  }

  @Test
  void opensEverywhereWithAStationChosen() {
    try (JournalDepot depot = new JournalDepot(folder, OnStage.CLOCK)) {
      for (int i = 0; i < 14; i++) {
        Identity said =
            i % 3 == 0
                ? new Identity(
                    "万帮星星充电", "双枪直流快充 DC-120 户外型", "SN-2026-0012", "3.2.1", null, null, null, null)
                : new Identity(
                    "Elektrobau Großkraftwerk", "Turbo", null, null, null, null, null, null);
        NewStationsModelTest.knock(depot, new StationId("CP-NORTH-YARD-" + i), said);
      }
      stage.everywhere(
          "newstations",
          desk -> view(desk, depot),
          view -> {
            TableView<?> table = (TableView<?>) view.lookup(".table-view");
            table.getSelectionModel().select(2);
            assertThat(view.lookup(".form")).isNotNull();
          });
    }
  }

  @Test
  void withNobodyWaitingItTellsWhereToPointChargers() {
    try (JournalDepot depot = new JournalDepot(folder, OnStage.CLOCK)) {
      stage.once(
          "newstations-empty",
          OnStage.desk(Language.CHINESE, LookChoice.LIGHT),
          false,
          desk -> view(desk, depot),
          view -> WaitForAsyncUtils.waitForFxEvents());
    }
  }
}
