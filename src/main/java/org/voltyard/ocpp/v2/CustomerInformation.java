package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for what is stored about a customer, or to delete it.
public interface CustomerInformation {
  record Request(
      @Nullable CertificateHashData customerCertificate,
      @Nullable IdToken idToken,
      @Range(min = 0, since = V2_1) int requestId,
      boolean report,
      boolean clear,
      @Nullable @MaxLength(64) String customerIdentifier)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    INVALID
  }
}
