package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Has the station install a root certificate. // M05
public interface InstallCertificate {
  record Request(CertificateUse certificateType, @MaxLength(5500) String certificate)
      implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    FAILED,
    REJECTED
  }
}
