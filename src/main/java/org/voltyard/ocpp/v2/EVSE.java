package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Range;

/// An EVSE, and the connector of it that is meant.
public record EVSE(
    @Range(min = 0, since = V2_1) int id,
    @Nullable @Range(min = 0, since = V2_1) Integer connectorId) {}
