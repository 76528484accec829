package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to stop a transaction.
public interface RemoteStopTransaction {
  record Request(int transactionId) implements Call<Response> {}

  record Response(Status status) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED
  }
}
