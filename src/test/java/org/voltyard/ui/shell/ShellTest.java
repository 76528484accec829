package org.voltyard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.ScreenView;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ShellTest {
  private final Desk desk =
      Desk.of(
          Fx.live(), new MemoryPreferences(), InstantSource.system(), ZoneId.of("Asia/Shanghai"));
  private final ShellModel model = new ShellModel();
  private @Nullable Shell shell;

  @Start
  void start(Stage stage) {
    desk.texts().languageProperty().set(Language.ENGLISH);
    Screens screens =
        new Screens(
            List.of(
                ScreenEntry.of("overview", Material2AL.DASHBOARD, "F2", () -> new Plain("one")),
                ScreenEntry.of("sessions", Material2MZ.POWER, "F8", () -> new Plain("two"))));
    shell = new Shell(desk, model, screens, List.of());
    shell.show(stage);
  }

  @Test
  void opensTheFirstScreenAndOthersByTheirKeys(FxRobot robot) {
    assertThat(robot.lookup("#plain-one").tryQuery()).isPresent();
    robot.push(KeyCode.F8);
    assertThat(robot.lookup("#plain-two").tryQuery()).isPresent();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(robot.lookup("#plain-one").tryQuery()).isPresent();
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(robot.lookup("#plain-two").tryQuery()).isPresent();
  }

  @Test
  void paletteFindsAScreenByLettersAndEnterOpensIt(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("sess");
    robot.push(KeyCode.ENTER);
    assertThat(robot.lookup("#plain-two").tryQuery()).isPresent();
  }

  @Test
  void languageSwitchesWhileRunning(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertThat(robot.lookup("搜索或命令").tryQuery()).isPresent();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertThat(robot.lookup("Search or command").tryQuery()).isPresent();
  }

  @Test
  void wallboardHidesTheNavigationAndEscapeBringsItBack(FxRobot robot) {
    robot.push(KeyCode.F11);
    assertThat(desk.looks().densityProperty().get()).isEqualTo(Density.WALLBOARD);
    assertThat(robot.lookup(".navigation").query().isVisible()).isFalse();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup(".navigation").query().isVisible()).isTrue();
    assertThat(desk.looks().densityProperty().get()).isEqualTo(Density.COMFORTABLE);
  }

  @Test
  void aDangerousQuestionHasTheFocusOnCancelAndEscapeDoesNothing(FxRobot robot) {
    List<String> done = new java.util.ArrayList<>();
    robot.interact(
        () ->
            desk.navigator()
                .confirm(
                    ConfirmDialog.of(
                            "Reset CP1?", "It stops 1 session.", "Reset", () -> done.add("reset"))
                        .danger()));
    assertThat(robot.lookup(".dialog").tryQuery()).isPresent();
    robot.push(KeyCode.ESCAPE);
    assertThat(robot.lookup(".dialog").tryQuery()).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void behindTheLockNothingCanBeReached(FxRobot robot) {
    robot.interact(() -> requireNonNull(shell).lock(new Plain("asks")));
    assertThat(robot.lookup("#plain-asks").tryQuery()).isPresent();
    robot.push(KeyCode.F8);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.F11);
    robot.interact(
        () -> {
          desk.navigator().drawer(desk.texts().binding("shell.search"), new Plain("drawer"));
          desk.navigator().confirm(ConfirmDialog.of("Reset?", "It stops.", "Reset", () -> {}));
        });
    assertThat(robot.lookup("#plain-two").tryQuery()).isEmpty();
    assertThat(robot.lookup(".palette").tryQuery()).isEmpty();
    assertThat(robot.lookup("#plain-drawer").tryQuery()).isEmpty();
    assertThat(robot.lookup(".dialog").tryQuery()).isEmpty();
    assertThat(desk.looks().densityProperty().get()).isNotEqualTo(Density.WALLBOARD);
    robot.interact(() -> requireNonNull(shell).lock(null));
    assertThat(robot.lookup("#plain-asks").tryQuery()).isEmpty();
    robot.push(KeyCode.F8);
    assertThat(robot.lookup("#plain-two").tryQuery()).isPresent();
  }

  @Test
  void behindWhatCoversThemTheScreensAreMadeOnlyWhenTheyAreSeen(FxRobot robot) {
    List<String> made = new java.util.ArrayList<>();
    ScreenEntry first =
        ScreenEntry.of(
            "overview",
            Material2AL.DASHBOARD,
            "F2",
            () -> {
              made.add("one");
              return new Plain("one");
            });
    robot.interact(
        () -> {
          Shell late = new Shell(desk, model, new Screens(List.of(first)), List.of(), true);
          late.lock(new Plain("asks"));
          Stage other = new Stage();
          late.show(other);
          assertThat(made).isEmpty();
          late.lock(null);
          assertThat(made).containsExactly("one");
          late.lock(new Plain("asks"));
          late.lock(null);
          assertThat(made).containsExactly("one");
          other.close();
        });
    robot.interact(
        () -> {
          Stage other = new Stage();
          new Shell(desk, model, new Screens(List.of(first)), List.of(), true).show(other);
          assertThat(made).containsExactly("one", "one");
          other.close();
        });
  }

  @Test
  void whoeverSitsHereNextFindsTheFirstScreenAndOnlyOpensTheirOwn(FxRobot robot) {
    robot.push(KeyCode.F8);
    robot.interact(
        () -> {
          desk.rights()
              .originProperty()
              .set(new Origin("guest", "window", null, Set.of(Permission.VIEW)));
          requireNonNull(shell)
              .renew(
                  List.of(
                      ScreenEntry.of(
                          "overview", Material2AL.DASHBOARD, "F2", () -> new Plain("fresh")),
                      ScreenEntry.of("sessions", Material2MZ.POWER, "F8", () -> new Plain("two"))
                          .needs(Permission.VIEW_FRAMES)));
        });
    assertThat(robot.lookup("#plain-fresh").tryQuery()).isPresent();
    robot.push(KeyCode.F8);
    assertThat(robot.lookup("#plain-two").tryQuery()).isEmpty();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(robot.lookup("#plain-two").tryQuery()).isEmpty();
    assertThat(robot.lookup(".entry.forbidden").queryAll()).hasSize(1);
  }

  @Test
  void questionMarkShowsTheKeys(FxRobot robot) {
    robot.interact(() -> requireNonNull(shell).showKeys());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("Ctrl+K").tryQuery()).isPresent();
  }

  @Test
  void aSavedViewIsOpenedByItsNumber(FxRobot robot) {
    robot.push(KeyCode.F8);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT3);
    robot.push(KeyCode.F2);
    assertThat(robot.lookup("#plain-one").tryQuery()).isPresent();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertThat(robot.lookup("#plain-two").tryQuery()).isPresent();
  }

  @Test
  void aLostControlCentreVeilsTheScreensButNotTheBars(FxRobot robot) {
    robot.interact(() -> model.linkProperty().set(Link.LOST));
    assertThat(robot.lookup(".veil").tryQuery()).isPresent();
    robot.interact(() -> model.linkProperty().set(Link.LISTENING));
    assertThat(robot.lookup(".veil").tryQuery()).isEmpty();
  }

  private final class Plain extends ScreenView {
    Plain(String name) {
      super(desk);
      setId("plain-" + name);
      getChildren().add(new Label(name));
    }
  }
}
