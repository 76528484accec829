package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What a signed certificate is for.
public enum CertificateSigningUse implements WireName {
  CHARGING_STATION_CERTIFICATE("ChargingStationCertificate"),
  V2G_CERTIFICATE("V2GCertificate"),
  @Since(V2_1)
  V2G20_CERTIFICATE("V2G20Certificate");

  private final String wire;

  CertificateSigningUse(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
