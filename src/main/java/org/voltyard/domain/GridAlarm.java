package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A station has to deviate from its charging for the sake of the grid, or no longer has to.
///
/// @param kind of the control that makes it do so
/// @param fault of the grid, in the station's word; null where it does not tell
public record GridAlarm(
    String kind, @Nullable String fault, boolean ended, Instant at, @Nullable String info) {}
