package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.v2.DERControlKind;
import org.voltyard.ocpp.v2.StatusInfo;

/// Sets a control for grid support.
public interface SetDERControl {
  record Request(
      boolean isDefault,
      @MaxLength(36) String controlId,
      DERControlKind controlType,
      @Nullable DERCurve curve,
      @Nullable EnterService enterService,
      @Nullable FixedPF fixedPFAbsorb,
      @Nullable FixedPF fixedPFInject,
      @Nullable FixedVar fixedVar,
      @Nullable FreqDroop freqDroop,
      @Nullable Gradient gradient,
      @Nullable LimitMaxDischarge limitMaxDischarge)
      implements Call<Response> {}

  record Response(
      DERControlStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MinItems(1) @MaxItems(24) List<@MaxLength(36) String> supersededIds) {
    public Response {
      supersededIds = supersededIds == null ? null : List.copyOf(supersededIds);
    }
  }
}
