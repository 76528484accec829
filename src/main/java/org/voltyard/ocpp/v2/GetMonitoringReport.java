package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for the monitors that are set.
public interface GetMonitoringReport {
  record Request(
      @Nullable @MinItems(1) List<ComponentVariable> componentVariable,
      int requestId,
      @Nullable @MinItems(1) @MaxItems(3) List<MonitoringCriterion> monitoringCriteria)
      implements Call<Response> {
    public Request {
      componentVariable = componentVariable == null ? null : List.copyOf(componentVariable);
      monitoringCriteria = monitoringCriteria == null ? null : List.copyOf(monitoringCriteria);
    }
  }

  record Response(GenericDeviceModelStatus status, @Nullable StatusInfo statusInfo) {}

  /// Which monitors are wanted.
  enum MonitoringCriterion implements WireName {
    THRESHOLD_MONITORING,
    DELTA_MONITORING,
    PERIODIC_MONITORING
  }
}
