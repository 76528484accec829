package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.EnergyTransferMode;
import org.voltyard.ocpp.v2.StatusInfo;

/// Tells which ways of energy transfer a transaction may use.
public interface NotifyAllowedEnergyTransfer {
  record Request(
      @MaxLength(36) String transactionId,
      @MinItems(1) List<EnergyTransferMode> allowedEnergyTransfer)
      implements Call<Response> {
    public Request {
      allowedEnergyTransfer = List.copyOf(allowedEnergyTransfer);
    }
  }

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
