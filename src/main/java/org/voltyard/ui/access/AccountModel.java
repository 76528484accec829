package org.voltyard.ui.access;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.Totp;
import org.voltyard.domain.Origin;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.Fx;

/// What somebody does to their own account.
public final class AccountModel {
  private final Fx fx;
  private final Access access;
  private final Origin origin;
  private final String secret = Totp.freshSecret();
  private final ReadOnlyBooleanWrapper secondFactor = new ReadOnlyBooleanWrapper();
  private final boolean provided;

  /// @param origin whose account it is
  public AccountModel(Fx fx, Access access, Origin origin) {
    this.fx = fx;
    this.access = access;
    this.origin = origin;
    provided =
        access.all().stream()
            .anyMatch(each -> each.user().name().equals(name()) && each.issuer() != null);
    look();
  }

  String name() {
    return origin.who();
  }

  /// Whether they sign in through a provider, where password and second factor are kept then.
  boolean provided() {
    return provided;
  }

  /// The secret that would be the second factor's.
  String secret() {
    return secret;
  }

  /// What an authenticator app reads.
  String address() {
    return Totp.address(name(), secret);
  }

  /// Whether a code is asked for at sign-in.
  ReadOnlyBooleanProperty secondFactorProperty() {
    return secondFactor.getReadOnlyProperty();
  }

  private void look() {
    secondFactor.set(
        access.all().stream()
            .anyMatch(each -> each.user().name().equals(name()) && each.secondFactor()));
  }

  void changePassword(
      String old, String fresh, Consumer<SignIn> judged, Consumer<Throwable> failed) {
    work(
        () -> access.changePassword(old.toCharArray(), fresh.toCharArray(), origin),
        judged,
        failed);
  }

  /// Switches the second factor on where the code is right; `done` hears whether it was.
  void switchOn(String code, Consumer<Boolean> done, Consumer<Throwable> failed) {
    work(() -> access.setSecondFactor(name(), secret, code, origin), done, failed);
  }

  void switchOff(String password, Consumer<SignIn> judged, Consumer<Throwable> failed) {
    work(() -> access.removeOwnSecondFactor(password.toCharArray(), origin), judged, failed);
  }

  /// A recovery code in place of any before.
  void recoveryCode(Consumer<String> done, Consumer<Throwable> failed) {
    work(() -> access.makeRecoveryCode(name(), origin), done, failed);
  }

  private <T> void work(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    fx.background(
        work,
        result -> {
          look();
          done.accept(result);
        },
        failed);
  }
}
