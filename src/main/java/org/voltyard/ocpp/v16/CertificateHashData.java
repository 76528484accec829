package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Names a certificate by its issuer and its number, as OCSP does.
public record CertificateHashData(
    Algorithm hashAlgorithm,
    @MaxLength(128) String issuerNameHash,
    @MaxLength(128) String issuerKeyHash,
    @MaxLength(40) String serialNumber) {
  /// How the hashes are made.
  public enum Algorithm implements WireName {
    SHA256,
    SHA384,
    SHA512;

    @Override
    public String wire() {
      return name();
    }
  }
}
