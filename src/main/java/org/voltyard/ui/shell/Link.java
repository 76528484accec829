package org.voltyard.ui.shell;

/// How the window stands with the control centre behind it.
public enum Link {
  /// Chargers can connect.
  LISTENING,
  /// The window works, the listener does not.
  NOT_LISTENING,
  /// Nothing answers; what is shown is old.
  LOST
}
