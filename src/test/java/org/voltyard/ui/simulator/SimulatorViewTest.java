package org.voltyard.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.Percent;
import org.voltyard.domain.SimulatorDoor.Parked;
import org.voltyard.domain.SimulatorDoor.Trouble;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.Texts;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class SimulatorViewTest {
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  @Test
  void opensEverywhereWithAConnectorChosen() {
    FakeSimulator door = new FakeSimulator();
    String[] names = {"直流快充 01", "North yard, row A, charger with a long name 02", "AC 03"};
    for (int i = 0; i < 24; i++) {
      Parked bus =
          i % 2 == 0
              ? null
              : new Parked("公交 " + (100 + i), "BYD K9", new Percent(20 + i * 3), new Percent(95));
      door.chargers.add(FakeSimulator.charger(i, names[i % 3], i % 7 != 6, bus));
    }
    stage.everywhere(
        "simulator",
        desk -> new SimulatorView(desk, new SimulatorModel(desk.fx(), door)),
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table.getItems()).hasSize(24);
          table.getSelectionModel().select(1);
        });
  }

  @Test
  void everyTroubleHasItsWordsInBothLanguages() {
    Texts texts = new Texts(new MemoryPreferences());
    for (Trouble trouble : Trouble.values()) {
      String key = "simulator.trouble." + trouble.name();
      for (Language language : Language.values()) {
        assertThat(texts.in(language, key)).isNotEqualTo(key);
      }
    }
  }
}
