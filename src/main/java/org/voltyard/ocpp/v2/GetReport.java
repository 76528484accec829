package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for chosen parts of the device model.
public interface GetReport {
  record Request(
      @Nullable @MinItems(1) List<ComponentVariable> componentVariable,
      int requestId,
      @Nullable @MinItems(1) @MaxItems(4) List<ComponentCriterion> componentCriteria)
      implements Call<Response> {
    public Request {
      componentVariable = componentVariable == null ? null : List.copyOf(componentVariable);
      componentCriteria = componentCriteria == null ? null : List.copyOf(componentCriteria);
    }
  }

  record Response(GenericDeviceModelStatus status, @Nullable StatusInfo statusInfo) {}

  /// Which state makes a component wanted.
  enum ComponentCriterion implements WireName {
    ACTIVE,
    AVAILABLE,
    ENABLED,
    PROBLEM
  }
}
