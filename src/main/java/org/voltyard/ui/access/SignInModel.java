package org.voltyard.ui.access;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Fx;

/// Somebody on their way in.
public final class SignInModel {
  /// What is asked for.
  public enum Mode {
    SIGN_IN,
    /// With a password that another person set, and one's own in its place.
    RENEW,
    /// With the recovery code and a new password.
    RECOVER,
    /// While there is no user.
    FIRST_ADMIN
  }

  /// What is said below the fields.
  ///
  /// @param textKey of what is wrong
  /// @param detail what the text is completed with
  public record Note(String textKey, String detail) {}

  private final Fx fx;
  private final SignInDoor door;
  private final Consumer<User> in;
  private final ObjectProperty<Mode> mode;
  private final ReadOnlyObjectWrapper<@Nullable Note> note = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper codeWanted = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable URI> address = new ReadOnlyObjectWrapper<>();
  private @Nullable ProviderWay way;

  /// @param in is told who came in, on the window's thread
  public SignInModel(Fx fx, SignInDoor door, Mode first, Consumer<User> in) {
    this.fx = fx;
    this.door = door;
    this.in = in;
    mode = new SimpleObjectProperty<>(this, "mode", first);
    mode.addListener((o, was, is) -> note.set(null));
  }

  /// What is asked for; set it to ask for something else.
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// What is wrong, null while nothing is.
  public ReadOnlyObjectProperty<@Nullable Note> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Whether an attempt is being judged.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether the code of the second factor is asked for.
  public ReadOnlyBooleanProperty codeWantedProperty() {
    return codeWanted.getReadOnlyProperty();
  }

  /// Where one may sign in through the browser instead; empty where no provider is set up.
  public Optional<String> provider() {
    return door.provider();
  }

  /// Whether somebody is on their way through the browser.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What the browser was sent to; null until it was.
  public ReadOnlyObjectProperty<@Nullable URI> addressProperty() {
    return address.getReadOnlyProperty();
  }

  /// Sends the browser to the provider and waits for whoever comes back.
  public void through() {
    if (busy.get() || waiting.get()) {
      return;
    }
    ProviderWay now = door.way();
    way = now;
    address.set(null);
    note.set(null);
    waiting.set(true);
    fx.background(
        () -> now.go(uri -> fx.run(() -> opened(now, uri))),
        outcome -> {
          if (ended(now)) {
            judged(outcome);
          }
        },
        failure -> {
          if (ended(now)) {
            note.set(new Note("access.failed", String.valueOf(failure.getMessage())));
          }
        });
  }

  private void opened(ProviderWay by, URI uri) {
    if (by.equals(way)) {
      address.set(uri);
    }
  }

  private boolean ended(ProviderWay by) {
    boolean mine = by.equals(way);
    if (mine) {
      way = null;
      waiting.set(false);
    }
    return mine;
  }

  /// Waits for nobody any more.
  public void cancel() {
    ProviderWay now = way;
    if (now != null) {
      ended(now);
      now.cancel();
    }
  }

  private void judged(ProviderOutcome outcome) {
    switch (outcome) {
      case ProviderOutcome.In(User user) -> in.accept(user);
      case ProviderOutcome.Out(var cause, String detail) ->
          note.set(new Note("access.openid." + cause.name(), detail));
      case ProviderOutcome.GivenUp(boolean late) -> {
        if (late) {
          note.set(new Note("access.openid.late", ""));
        }
      }
    }
  }

  /// Tries to sign in.
  public void signIn(String name, String password, String code) {
    judge(
        () -> door.signIn(name, password.toCharArray(), code.isBlank() ? null : code.strip()),
        this::judged);
  }

  /// Tries to sign in and to set one's own password, unless the two fresh ones differ.
  public void renew(String name, String password, String code, String fresh, String again) {
    if (!fresh.equals(again)) {
      note.set(new Note("access.differ", ""));
      return;
    }
    judge(
        () ->
            door.renew(
                name,
                password.toCharArray(),
                code.isBlank() ? null : code.strip(),
                fresh.toCharArray()),
        this::judged);
  }

  /// Tries the recovery code.
  public void recover(String name, String code, String fresh) {
    judge(() -> door.recover(name, code.strip(), fresh.toCharArray()), this::judged);
  }

  /// Makes the first admin, unless the two passwords differ.
  public void createFirst(String name, String called, String password, String again) {
    if (!password.equals(again)) {
      note.set(new Note("access.differ", ""));
      return;
    }
    judge(() -> door.createFirst(name, called.strip(), password.toCharArray()), in);
  }

  private <T> void judge(Supplier<T> work, Consumer<T> done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    note.set(null);
    fx.background(
        work,
        result -> {
          busy.set(false);
          done.accept(result);
        },
        failure -> {
          busy.set(false);
          note.set(new Note("access.failed", String.valueOf(failure.getMessage())));
        });
  }

  private void judged(SignIn result) {
    switch (result) {
      case SignIn.Welcome(User user) -> {
        codeWanted.set(false);
        in.accept(user);
      }
      case SignIn.Wrong _ -> note.set(new Note("access.wrong", ""));
      case SignIn.CodeNeeded _ -> {
        codeWanted.set(true);
        note.set(new Note("access.codeNeeded", ""));
      }
      case SignIn.PasswordDue _ -> {
        mode.set(Mode.RENEW);
        note.set(new Note("access.passwordDue", ""));
      }
      case SignIn.Wait wait ->
          note.set(new Note("access.wait", String.valueOf(wait.left().toSeconds() + 1)));
    }
  }
}
