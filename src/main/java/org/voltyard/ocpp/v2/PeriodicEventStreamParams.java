package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;

/// How often values are sent, and how many at once.
@Since(V2_1)
public record PeriodicEventStreamParams(
    @Nullable @Range(min = 0) Integer interval, @Nullable @Range(min = 0) Integer values) {}
