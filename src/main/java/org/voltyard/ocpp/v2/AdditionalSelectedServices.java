package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;

/// A service beside charging, and its fee.
@Since(V2_1)
public record AdditionalSelectedServices(
    RationalNumber serviceFee, @MaxLength(80) String serviceName) {}
