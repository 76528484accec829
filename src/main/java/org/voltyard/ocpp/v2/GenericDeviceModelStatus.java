package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How a question about the device model was taken.
public enum GenericDeviceModelStatus implements WireName {
  ACCEPTED,
  REJECTED,
  NOT_SUPPORTED,
  EMPTY_RESULT_SET
}
