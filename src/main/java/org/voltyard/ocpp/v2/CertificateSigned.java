package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Hands over the certificate that the station asked for.
public interface CertificateSigned {
  record Request(
      @MaxLength(10000) String certificateChain,
      @Nullable CertificateSigningUse certificateType,
      @Since(V2_1) @Nullable Integer requestId)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether the station took the certificate.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
