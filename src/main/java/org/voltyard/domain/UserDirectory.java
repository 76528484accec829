package org.voltyard.domain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The users, as the doors need them.
public interface UserDirectory {
  /// Whether there is none yet: then whoever sits at this machine may do everything.
  boolean empty();

  /// The user of a name, active or not.
  Optional<User> user(String name);

  /// Judges a sign-in and keeps it as a fact, whatever comes of it. Takes as long for a wrong name
  /// as for a wrong password.
  ///
  /// @param code of the second factor, null where none was given
  /// @param where the door, such as `window` or `api`, and the address it came from
  SignIn signIn(String name, char[] password, @Nullable String code, String where);

  /// What came of an attempt to sign in.
  sealed interface SignIn {
    record Welcome(User user) implements SignIn {}

    /// Name, password or code is wrong; which is not told.
    record Wrong() implements SignIn {}

    /// The password was right, the code of the second factor is missing.
    record CodeNeeded() implements SignIn {}

    /// The password was right, but another person set it: it is changed first, in the window.
    record PasswordDue() implements SignIn {}

    /// Too many failures; nothing was looked at.
    record Wait(Duration left) implements SignIn {}
  }
}
