package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.MaxLength;

/// A certificate, and where to ask about it.
public record OCSPRequestData(
    HashAlgorithm hashAlgorithm,
    @MaxLength(128) String issuerNameHash,
    @MaxLength(128) String issuerKeyHash,
    @MaxLength(40) String serialNumber,
    @MaxLength(512) @MaxLength(value = 2000, since = V2_1) String responderURL) {}
