package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Installs a root certificate.
public interface InstallCertificate {
  record Request(
      InstallCertificateUse certificateType,
      @MaxLength(5500) @MaxLength(value = 10000, since = V2_1) String certificate)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// What an installed root certificate is for.
  enum InstallCertificateUse implements WireName {
    V2G_ROOT_CERTIFICATE("V2GRootCertificate"),
    MO_ROOT_CERTIFICATE("MORootCertificate"),
    CSMS_ROOT_CERTIFICATE("CSMSRootCertificate"),
    MANUFACTURER_ROOT_CERTIFICATE("ManufacturerRootCertificate"),
    @Since(V2_1)
    OEM_ROOT_CERTIFICATE("OEMRootCertificate");

    private final String wire;

    InstallCertificateUse(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// Whether the certificate was installed.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    FAILED
  }
}
