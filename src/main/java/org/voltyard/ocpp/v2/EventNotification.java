package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Which kind of monitor has noticed it.
public enum EventNotification implements WireName {
  HARD_WIRED_NOTIFICATION,
  HARD_WIRED_MONITOR,
  PRECONFIGURED_MONITOR,
  CUSTOM_MONITOR
}
