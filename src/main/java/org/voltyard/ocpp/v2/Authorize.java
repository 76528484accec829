package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Asks whether a token may charge.
public interface Authorize {
  record Request(
      IdToken idToken,
      @Nullable @MaxLength(5500) @MaxLength(value = 10000, since = V2_1) String certificate,
      @Nullable @MinItems(1) @MaxItems(4) List<OCSPRequestData> iso15118CertificateHashData)
      implements Call<Response> {
    public Request {
      iso15118CertificateHashData =
          iso15118CertificateHashData == null ? null : List.copyOf(iso15118CertificateHashData);
    }
  }

  record Response(
      IdTokenInfo idTokenInfo,
      @Nullable AuthorizeCertificateStatus certificateStatus,
      @Since(V2_1) @Nullable @MinItems(1) List<EnergyTransferMode> allowedEnergyTransfer,
      @Since(V2_1) @Nullable Tariff tariff) {
    public Response {
      allowedEnergyTransfer =
          allowedEnergyTransfer == null ? null : List.copyOf(allowedEnergyTransfer);
    }
  }

  /// What became of the check of a contract certificate.
  enum AuthorizeCertificateStatus implements WireName {
    ACCEPTED,
    SIGNATURE_ERROR,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    NO_CERTIFICATE_AVAILABLE,
    CERT_CHAIN_ERROR,
    CONTRACT_CANCELLED
  }
}
