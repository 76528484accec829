package org.voltyard.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Asks which certificates are installed. // M03
public interface GetInstalledCertificateIds {
  record Request(CertificateUse certificateType) implements Call<Response> {}

  record Response(
      @Nullable @MinItems(1) List<CertificateHashData> certificateHashData, Status status) {}

  /// Whether there are any.
  enum Status implements WireName {
    ACCEPTED,
    NOT_FOUND
  }
}
