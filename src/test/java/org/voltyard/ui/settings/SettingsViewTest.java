package org.voltyard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.Origin;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class SettingsViewTest {
  private final FakeSettings door = new FakeSettings();
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private SettingsView view(Desk desk) {
    return new SettingsView(
        desk,
        new SettingsModel(
            desk.fx(), door, new MemoryFacts().bus(), new Origin("operator", "window")));
  }

  @Test
  void opensEverywhere() {
    door.values.put("site.limit", "630");
    stage.everywhere(
        "settings",
        this::view,
        view -> assertThat(view.lookupAll(".setting")).hasSize(door.all().size() + 1));
  }

  @Test
  void aSearchWithoutHitSaysSo() {
    stage.once(
        "settings-filtered",
        OnStage.desk(Language.ENGLISH, LookChoice.LIGHT),
        false,
        this::view,
        view -> {
          ((TextField) view.lookup("#settings-search")).setText("nothing like this");
          assertThat(view.lookup(".state-message")).isNotNull();
        });
  }
}
