package org.voltyard.admin.access;

import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.User;

/// What came of a sign-in through a provider of OpenID Connect.
public sealed interface ProviderOutcome {
  /// Somebody comes in.
  record In(User user) implements ProviderOutcome {}

  /// Nobody does.
  ///
  /// @param detail what the words for the cause are completed with
  record Out(Cause cause, String detail) implements ProviderOutcome {}

  /// It was given up here, or nobody came back from the browser in time.
  record GivenUp(boolean late) implements ProviderOutcome {}
}
