package org.voltyard.ui.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;

/// A station that is not connected; `since` is null when it never was.
public record UnreachableRow(
    StationId station, String name, String group, @Nullable Instant since) {}
