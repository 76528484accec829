package org.voltyard.sim;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;

/// That a token wants to charge.
///
/// @param group the group of the token, which may end what it began
/// @param remoteStart the number under which the depot asked for it, null when nobody did
record Wish(
    String card,
    @Nullable String group,
    @Nullable ChargingProfile profile,
    @Nullable Integer remoteStart) {
  /// A card at the reader.
  static Wish of(String card) {
    return new Wish(card, null, null, null);
  }

  Wish in(@Nullable String parent) {
    return new Wish(card, parent, profile, remoteStart);
  }
}
