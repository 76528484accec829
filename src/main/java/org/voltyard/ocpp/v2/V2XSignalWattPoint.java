package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Since;

/// The power at a signal of balancing.
@Since(V2_1)
public record V2XSignalWattPoint(int signal, BigDecimal power) {}
