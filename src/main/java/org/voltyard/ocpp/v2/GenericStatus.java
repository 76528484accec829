package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Yes or no.
public enum GenericStatus implements WireName {
  ACCEPTED,
  REJECTED
}
