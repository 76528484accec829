package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.RequiredIn;
import org.voltyard.ocpp.rpc.Since;

/// Brings a part of the monitors that are set.
public interface NotifyMonitoringReport {
  record Request(
      @Nullable @MinItems(1) List<MonitoringData> monitor,
      int requestId,
      @Nullable Boolean tbc,
      @Range(min = 0, since = V2_1) int seqNo,
      Instant generatedAt)
      implements Call<Response> {
    public Request {
      monitor = monitor == null ? null : List.copyOf(monitor);
    }
  }

  record Response() {}

  /// The monitors of one variable.
  record MonitoringData(
      Component component,
      Variable variable,
      @MinItems(1) List<VariableMonitoring> variableMonitoring) {
    public MonitoringData {
      variableMonitoring = List.copyOf(variableMonitoring);
    }
  }

  /// One monitor that is set.
  record VariableMonitoring(
      @Range(min = 0, since = V2_1) int id,
      boolean transaction,
      BigDecimal value,
      MonitorKind type,
      @Range(min = 0, since = V2_1) int severity,
      @Since(V2_1) @RequiredIn(V2_1) @Nullable EventNotification eventNotificationType) {}
}
