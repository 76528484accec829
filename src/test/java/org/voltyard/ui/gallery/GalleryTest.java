package org.voltyard.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Density;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.shell.Shell;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class GalleryTest {
  private static final List<String> PAGES =
      List.of("map", "table", "controls", "charts", "form", "states");

  private final ManualFx time = new ManualFx(Instant.parse("2026-11-22T02:30:00Z"));

  @ParameterizedTest
  @CsvSource({"DARK,CHINESE,1920,1080", "LIGHT,ENGLISH,1366,768"})
  void everyControlOpensInEachLook(LookChoice look, Language language, int width, int height)
      throws Exception {
    Desk desk = Desk.of(time.fx(), new MemoryPreferences(), time, ZoneId.of("Asia/Shanghai"));
    desk.texts().languageProperty().set(language);
    Shell shell = open(desk, look, width, height);
    Scene scene = shell.scene();
    for (String page : PAGES) {
      Screenshots.onFx(
          () -> {
            shell.open("gallery." + page, null);
            time.advance(Duration.ofSeconds(1));
            return page;
          });
      Path picture = Screenshots.take(scene, "gallery-" + page + "-" + look + "-" + language);
      assertThat(Files.size(picture)).isGreaterThan(10_000);
    }
  }

  @Test
  void whatLiesOverTheScreensOpensToo() {
    Desk desk = Desk.of(time.fx(), new MemoryPreferences(), time, ZoneId.of("Asia/Shanghai"));
    desk.texts().languageProperty().set(Language.CHINESE);
    Shell shell = open(desk, LookChoice.DARK, 1366, 768);
    Scene scene = shell.scene();
    step(() -> press(scene, KeyCode.K, true));
    assertThat(Screenshots.take(scene, "shell-palette")).exists();
    step(() -> desk.navigator().confirm(question()));
    Screenshots.take(scene, "shell-question");
    step(() -> press(scene, KeyCode.ESCAPE, false));
    step(
        () -> {
          desk.navigator()
              .drawer(desk.texts().binding("gallery.map.title"), Samples.faceplate(desk, "CP-7"));
          desk.navigator().toast(Toast.done("CP-7: RemoteStopTransaction ✓"));
          desk.navigator().toast(Toast.failed("CP-9: Reset 未送达", "E-7F3A"));
        });
    Screenshots.take(scene, "shell-drawer");
    step(() -> press(scene, KeyCode.F11, false));
    Screenshots.take(scene, "shell-wallboard");
    step(() -> press(scene, KeyCode.F11, false));
    step(() -> desk.looks().densityProperty().set(Density.DENSE));
    step(() -> shell.open("gallery.table", null));
    Screenshots.take(scene, "shell-dense");
  }

  private static ConfirmDialog question() {
    return ConfirmDialog.of("硬复位 CP-7？", "正在进行的 1 个会话将被中断。", "硬复位", () -> {})
        .facts(List.of("粤B·***12 · 87.4 kW · SoC 61 %"))
        .danger();
  }

  private void step(Runnable work) {
    Screenshots.onFx(
        () -> {
          work.run();
          time.advance(Duration.ofMillis(500));
          return "";
        });
  }

  private static void press(Scene scene, KeyCode code, boolean control) {
    Event.fireEvent(
        scene.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
  }

  private static Shell open(Desk desk, LookChoice look, int width, int height) {
    return Screenshots.onFx(
        () -> {
          desk.looks().choiceProperty().set(look);
          Shell shell = Gallery.shell(desk);
          Stage stage = new Stage();
          Platform.setImplicitExit(false);
          desk.preferences().put("window.width", Integer.toString(width));
          desk.preferences().put("window.height", Integer.toString(height));
          desk.preferences().put("window.x", "0");
          desk.preferences().put("window.y", "0");
          shell.show(stage);
          return shell;
        });
  }
}
