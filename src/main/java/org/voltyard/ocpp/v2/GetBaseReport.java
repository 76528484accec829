package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for a report of the device model as a whole.
public interface GetBaseReport {
  record Request(int requestId, ReportBase reportBase) implements Call<Response> {}

  record Response(GenericDeviceModelStatus status, @Nullable StatusInfo statusInfo) {}

  /// Which report is wanted.
  enum ReportBase implements WireName {
    CONFIGURATION_INVENTORY,
    FULL_INVENTORY,
    SUMMARY_INVENTORY
  }
}
