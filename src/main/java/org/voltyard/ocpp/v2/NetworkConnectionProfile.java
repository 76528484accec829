package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.RequiredIn;
import org.voltyard.ocpp.rpc.Since;

/// How to reach the CSMS.
public record NetworkConnectionProfile(
    @Nullable APN apn,
    @RequiredIn(V2_0_1) @Nullable OCPPVersion ocppVersion,
    OCPPTransport ocppTransport,
    @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String ocppCsmsUrl,
    int messageTimeout,
    @Range(min = 0, since = V2_1) int securityProfile,
    OCPPInterface ocppInterface,
    @Nullable VPN vpn,
    @Since(V2_1) @Nullable @MaxLength(48) String identity,
    @Since(V2_1) @Nullable @MaxLength(64) String basicAuthPassword) {}
