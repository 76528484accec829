package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// To whom a session is put down, by their ids in the registers.
public record Attribution(
    @Nullable String vehicle, @Nullable String driver, @Nullable String organisation, By by) {

  /// How that is known.
  public enum By {
    /// By the owner of the token.
    TOKEN,
    /// By what the vehicle told of itself.
    VEHICLE,
    /// Somebody said so.
    HAND
  }

  /// Whether nobody is known.
  public boolean nobody() {
    return vehicle == null && driver == null && organisation == null;
  }
}
