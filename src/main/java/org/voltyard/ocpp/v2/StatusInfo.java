package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// Why a status is what it is.
public record StatusInfo(
    @MaxLength(20) String reasonCode,
    @Nullable @MaxLength(512) @MaxLength(value = 1024, since = V2_1) String additionalInfo) {}
