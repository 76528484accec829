package org.voltyard.sim;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointErrorCode;

/// What is broken at a connector.
///
/// @param stops whether it can no longer charge; else it only warns
public record Breakdown(
    ChargePointErrorCode code, boolean stops, @Nullable String info, @Nullable String vendorCode) {
  /// A fault that stops charging.
  public static Breakdown of(ChargePointErrorCode code) {
    return new Breakdown(code, true, null, null);
  }
}
