package org.voltyard.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to the users. Passwords are here as hashes only; window and API leave out
/// `passwordHash`, `totpSecret` and `codeHash`.
public sealed interface AccessEvent extends Fact {
  /// A user was made.
  record Created(User user, String passwordHash, Origin origin) implements AccessEvent {
    @Override
    public String subject() {
      return user.name();
    }
  }

  /// A user was made who signs in through a provider of OpenID Connect, and has no password.
  record Admitted(User user, ProviderId provider, Origin origin) implements AccessEvent {
    @Override
    public String subject() {
      return user.name();
    }
  }

  /// Somebody whom an admin had entered came through the provider for the first time: from now on
  /// the user is this person there, whatever they are called.
  ///
  /// @param person their lasting name at the provider
  record Recognised(String user, String person, String where) implements AccessEvent {
    @Override
    public Origin origin() {
      return by(user, where);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// A user was changed.
  ///
  /// @param before the roles until then
  /// @param wasActive whether they could sign in until then
  record Changed(User user, Set<Role> before, boolean wasActive, Origin origin)
      implements AccessEvent {
    public Changed {
      before = Set.copyOf(before);
    }

    @Override
    public String subject() {
      return user.name();
    }
  }

  /// A user was taken away, with the roles of the last day.
  record Removed(String user, Set<Role> before, Origin origin) implements AccessEvent {
    public Removed {
      before = Set.copyOf(before);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// A password was changed, or only hashed anew: then `version` is as it was.
  record PasswordChanged(String user, String passwordHash, int version, Origin origin)
      implements AccessEvent {
    @Override
    public String subject() {
      return user;
    }
  }

  /// Somebody signed in.
  ///
  /// @param step the step of time whose code was given, which is spent then; null where none was
  record SignedIn(String user, String where, @Nullable Long step) implements AccessEvent {
    public SignedIn(String user, String where) {
      this(user, where, null);
    }

    @Override
    public Origin origin() {
      return by(user, where);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// Somebody tried to sign in.
  ///
  /// @param user `unknown` where there is none of the name that was typed: it may be a password;
  ///   `openid:` and a name for somebody whom a provider vouched for and who is no user here
  record SignInFailed(String user, String where, Cause cause) implements AccessEvent {
    public enum Cause {
      NAME,
      INACTIVE,
      PASSWORD,
      CODE,
      RECOVERY,
      /// The provider could not be asked, or did not answer as it should.
      PROVIDER,
      /// The provider did not let them in.
      DENIED,
      /// What came back from the browser was not asked for.
      REDIRECT,
      /// The provider's token does not count.
      TOKEN,
      /// The provider's token does not count at this machine's time.
      CLOCK,
      /// The provider gives them no role that means anything here.
      ROLE,
      /// Only whom an admin has entered may come.
      STRANGER,
      /// Another user has the name.
      TAKEN
    }

    @Override
    public Origin origin() {
      return by(user, where);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// Somebody signed out, or the window was locked.
  record Left(String user, String where, How how) implements AccessEvent {
    public enum How {
      SIGNED_OUT,
      SWITCHED,
      LOCKED,
      IDLE
    }

    @Override
    public Origin origin() {
      return by(user, where);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// From now on a code is asked for besides the password.
  ///
  /// @param totpSecret sealed; plain in facts of a time when it was not
  record SecondFactorSet(String user, String totpSecret, Origin origin) implements AccessEvent {
    @Override
    public String subject() {
      return user;
    }
  }

  /// No code is asked for any more.
  record SecondFactorRemoved(String user, Origin origin) implements AccessEvent {
    @Override
    public String subject() {
      return user;
    }
  }

  /// A recovery code was made in place of any before.
  record RecoveryCodeMade(String user, String codeHash, Origin origin) implements AccessEvent {
    @Override
    public String subject() {
      return user;
    }
  }

  /// The recovery code opened the way to a new password, and is spent.
  record RecoveryCodeUsed(String user, String where) implements AccessEvent {
    @Override
    public Origin origin() {
      return by(user, where);
    }

    @Override
    public String subject() {
      return user;
    }
  }

  /// Whoever stood at a door, for the audit log.
  private static Origin by(String user, String where) {
    return new Origin(user, where, null, Set.of());
  }
}
