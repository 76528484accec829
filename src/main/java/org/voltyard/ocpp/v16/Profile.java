package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.WireName;

/// The functional profiles of OCPP 1.6, and its security extension.
public enum Profile implements WireName {
  CORE,
  FIRMWARE_MANAGEMENT,
  LOCAL_AUTH_LIST_MANAGEMENT,
  RESERVATION,
  SMART_CHARGING,
  REMOTE_TRIGGER,
  SECURITY
}
