package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Removes an installed certificate.
public interface DeleteCertificate {
  record Request(CertificateHashData certificateHashData) implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// Whether the certificate was removed.
  enum Status implements WireName {
    ACCEPTED,
    FAILED,
    NOT_FOUND
  }
}
