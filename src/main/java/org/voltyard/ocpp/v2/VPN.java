package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// How the private network is reached.
public record VPN(
    @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String server,
    @MaxLength(20) @MaxLength(value = 50, since = V2_1) String user,
    @Nullable @MaxLength(20) @MaxLength(value = 50, since = V2_1) String group,
    @MaxLength(20) @MaxLength(value = 64, since = V2_1) String password,
    @MaxLength(255) String key,
    VPNKind type) {}
