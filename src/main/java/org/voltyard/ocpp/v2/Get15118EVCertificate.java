package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for a contract certificate on behalf of a vehicle.
public interface Get15118EVCertificate {
  record Request(
      @MaxLength(50) String iso15118SchemaVersion,
      CertificateAction action,
      @MaxLength(5600) @MaxLength(value = 11000, since = V2_1) String exiRequest,
      @Since(V2_1) @Nullable @Range(min = 0) Integer maximumContractCertificateChains,
      @Since(V2_1) @Nullable @MinItems(1) @MaxItems(8)
          List<@MaxLength(255) String> prioritizedEMAIDs)
      implements Call<Response> {
    public Request {
      prioritizedEMAIDs = prioritizedEMAIDs == null ? null : List.copyOf(prioritizedEMAIDs);
    }
  }

  record Response(
      Iso15118EVCertificateStatus status,
      @Nullable StatusInfo statusInfo,
      @MaxLength(7500) @MaxLength(value = 17000, since = V2_1) String exiResponse,
      @Since(V2_1) @Nullable @Range(min = 0) Integer remainingContracts) {}

  /// Whether a certificate is installed or renewed.
  enum CertificateAction implements WireName {
    INSTALL,
    UPDATE
  }

  /// Whether there is an answer for the vehicle.
  enum Iso15118EVCertificateStatus implements WireName {
    ACCEPTED,
    FAILED
  }
}
