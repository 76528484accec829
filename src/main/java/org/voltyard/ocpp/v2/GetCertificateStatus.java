package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Asks whether a certificate is revoked.
public interface GetCertificateStatus {
  record Request(OCSPRequestData ocspRequestData) implements Call<Response> {}

  record Response(
      Status status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MaxLength(5500) @MaxLength(value = 18000, since = V2_1) String ocspResult) {}

  /// Whether the answer could be had.
  enum Status implements WireName {
    ACCEPTED,
    FAILED
  }
}
