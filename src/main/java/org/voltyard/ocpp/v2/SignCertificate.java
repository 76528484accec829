package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;

/// Asks for a certificate to be signed.
public interface SignCertificate {
  record Request(
      @MaxLength(5500) String csr,
      @Nullable CertificateSigningUse certificateType,
      @Since(V2_1) @Nullable CertificateHashData hashRootCertificate,
      @Since(V2_1) @Nullable Integer requestId)
      implements Call<Response> {}

  record Response(GenericStatus status, @Nullable StatusInfo statusInfo) {}
}
