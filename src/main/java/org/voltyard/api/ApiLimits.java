package org.voltyard.api;

import java.time.Duration;

/// How much anybody may ask of the API, and how slowly.
///
/// @param perCaller requests a minute in one name; 0 for any number
/// @param perAddress requests a minute from one address; 0 for any number
/// @param failures keys, tokens and secrets a minute from one address that may be wrong; 0 for any
///   number
/// @param patience in which the head of a request, and then its body, must have arrived
public record ApiLimits(int perCaller, int perAddress, int failures, Duration patience) {
  /// None at all.
  public static final ApiLimits NONE = new ApiLimits(0, 0, 0, Duration.ofMinutes(1));
}
