package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Whose a token is.
///
/// @param driver id of a driver; null when it goes with the vehicle
/// @param vehicle id of a vehicle; null when it goes with the driver
public record TokenOwner(TokenId token, @Nullable String driver, @Nullable String vehicle) {}
