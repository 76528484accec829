package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Which attribute of a variable is meant.
public enum AttributeKind implements WireName {
  ACTUAL,
  TARGET,
  MIN_SET,
  MAX_SET
}
