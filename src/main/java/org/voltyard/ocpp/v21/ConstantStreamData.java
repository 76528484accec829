package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.v2.PeriodicEventStreamParams;

/// What stays the same in a stream of values.
public record ConstantStreamData(
    @Range(min = 0) int id,
    PeriodicEventStreamParams params,
    @Range(min = 0) int variableMonitoringId) {}
