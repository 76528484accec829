package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.MaxLength;

/// The hashes that tell which certificate is meant.
public record CertificateHashData(
    HashAlgorithm hashAlgorithm,
    @MaxLength(128) String issuerNameHash,
    @MaxLength(128) String issuerKeyHash,
    @MaxLength(40) String serialNumber) {}
