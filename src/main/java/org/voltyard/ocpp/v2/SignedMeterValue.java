package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.RequiredIn;

/// A reading with a signature.
public record SignedMeterValue(
    @MaxLength(2500) @MaxLength(value = 32768, since = V2_1) String signedMeterData,
    @RequiredIn(V2_0_1) @Nullable @MaxLength(50) String signingMethod,
    @MaxLength(50) String encodingMethod,
    @RequiredIn(V2_0_1) @Nullable @MaxLength(2500) String publicKey) {}
