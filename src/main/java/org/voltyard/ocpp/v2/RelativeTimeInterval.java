package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;

/// A stretch of time after the start.
public record RelativeTimeInterval(int start, @Nullable Integer duration) {}
