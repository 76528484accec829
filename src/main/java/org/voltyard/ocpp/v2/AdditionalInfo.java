package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.MaxLength;

/// A further identification beside a token.
public record AdditionalInfo(
    @MaxLength(36) @MaxLength(value = 255, since = V2_1) String additionalIdToken,
    @MaxLength(50) String type) {}
