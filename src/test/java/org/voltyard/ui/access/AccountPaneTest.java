package org.voltyard.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.access.TotpCodes;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.Screenshots;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class AccountPaneTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  private final AccessBook book = new AccessBook();
  private final ManualFx time = new ManualFx();
  private final List<Throwable> unexpected = new ArrayList<>();
  private long seq;
  private final Access access =
      new Access(
          book, this::record, new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)), () -> NOW);
  private final Origin anna =
      access.createFirst("anna", "Anna", PASSWORD.toCharArray(), "window").at("window");
  private @Nullable Stage stage;

  private void record(Fact fact) {
    book.apply(new Recorded(++seq, NOW, fact));
  }

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void theSecondFactorIsOnOnceTheAppShowsTheRightCode() {
    AccountModel model = new AccountModel(time.fx(), access, anna);
    List<Boolean> right = new ArrayList<>();
    model.switchOn("000000", right::add, unexpected::add);
    assertThat(model.secondFactorProperty().get()).isFalse();
    model.switchOn(TotpCodes.now(model.secret(), NOW), right::add, unexpected::add);
    assertThat(right).containsExactly(false, true);
    assertThat(model.secondFactorProperty().get()).isTrue();
    assertThat(access.signIn("anna", PASSWORD.toCharArray(), null, "window"))
        .isEqualTo(new SignIn.CodeNeeded());
  }

  @Test
  void itIsOffWithThePasswordOnly() {
    AccountModel model = new AccountModel(time.fx(), access, anna);
    model.switchOn(TotpCodes.now(model.secret(), NOW), right -> {}, unexpected::add);
    List<SignIn> judged = new ArrayList<>();
    model.switchOff("wrong", judged::add, unexpected::add);
    assertThat(model.secondFactorProperty().get()).isTrue();
    model.switchOff(PASSWORD, judged::add, unexpected::add);
    assertThat(judged.getLast()).isInstanceOf(SignIn.Welcome.class);
    assertThat(model.secondFactorProperty().get()).isFalse();
  }

  @Test
  void looksRightInBothLanguagesAndLooks() {
    for (Language language : Language.values()) {
      for (LookChoice look : new LookChoice[] {LookChoice.DARK, LookChoice.LIGHT}) {
        Desk desk = OnStage.desk(language, look);
        Scene scene = Screenshots.onFx(() -> scene(desk));
        Screenshots.take(scene, "account-" + language.code() + "-" + look);
        assertThat(scene.getRoot().lookup(".form")).isNotNull();
      }
    }
  }

  private Scene scene(Desk desk) {
    AccountModel model = new AccountModel(time.fx(), access, anna);
    StackPane drawer = new StackPane(new AccountPane(desk, model).node());
    drawer.getStyleClass().add("drawer");
    Scene made = new Scene(drawer, 380, 682);
    desk.looks().dress(made);
    Stage shown = java.util.Objects.requireNonNull(stage);
    shown.setScene(made);
    shown.show();
    return made;
  }

  @AfterEach
  void nothingFailedUnseen() {
    assertThat(unexpected).isEmpty();
  }
}
