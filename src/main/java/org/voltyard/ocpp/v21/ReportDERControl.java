package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.v2.DERControlKind;

/// Brings controls for grid support that were asked for.
public interface ReportDERControl {
  record Request(
      @Nullable @MinItems(1) @MaxItems(24) List<DERCurveGet> curve,
      @Nullable @MinItems(1) @MaxItems(24) List<EnterServiceGet> enterService,
      @Nullable @MinItems(1) @MaxItems(24) List<FixedPFGet> fixedPFAbsorb,
      @Nullable @MinItems(1) @MaxItems(24) List<FixedPFGet> fixedPFInject,
      @Nullable @MinItems(1) @MaxItems(24) List<FixedVarGet> fixedVar,
      @Nullable @MinItems(1) @MaxItems(24) List<FreqDroopGet> freqDroop,
      @Nullable @MinItems(1) @MaxItems(24) List<GradientGet> gradient,
      @Nullable @MinItems(1) @MaxItems(24) List<LimitMaxDischargeGet> limitMaxDischarge,
      int requestId,
      @Nullable Boolean tbc)
      implements Call<Response> {
    public Request {
      curve = curve == null ? null : List.copyOf(curve);
      enterService = enterService == null ? null : List.copyOf(enterService);
      fixedPFAbsorb = fixedPFAbsorb == null ? null : List.copyOf(fixedPFAbsorb);
      fixedPFInject = fixedPFInject == null ? null : List.copyOf(fixedPFInject);
      fixedVar = fixedVar == null ? null : List.copyOf(fixedVar);
      freqDroop = freqDroop == null ? null : List.copyOf(freqDroop);
      gradient = gradient == null ? null : List.copyOf(gradient);
      limitMaxDischarge = limitMaxDischarge == null ? null : List.copyOf(limitMaxDischarge);
    }
  }

  record Response() {}

  /// A curve that is set, and whether it is in force.
  record DERCurveGet(
      DERCurve curve,
      @MaxLength(36) String id,
      DERControlKind curveType,
      boolean isDefault,
      boolean isSuperseded) {}

  /// The rules for going back to the grid that are set.
  record EnterServiceGet(EnterService enterService, @MaxLength(36) String id) {}

  /// A fixed power factor that is set, and whether it is in force.
  record FixedPFGet(
      FixedPF fixedPF, @MaxLength(36) String id, boolean isDefault, boolean isSuperseded) {}

  /// A fixed reactive power that is set, and whether it is in force.
  record FixedVarGet(
      FixedVar fixedVar, @MaxLength(36) String id, boolean isDefault, boolean isSuperseded) {}

  /// A frequency droop that is set, and whether it is in force.
  record FreqDroopGet(
      FreqDroop freqDroop, @MaxLength(36) String id, boolean isDefault, boolean isSuperseded) {}

  /// The gradients that are set.
  record GradientGet(Gradient gradient, @MaxLength(36) String id) {}

  /// A limit on discharging that is set, and whether it is in force.
  record LimitMaxDischargeGet(
      @MaxLength(36) String id,
      boolean isDefault,
      boolean isSuperseded,
      LimitMaxDischarge limitMaxDischarge) {}
}
