package org.voltyard.energy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From one time to another the depot and the station mean different limits; null means none.
public record Difference(
    Instant from, Instant to, @Nullable Double ours, @Nullable Double theirs) {}
