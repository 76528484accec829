package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.WireName;

/// Which power is allowed while the vehicle has ceased.
public enum PowerDuringCessation implements WireName {
  ACTIVE,
  REACTIVE
}
