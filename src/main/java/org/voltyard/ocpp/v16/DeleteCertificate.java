package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Has the station remove a certificate. // M04
public interface DeleteCertificate {
  record Request(CertificateHashData certificateHashData) implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    FAILED,
    NOT_FOUND
  }
}
