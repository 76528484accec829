package org.voltyard.ui.shell.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;

@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class WizardTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ManualFx time = new ManualFx();
  private final MemoryPreferences preferences = new MemoryPreferences();
  private final Desk desk = Desk.of(time.fx(), preferences, time, SHANGHAI);
  private final ObservableList<WizardStation> stations = FXCollections.observableArrayList();
  private final List<Object> calls = new ArrayList<>();
  private final WizardDoor door =
      new WizardDoor(
          8180,
          "/ocpp",
          calls::add,
          stations,
          id -> calls.add("admit " + id),
          id -> calls.add("refuse " + id),
          () -> calls.add("done"));

  @Start
  void start(Stage stage) {
    desk.texts().languageProperty().set(Language.ENGLISH);
    desk.looks().choiceProperty().set(LookChoice.LIGHT);
    Scene scene = new Scene(new WizardView(desk, new WizardModel(preferences, door)), 1200, 760);
    desk.looks().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void leadsFromLanguageToTheFirstStation(FxRobot robot) {
    Scene scene = robot.window(0).getScene();
    robot.clickOn("Next");
    robot.interact(() -> robot.lookup(".text-field").<TextField>query().setText("东区 Depot"));
    Screenshots.take(scene, "wizard-site");
    robot.clickOn("Next");
    assertThat(calls).hasSize(1).first().isInstanceOf(WizardSite.class);
    assertThat(robot.lookup(".mono").<TextField>query().getText())
        .startsWith("ws://")
        .endsWith(":8180/ocpp/");
    Screenshots.take(scene, "wizard-address");
    robot.clickOn("Next");
    robot.interact(
        () ->
            stations.add(
                new WizardStation("CP-1", "星充 StarCharge", "DC120", "10.0.0.7", true, true)));
    Screenshots.take(scene, "wizard-station");
    robot.clickOn("Admit");
    assertThat(calls).last().isEqualTo("admit CP-1");
    robot.clickOn("Next");
    robot.clickOn("Go to the overview");
    assertThat(calls).last().isEqualTo("done");
    assertThat(WizardModel.wanted(preferences)).isFalse();
  }

  @Test
  void aSiteWithoutNameIsNotTaken(FxRobot robot) {
    robot.clickOn("Next").clickOn("Next");
    assertThat(calls).isEmpty();
    assertThat(robot.lookup("Required").tryQuery()).isPresent();
  }

  @Test
  void goesOnWhereItWasLeft() {
    MemoryPreferences kept = new MemoryPreferences();
    WizardModel first = new WizardModel(kept, door);
    first.forward();
    first.site(new WizardSite("Depot", SHANGHAI, Currency.getInstance("EUR")));
    WizardModel second = new WizardModel(kept, door);
    assertThat(second.stepProperty().get()).isEqualTo(WizardStep.ADDRESS);
    assertThat(second.site().currency().getCurrencyCode()).isEqualTo("EUR");
    second.back();
    assertThat(second.stepProperty().get()).isEqualTo(WizardStep.SITE);
  }
}
