package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Whose a token is.
///
/// @param driver id of a driver; null when it goes with the vehicle
/// @param vehicle id of a vehicle; null when it goes with the driver
/// @param organisation id of the one that answers for it, whoever holds it; null where that follows
///   from driver or vehicle
public record TokenOwner(
    TokenId token,
    @Nullable String driver,
    @Nullable String vehicle,
    @Nullable String organisation) {
  /// A token whose organisation follows from its driver or vehicle.
  public TokenOwner(TokenId token, @Nullable String driver, @Nullable String vehicle) {
    this(token, driver, vehicle, null);
  }

  /// Whether it is nobody's.
  public boolean nobody() {
    return driver == null && vehicle == null && organisation == null;
  }
}
