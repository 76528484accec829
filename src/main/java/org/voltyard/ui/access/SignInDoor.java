package org.voltyard.ui.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

/// What signing in asks of the program. All of it may take a while and is called off the window's
/// thread.
public interface SignInDoor {
  /// Judges name, password and the code of the second factor.
  SignIn signIn(String name, char[] password, @Nullable String code);

  /// Signs in with a password that another person set, and sets one's own in its place.
  ///
  /// @throws IllegalArgumentException when the fresh one cannot be; says why
  SignIn renew(String name, char[] password, @Nullable String code, char[] fresh);

  /// Signs in by the recovery code, which is spent then, and sets another password.
  ///
  /// @throws IllegalArgumentException when the password is too weak; says why
  SignIn recover(String name, String code, char[] fresh);

  /// The machine at which one may sign in through the browser instead; empty where no provider is
  /// set up. Takes no time.
  Optional<String> provider();

  /// A sign-in through that provider, which has not begun.
  ProviderWay way();

  /// Makes the first user, an admin.
  ///
  /// @throws IllegalArgumentException when name or password cannot be; says why
  /// @throws IllegalStateException when there are users already
  User createFirst(String name, String called, char[] password);
}
