package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// A part of the station in its device model.
public record Component(
    @Nullable EVSE evse, @MaxLength(50) String name, @Nullable @MaxLength(50) String instance) {}
