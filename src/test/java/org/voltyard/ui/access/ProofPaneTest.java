package org.voltyard.ui.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.Screenshots;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class ProofPaneTest {
  private static final User MEI = new User("mei", "Mei", Set.of(Role.ADMIN), true, 1);

  private final List<String> done = new ArrayList<>();
  private final ProviderDoor provider =
      new ProviderDoor() {
        @Override
        public Optional<String> issuer() {
          return Optional.of("https://login.example");
        }

        @Override
        public ProviderWay proof() {
          return new ProviderWay() {
            @Override
            public ProviderOutcome go(Consumer<URI> opened) {
              return new ProviderOutcome.GivenUp(false);
            }

            @Override
            public void cancel() {
              done.add("cancelled");
            }
          };
        }
      };
  private @Nullable Stage stage;
  private @Nullable Consumer<String> wrong;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  private Scene scene(Desk desk) {
    UsersModel model =
        new UsersModel(
            new ManualFx().fx(),
            new Access(
                new AccessBook(),
                fact -> {},
                new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)),
                () -> Instant.EPOCH),
            provider,
            MEI.at("window"));
    ProofPane pane =
        new ProofPane(
            desk,
            model,
            List.of("Roles", "wang", "Roles: FINANCE", "Asked by anna"),
            (way, say) -> {
              done.add("asked");
              wrong = say;
            });
    StackPane drawer = new StackPane(pane.node());
    drawer.getStyleClass().add("drawer");
    Scene made = new Scene(drawer, 380, 682);
    desk.looks().dress(made);
    Stage shown = requireNonNull(stage);
    shown.setScene(made);
    shown.show();
    return made;
  }

  @Test
  void oneGoesToTheProviderAndMayGiveUp(FxRobot robot) {
    for (Language language : Language.values()) {
      LookChoice look = language == Language.ENGLISH ? LookChoice.DARK : LookChoice.LIGHT;
      Desk desk = OnStage.desk(language, look);
      done.clear();
      Scene scene = Screenshots.onFx(() -> scene(desk));
      Screenshots.take(scene, "proof-" + language.code());
      robot.push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(done).containsExactly("asked");
      Screenshots.take(scene, "proof-asked-" + language.code());
      robot.clickOn(desk.texts().of("access.openid.cancel"));
      assertThat(done).containsExactly("asked", "cancelled");
      String why = desk.texts().of("access.openid.notProved");
      robot.interact(() -> requireNonNull(wrong).accept(why));
      Screenshots.take(scene, "proof-refused-" + language.code());
      robot.push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(done).containsExactly("asked", "cancelled", "asked");
    }
  }
}
