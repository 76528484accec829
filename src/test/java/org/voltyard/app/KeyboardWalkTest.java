package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.shell.Screens;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;

/// An operator without a mouse: the main jobs in the whole window over a running depot.
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class KeyboardWalkTest {
  private static final String ID = "WALK-1";

  @TempDir Path folder;

  private @Nullable Stage stage;
  private FxRobot robot = new FxRobot();
  private Desk desk =
      Desk.of(Fx.live(), new MemoryPreferences(), InstantSource.system(), ZoneOffset.UTC);

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void theMainJobsAreDoneByKeyboardInEnglish() throws Exception {
    walk(Language.ENGLISH, "1.6", "Soft");
  }

  @Test
  void theMainJobsAreDoneByKeyboardInChinese() throws Exception {
    walk(Language.CHINESE, "2.0.1", "OnIdle");
  }

  private void walk(Language language, String version, String reset) throws Exception {
    Path file = folder.resolve("frames.jsonl");
    desk = desk.with((owner, name, extension) -> Optional.of(file));
    try (RunningDepot depot =
            new RunningDepot(
                folder.resolve("data"), InstantSource.system(), Map.of("onboarding", "ask"));
        WalkCharger charger = new WalkCharger(depot.port(), ID, version)) {
      depot
          .tokens()
          .put(
              new Token(new TokenId("CARD"), Token.Status.ACCEPTED, null, null, ""),
              new Origin("operator", "test"));
      assertThat(charger.boot()).contains("Pending");
      robot.interact(() -> window(depot, language));
      admit(depot);
      assertThat(charger.boot()).contains("Accepted");
      reset(charger, reset);
      stop(depot, charger);
      export(file);
      robot.interact(() -> Objects.requireNonNull(stage).setScene(new Scene(new Pane())));
    }
  }

  private void window(RunningDepot depot, Language language) {
    Core core = depot.core();
    desk.texts().languageProperty().set(language);
    Screens screens = new Screens(new ScreenTable(core, desk, null).entries());
    new Shell(desk, new ShellModel(), screens, List.of(new Assets(core, desk).source()))
        .show(Objects.requireNonNull(stage));
  }

  private void admit(RunningDepot depot) {
    palette(desk.texts().of("newstations.title"));
    tabTo("the waiting stations", KeyboardWalkTest::filledTable);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until("the name", () -> focus() instanceof TextField);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("Walker");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    until("admitted", () -> admission(depot) == Station.Admission.ADMITTED);
    assertThat(depot.stations().find(new StationId(ID)).orElseThrow().registration().name())
        .isEqualTo("Walker");
  }

  private static Station.@Nullable Admission admission(RunningDepot depot) {
    return depot
        .stations()
        .find(new StationId(ID))
        .map(station -> station.registration().admission())
        .orElse(null);
  }

  private void reset(WalkCharger charger, String word) throws Exception {
    palette(ID);
    until("the station", () -> shown(desk.texts().of("station.tab.commands")));
    palette(desk.texts().of("station.resetSoft"));
    tabTo("the button that sends", node -> says(node, "commands.send"));
    robot.push(KeyCode.SPACE);
    assertThat(charger.asked("Reset", "Reset").get("type").asText()).isEqualTo(word);
  }

  private void stop(RunningDepot depot, WalkCharger charger) throws Exception {
    charger.start("CARD");
    until("a session", () -> !depot.sessions().open().isEmpty());
    palette("#" + depot.sessions().open().getFirst().id());
    until("the session", () -> shown(desk.texts().of("sessions.stop")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    until("the question", () -> robot.lookup(".dialog").tryQuery().isPresent());
    tabTo("the button that stops", node -> says(node, "sessions.stop"));
    robot.push(KeyCode.SPACE);
    assertThat(
            charger
                .asked("RemoteStopTransaction", "RequestStopTransaction")
                .get("transactionId")
                .asText())
        .isEqualTo(depot.sessions().open().getFirst().transaction().value());
  }

  private void export(Path file) throws Exception {
    robot.push(KeyCode.F9);
    tabTo("the switch to the past", node -> says(node, "frames.live"));
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("Reset");
    robot.push(KeyCode.ENTER);
    tabTo("the frames", KeyboardWalkTest::filledTable);
    tabTo("the export", node -> says(node, "frames.export"));
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    until("the file", () -> Files.exists(file));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains("Reset"));
  }

  /// Ctrl+K, some words, Enter.
  private void palette(String words) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write(words);
    until(words + " found", () -> first().contains(words));
    robot.push(KeyCode.ENTER);
  }

  /// What stands in the line of the palette that Enter opens.
  private String first() {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".palette .list-cell:selected .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .collect(Collectors.joining(" "));
  }

  /// Tab, until the focus is there; what loads meanwhile is passed again.
  private void tabTo(String what, Predicate<Node> wanted) {
    List<String> passed = new ArrayList<>();
    for (int tabs = 0; tabs < 150; tabs++) {
      Node owner = focus();
      if (owner != null && wanted.test(owner)) {
        return;
      }
      passed.add(String.valueOf(owner));
      robot.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not come to " + what + ", only to " + passed);
  }

  private @Nullable Node focus() {
    WaitForAsyncUtils.waitForFxEvents();
    return Objects.requireNonNull(stage).getScene().getFocusOwner();
  }

  private static boolean filledTable(Node node) {
    return node instanceof TableView<?> table && !table.getItems().isEmpty();
  }

  private boolean says(Node node, String key) {
    return node instanceof Labeled labeled && desk.texts().of(key).equals(labeled.getText());
  }

  private boolean shown(String text) {
    return robot.lookup(text).tryQuery().isPresent();
  }

  private static void until(String what, Callable<Boolean> so) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, so);
    } catch (TimeoutException e) {
      throw new AssertionError("in vain waited for " + what, e);
    }
  }
}
