package org.voltyard.ui.kit;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// Puts a screen on a stage in every language, look and usual size, and takes its picture.
public final class OnStage {
  private @Nullable Stage stage;

  /// Gives the stage of the test.
  public void use(Stage given) {
    stage = given;
  }

  /// The clock of all pictures.
  public static final InstantSource CLOCK =
      InstantSource.fixed(java.time.Instant.parse("2026-11-22T08:30:00Z"));

  /// A desk for one picture.
  public static Desk desk(Language language, LookChoice look) {
    Desk desk = Desk.of(Fx.live(), new MemoryPreferences(), CLOCK, ZoneId.of("Asia/Shanghai"));
    desk.texts().languageProperty().set(language);
    desk.looks().choiceProperty().set(look);
    return desk;
  }

  /// Both languages, both looks, two sizes; `then` may look at or do something in each.
  public void everywhere(
      String name, Function<Desk, ? extends ScreenView> make, Consumer<ScreenView> then) {
    for (Language language : Language.values()) {
      for (LookChoice look : new LookChoice[] {LookChoice.DARK, LookChoice.LIGHT}) {
        boolean large = (look == LookChoice.DARK) == (language == Language.ENGLISH);
        String file =
            name + "-" + language.code() + "-" + look.name().toLowerCase(java.util.Locale.ROOT);
        once(file, desk(language, look), large, make, then);
      }
    }
  }

  /// One picture; large is the room of a screen on 1920×1080, else on 1366×768.
  public void once(
      String file,
      Desk desk,
      boolean large,
      Function<Desk, ? extends ScreenView> make,
      Consumer<ScreenView> then) {
    ScreenView view =
        Screenshots.onFx(
            () -> {
              ScreenView made = make.apply(desk);
              Scene scene = new Scene(made, large ? 1704 : 1150, large ? 994 : 682);
              desk.looks().dress(scene);
              Stage shown = Objects.requireNonNull(stage);
              shown.setScene(scene);
              shown.show();
              return made;
            });
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.onFx(
        () -> {
          then.accept(view);
          view.applyCss();
          view.layout();
          return view;
        });
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(view.getScene(), file);
  }
}
