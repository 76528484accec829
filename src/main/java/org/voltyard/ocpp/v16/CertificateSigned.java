package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Hands the station the certificate that was made for its key. // A02
public interface CertificateSigned {
  record Request(@MaxLength(10_000) String certificateChain) implements Call<Response> {}

  record Response(Status status) {}

  /// Whether the certificate is good.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
