package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

@ExtendWith(ApplicationExtension.class)
final class RightsTest {
  private static final Texts TEXTS = new Texts(Language.ENGLISH);

  @Test
  void aForbiddenButtonStaysDoesNothingAndSaysWhoMay() {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          AtomicInteger pressed = new AtomicInteger();
          Rights rights = new Rights(new Origin("wang", "window", null, Set.of(Permission.VIEW)));
          Button button = new Button("Stop");
          button.setOnAction(event -> pressed.incrementAndGet());
          rights.guard(TEXTS, button, "sessions.stop");
          button.setTooltip(new javafx.scene.control.Tooltip("another hint"));
          button.fire();
          assertThat(pressed).hasValue(0);
          assertThat(button.getStyleClass()).contains("forbidden");
          assertThat(button.getTooltip().getText()).contains("Operator", "Technician");
        });
  }

  @Test
  void anAllowedButtonIsAsItWas() {
    WaitForAsyncUtils.waitForAsyncFx(
        5_000,
        () -> {
          AtomicInteger pressed = new AtomicInteger();
          Rights rights = new Rights(new Origin("wang", "window", null, Set.of(Permission.CHARGE)));
          Button button = new Button("Stop");
          button.setOnAction(event -> pressed.incrementAndGet());
          rights.guard(TEXTS, button, "sessions.stop");
          button.fire();
          assertThat(pressed).hasValue(1);
          assertThat(button.getStyleClass()).doesNotContain("forbidden");
        });
  }
}
