package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.WireName;

/// What a certificate that is installed in a station is for.
public enum CertificateUse implements WireName {
  CENTRAL_SYSTEM_ROOT_CERTIFICATE,
  MANUFACTURER_ROOT_CERTIFICATE
}
