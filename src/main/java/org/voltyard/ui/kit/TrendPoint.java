package org.voltyard.ui.kit;

import java.time.Instant;

/// One value in time of a trend; `NaN` breaks the line.
public record TrendPoint(Instant at, double value) {}
