package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Sets monitors.
public interface SetVariableMonitoring {
  record Request(@MinItems(1) List<SetMonitoringData> setMonitoringData) implements Call<Response> {
    public Request {
      setMonitoringData = List.copyOf(setMonitoringData);
    }
  }

  record Response(@MinItems(1) List<SetMonitoringResult> setMonitoringResult) {
    public Response {
      setMonitoringResult = List.copyOf(setMonitoringResult);
    }
  }

  /// A monitor to be set.
  record SetMonitoringData(
      @Nullable @Range(min = 0, since = V2_1) Integer id,
      @Nullable Boolean transaction,
      BigDecimal value,
      MonitorKind type,
      @Range(min = 0, since = V2_1) int severity,
      Component component,
      Variable variable,
      @Since(V2_1) @Nullable PeriodicEventStreamParams periodicEventStream) {}

  /// What became of one monitor.
  record SetMonitoringResult(
      @Nullable @Range(min = 0, since = V2_1) Integer id,
      @Nullable StatusInfo statusInfo,
      SetMonitoringStatus status,
      MonitorKind type,
      Component component,
      Variable variable,
      @Range(min = 0, since = V2_1) int severity) {}

  /// Whether a monitor was set, or why not.
  enum SetMonitoringStatus implements WireName {
    ACCEPTED,
    UNKNOWN_COMPONENT,
    UNKNOWN_VARIABLE,
    UNSUPPORTED_MONITOR_TYPE,
    REJECTED,
    DUPLICATE
  }
}
