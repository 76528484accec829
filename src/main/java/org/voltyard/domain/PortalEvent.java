package org.voltyard.domain;

import java.time.Instant;
import java.util.Set;

/// What happened at the drivers' page. Codes that let a driver in are here as hashes only.
public sealed interface PortalEvent extends Fact {
  /// A driver was given a code by which to set a password.
  record Invited(String driver, String codeHash, Instant expires, Origin origin)
      implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// The code was used, and is spent.
  record InvitationUsed(String driver, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// Somebody took the code back before it was used.
  record InvitationWithdrawn(String driver, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// A driver signed in.
  record SignedIn(String driver, String where) implements PortalEvent {
    @Override
    public Origin origin() {
      return by(driver, where);
    }

    @Override
    public String subject() {
      return driver;
    }
  }

  /// Somebody tried to sign in.
  ///
  /// @param driver `unknown` where nobody has the address that was typed: it may be a password
  record SignInFailed(String driver, String where, Cause cause) implements PortalEvent {
    public enum Cause {
      ADDRESS,
      /// Not let in yet, or no longer.
      INACTIVE,
      PASSWORD
    }

    @Override
    public Origin origin() {
      return by(driver, where);
    }

    @Override
    public String subject() {
      return driver;
    }
  }

  /// A driver signed out.
  record SignedOut(String driver, String where) implements PortalEvent {
    @Override
    public Origin origin() {
      return by(driver, where);
    }

    @Override
    public String subject() {
      return driver;
    }
  }

  /// A bay got the code that stands on its label, in place of any before.
  record BayNamed(ConnectorId bay, String code, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return bay.toString();
    }
  }

  /// A driver asked that what is personal of them be erased.
  record ErasureAsked(String driver, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// Somebody decided that nothing is erased; the reason is that of the origin.
  record ErasureDeclined(String driver, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// A driver copied all that the depot keeps of them.
  record DataHandedOut(String driver, Origin origin) implements PortalEvent {
    @Override
    public String subject() {
      return driver;
    }
  }

  /// Whoever stood at the door, for the audit log.
  private static Origin by(String driver, String where) {
    return new Origin("driver:" + driver, where, null, Set.of());
  }
}
