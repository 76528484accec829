package org.voltyard.ui.access;

import java.net.URI;
import java.util.function.Consumer;
import org.voltyard.admin.access.ProviderOutcome;

/// One sign-in through a provider, in the browser.
public interface ProviderWay {
  /// Opens the browser and waits until somebody comes back. Takes minutes, and is called off the
  /// window's thread.
  ///
  /// @param opened is told the address that the browser was sent to, on any thread
  ProviderOutcome go(Consumer<URI> opened);

  /// Gives it up, from any thread.
  void cancel();
}
