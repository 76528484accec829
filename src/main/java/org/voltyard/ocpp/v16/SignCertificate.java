package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Asks that a certificate be made for the station's key. // A02, A03
public interface SignCertificate {
  record Request(@MaxLength(5500) String csr) implements Call<Response> {}

  record Response(Status status) {}

  /// Whether one will be made.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
