package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Whether a command may go to a station at all.
public interface CommandCheck {
  /// Lets everything through.
  CommandCheck NONE = (station, command) -> null;

  /// Why it must not be sent; null when it may.
  @Nullable String refusal(StationId station, StationCommand<?> command);
}
