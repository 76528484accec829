package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Asks which certificates are installed.
public interface GetInstalledCertificateIds {
  record Request(@Nullable @MinItems(1) List<GetCertificateIdUse> certificateType)
      implements Call<Response> {
    public Request {
      certificateType = certificateType == null ? null : List.copyOf(certificateType);
    }
  }

  record Response(
      GetInstalledCertificateStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MinItems(1) List<CertificateHashDataChain> certificateHashDataChain) {
    public Response {
      certificateHashDataChain =
          certificateHashDataChain == null ? null : List.copyOf(certificateHashDataChain);
    }
  }

  /// An installed certificate with those below it.
  record CertificateHashDataChain(
      CertificateHashData certificateHashData,
      GetCertificateIdUse certificateType,
      @Nullable @MinItems(1) @MaxItems(4) List<CertificateHashData> childCertificateHashData) {
    public CertificateHashDataChain {
      childCertificateHashData =
          childCertificateHashData == null ? null : List.copyOf(childCertificateHashData);
    }
  }

  /// The kinds of certificates that can be asked for.
  enum GetCertificateIdUse implements WireName {
    V2G_ROOT_CERTIFICATE("V2GRootCertificate"),
    MO_ROOT_CERTIFICATE("MORootCertificate"),
    CSMS_ROOT_CERTIFICATE("CSMSRootCertificate"),
    V2G_CERTIFICATE_CHAIN("V2GCertificateChain"),
    MANUFACTURER_ROOT_CERTIFICATE("ManufacturerRootCertificate"),
    @Since(V2_1)
    OEM_ROOT_CERTIFICATE("OEMRootCertificate");

    private final String wire;

    GetCertificateIdUse(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// Whether there are such certificates.
  enum GetInstalledCertificateStatus implements WireName {
    ACCEPTED,
    NOT_FOUND
  }
}
