package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.WireName;

/// Whether a reading is a plain number or signed data.
public enum ValueFormat implements WireName {
  RAW,
  SIGNED_DATA
}
