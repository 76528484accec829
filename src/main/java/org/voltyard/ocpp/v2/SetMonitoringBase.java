package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.WireName;

/// Chooses the set of monitors to begin with.
public interface SetMonitoringBase {
  record Request(MonitoringBase monitoringBase) implements Call<Response> {}

  record Response(GenericDeviceModelStatus status, @Nullable StatusInfo statusInfo) {}

  /// The set of monitors to begin with.
  enum MonitoringBase implements WireName {
    ALL,
    FACTORY_DEFAULT,
    HARD_WIRED_ONLY
  }
}
