package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// How the mobile network is reached.
public record APN(
    @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String apn,
    @Nullable @MaxLength(20) @MaxLength(value = 50, since = V2_1) String apnUserName,
    @Nullable @MaxLength(20) @MaxLength(value = 64, since = V2_1) String apnPassword,
    @Nullable Integer simPin,
    @Nullable @MaxLength(6) String preferredNetwork,
    @Nullable Boolean useOnlyPreferredNetwork,
    APNAuthentication apnAuthentication) {}
