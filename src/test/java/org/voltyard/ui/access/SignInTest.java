package org.voltyard.ui.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
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
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.access.SignInModel.Mode;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Screenshots;

@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SignInTest {
  private static final User WANG = new User("wang", "Wang Wei", Set.of(Role.OPERATOR), true, 1);

  private final ManualFx time = new ManualFx();
  private final Desk desk = Desk.of(time.fx(), new MemoryPreferences(), time, ZoneId.of("UTC"));
  private final StackPane root = new StackPane();
  private final Door door = new Door();
  private final List<User> in = new ArrayList<>();
  private @Nullable Scene scene;

  /// Says what it is told to say.
  private static final class Door implements SignInDoor {
    private final List<String> asked = new ArrayList<>();
    private SignIn says = new SignIn.Wrong();
    private Optional<String> host = Optional.empty();
    private ProviderOutcome outcome = new ProviderOutcome.GivenUp(false);
    private Runnable duringWay = () -> {};
    private int ways;
    private int cancelled;

    @Override
    public SignIn signIn(String name, char[] password, @Nullable String code) {
      asked.add(name + "/" + new String(password) + "/" + code);
      return says;
    }

    @Override
    public SignIn renew(String name, char[] password, @Nullable String code, char[] fresh) {
      asked.add(
          "renew " + name + "/" + new String(password) + "/" + code + "/" + new String(fresh));
      return says;
    }

    @Override
    public SignIn recover(String name, String code, char[] fresh) {
      asked.add("recover " + name + "/" + code + "/" + new String(fresh));
      return says;
    }

    @Override
    public Optional<String> provider() {
      return host;
    }

    @Override
    public ProviderWay way() {
      ways++;
      return new ProviderWay() {
        @Override
        public ProviderOutcome go(Consumer<URI> opened) {
          opened.accept(URI.create("https://login.example/auth?state=x"));
          duringWay.run();
          return outcome;
        }

        @Override
        public void cancel() {
          cancelled++;
        }
      };
    }

    @Override
    public User createFirst(String name, String called, char[] password) {
      if (password.length < 12) {
        throw new IllegalArgumentException("a password has 12 characters or more");
      }
      return new User(name, called, Set.of(Role.ADMIN), true, 1);
    }
  }

  @Start
  void start(Stage stage) {
    scene = new Scene(root, 1366, 700);
    desk.looks().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private SignInModel model(Mode mode) {
    return new SignInModel(time.fx(), door, mode, in::add);
  }

  private static String note(SignInModel model) {
    SignInModel.Note note = model.noteProperty().get();
    return note == null ? "" : note.textKey() + " " + note.detail();
  }

  @Test
  void whatIsWrongIsNotToldAndLongerWaitsAre() {
    SignInModel model = model(Mode.SIGN_IN);
    model.signIn("wang", "something else", "");
    assertThat(note(model)).startsWith("access.wrong");
    door.says = new SignIn.Wait(Duration.ofSeconds(19));
    model.signIn("wang", "something else", "");
    assertThat(note(model)).isEqualTo("access.wait 20");
    assertThat(in).isEmpty();
  }

  @Test
  void theCodeIsAskedForOnlyWhenItIsNeeded() {
    SignInModel model = model(Mode.SIGN_IN);
    door.says = new SignIn.CodeNeeded();
    model.signIn("wang", "correct horse battery", "");
    assertThat(model.codeWantedProperty().get()).isTrue();
    door.says = new SignIn.Welcome(WANG);
    model.signIn("wang", "correct horse battery", " 123456 ");
    assertThat(in).containsExactly(WANG);
    assertThat(note(model)).isEmpty();
    assertThat(door.asked)
        .containsExactly("wang/correct horse battery/null", "wang/correct horse battery/123456");
  }

  @Test
  void theFirstAdminTypesThePasswordTwiceAndIsToldWhatIsWrongWithIt() {
    SignInModel model = model(Mode.FIRST_ADMIN);
    model.createFirst("anna", "Anna", "one of twelve", "another one");
    assertThat(note(model)).startsWith("access.differ");
    model.createFirst("anna", "Anna", "short", "short");
    assertThat(note(model)).isEqualTo("access.failed a password has 12 characters or more");
    model.createFirst("anna", "Anna", "one of twelve", "one of twelve");
    assertThat(in).extracting(User::called).containsExactly("Anna");
  }

  @Test
  void theRecoveryCodeSetsAnotherPassword() {
    SignInModel model = model(Mode.RECOVER);
    door.says = new SignIn.Welcome(WANG);
    model.recover("wang", " ABCD-EFGH ", "a fresh password");
    assertThat(door.asked).containsExactly("recover wang/ABCD-EFGH/a fresh password");
    assertThat(in).containsExactly(WANG);
  }

  @Test
  void whoHasAPasswordOfAnotherSetsTheirOwnFirst() {
    SignInModel model = model(Mode.SIGN_IN);
    door.says = new SignIn.PasswordDue();
    model.signIn("wang", "from the admin", "");
    assertThat(model.modeProperty().get()).isEqualTo(Mode.RENEW);
    assertThat(note(model)).startsWith("access.passwordDue");
    model.renew("wang", "from the admin", "", "of my own choice", "of my choice");
    assertThat(note(model)).startsWith("access.differ");
    door.says = new SignIn.Welcome(WANG);
    model.renew("wang", "from the admin", "", "of my own choice", "of my own choice");
    assertThat(door.asked.getLast()).isEqualTo("renew wang/from the admin/null/of my own choice");
    assertThat(in).containsExactly(WANG);
  }

  @Test
  void oneSignsInByKeyboardAlone(FxRobot robot) {
    door.says = new SignIn.Welcome(WANG);
    show(Mode.SIGN_IN, null, Language.ENGLISH, LookChoice.DARK);
    List<TextInputControl> fields =
        robot.lookup(".text-field").<TextInputControl>queryAll().stream()
            .filter(f -> f.getParent().isVisible())
            .toList();
    robot.interact(() -> fields.getFirst().requestFocus());
    robot.write("wang");
    robot.push(KeyCode.TAB);
    robot.write("correct horse battery");
    robot.push(KeyCode.ENTER);
    assertThat(door.asked).containsExactly("wang/correct horse battery/null");
    assertThat(in).containsExactly(WANG);
  }

  @Test
  void oneSignsInThroughTheProviderWhileTheBrowserIsOpen() {
    door.host = Optional.of("login.example");
    door.outcome = new ProviderOutcome.In(WANG);
    SignInModel model = model(Mode.SIGN_IN);
    door.duringWay =
        () -> {
          assertThat(model.waitingProperty().get()).isTrue();
          assertThat(model.addressProperty().get()).hasHost("login.example");
          model.through();
        };
    model.through();
    assertThat(in).containsExactly(WANG);
    assertThat(model.waitingProperty().get()).isFalse();
    assertThat(door.ways).as("a second one waits for the first").isEqualTo(1);
  }

  @Test
  void whatComesAfterOneGaveUpCountsNoMore() {
    door.outcome = new ProviderOutcome.In(WANG);
    SignInModel model = model(Mode.SIGN_IN);
    time.hold();
    model.through();
    model.cancel();
    assertThat(model.waitingProperty().get()).isFalse();
    assertThat(door.cancelled).isEqualTo(1);
    time.work();
    assertThat(in).isEmpty();
    assertThat(note(model)).isEmpty();
  }

  @Test
  void everyReasonWhyNobodyCameInHasWordsInBothLanguages() {
    SignInModel model = model(Mode.SIGN_IN);
    for (Cause cause : Cause.values()) {
      door.outcome = new ProviderOutcome.Out(cause, "anna");
      model.through();
      String key = note(model).replace(" anna", "");
      for (Language language : Language.values()) {
        assertThat(desk.texts().in(language, key)).isNotEqualTo(key);
      }
    }
    door.outcome = new ProviderOutcome.GivenUp(true);
    model.through();
    assertThat(note(model)).startsWith("access.openid.late");
  }

  @Test
  void theWayThroughTheBrowserIsShownAndGivenUpWithEscape(FxRobot robot) {
    door.host = Optional.of("login.example");
    for (Language language : Language.values()) {
      for (LookChoice look : new LookChoice[] {LookChoice.DARK, LookChoice.LIGHT}) {
        door.outcome = new ProviderOutcome.Out(Cause.STRANGER, "anna");
        SignInModel model = show(Mode.SIGN_IN, null, language, look);
        take("sign-in-openid-" + language.code() + "-" + look);
        Screenshots.onFx(
            () -> {
              model.through();
              return model;
            });
        take("sign-in-openid-refused-" + language.code() + "-" + look);
      }
    }
    time.hold();
    for (Language language : Language.values()) {
      SignInModel model = show(Mode.SIGN_IN, null, language, LookChoice.DARK);
      Screenshots.onFx(
          () -> {
            model.through();
            return model;
          });
      take("sign-in-openid-waiting-" + language.code());
      robot.push(KeyCode.ESCAPE);
      assertThat(model.waitingProperty().get()).isFalse();
    }
    assertThat(door.cancelled).isEqualTo(2);
  }

  @Test
  void withoutAProviderThereIsNoButton(FxRobot robot) {
    show(Mode.SIGN_IN, null, Language.ENGLISH, LookChoice.DARK);
    assertThat(robot.lookup("Sign in through OpenID Connect").queryAll()).isEmpty();
  }

  @Test
  void looksRightInBothLanguagesAndLooks() {
    for (Language language : Language.values()) {
      for (LookChoice look : new LookChoice[] {LookChoice.DARK, LookChoice.LIGHT}) {
        SignInModel model = show(Mode.SIGN_IN, "wang", language, look);
        Screenshots.onFx(
            () -> {
              model.signIn("wang", "wrong", "");
              return model;
            });
        take("sign-in-" + language.code() + "-" + look);
        show(Mode.FIRST_ADMIN, null, language, look);
        take("sign-in-first-" + language.code() + "-" + look);
        show(Mode.RENEW, "wang", language, look);
        take("sign-in-renew-" + language.code() + "-" + look);
      }
    }
    assertThat(root.getChildren()).hasSize(1);
  }

  private SignInModel show(Mode mode, @Nullable String known, Language language, LookChoice look) {
    return Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(language);
          desk.looks().choiceProperty().set(look);
          SignInModel model = model(mode);
          root.getChildren().setAll(new SignInView(desk, model, known, null));
          return model;
        });
  }

  private void take(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    Screenshots.take(requireNonNull(scene), name);
  }
}
