package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Removes monitors.
public interface ClearVariableMonitoring {
  record Request(@MinItems(1) List<@Range(min = 0, since = V2_1) Integer> id)
      implements Call<Response> {
    public Request {
      id = List.copyOf(id);
    }
  }

  record Response(@MinItems(1) List<ClearMonitoringResult> clearMonitoringResult) {
    public Response {
      clearMonitoringResult = List.copyOf(clearMonitoringResult);
    }
  }

  /// What became of one monitor.
  record ClearMonitoringResult(
      ClearMonitoringStatus status,
      @Range(min = 0, since = V2_1) int id,
      @Nullable StatusInfo statusInfo) {}

  /// Whether a monitor was removed.
  enum ClearMonitoringStatus implements WireName {
    ACCEPTED,
    REJECTED,
    NOT_FOUND
  }
}
