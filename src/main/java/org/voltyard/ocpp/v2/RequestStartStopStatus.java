package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How the station took it.
public enum RequestStartStopStatus implements WireName {
  ACCEPTED,
  REJECTED
}
