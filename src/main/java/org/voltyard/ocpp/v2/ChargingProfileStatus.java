package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Whether the station took the profile.
public enum ChargingProfileStatus implements WireName {
  ACCEPTED,
  REJECTED
}
