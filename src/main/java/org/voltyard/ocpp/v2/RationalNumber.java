package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;

/// A number as value and power of ten.
@Since(V2_1)
public record RationalNumber(int exponent, int value) {}
