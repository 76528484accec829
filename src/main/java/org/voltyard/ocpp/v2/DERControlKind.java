package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// The kinds of controls for grid support.
@Since(V2_1)
public enum DERControlKind implements WireName {
  ENTER_SERVICE("EnterService"),
  FREQ_DROOP("FreqDroop"),
  FREQ_WATT("FreqWatt"),
  FIXED_PF_ABSORB("FixedPFAbsorb"),
  FIXED_PF_INJECT("FixedPFInject"),
  FIXED_VAR("FixedVar"),
  GRADIENTS("Gradients"),
  HF_MUST_TRIP("HFMustTrip"),
  HF_MAY_TRIP("HFMayTrip"),
  HV_MUST_TRIP("HVMustTrip"),
  HV_MOM_CESS("HVMomCess"),
  HV_MAY_TRIP("HVMayTrip"),
  LIMIT_MAX_DISCHARGE("LimitMaxDischarge"),
  LF_MUST_TRIP("LFMustTrip"),
  LV_MUST_TRIP("LVMustTrip"),
  LV_MOM_CESS("LVMomCess"),
  LV_MAY_TRIP("LVMayTrip"),
  POWER_MONITORING_MUST_TRIP("PowerMonitoringMustTrip"),
  VOLT_VAR("VoltVar"),
  VOLT_WATT("VoltWatt"),
  WATT_PF("WattPF"),
  WATT_VAR("WattVar");

  private final String wire;

  DERControlKind(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
