package org.voltyard.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;
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
