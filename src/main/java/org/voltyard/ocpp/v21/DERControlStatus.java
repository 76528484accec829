package org.voltyard.ocpp.v21;

import org.voltyard.ocpp.rpc.WireName;

/// How a control for grid support was taken.
public enum DERControlStatus implements WireName {
  ACCEPTED,
  REJECTED,
  NOT_SUPPORTED,
  NOT_FOUND
}
