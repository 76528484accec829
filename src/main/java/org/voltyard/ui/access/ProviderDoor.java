package org.voltyard.ui.access;

import java.util.Optional;

/// The provider through which users may sign in, as the screen of users needs it.
public interface ProviderDoor {
  /// As its tokens name it; empty while none is set up. Takes no time.
  Optional<String> issuer();

  /// A way for somebody who is signed in to show that it is them; not begun.
  ProviderWay proof();
}
