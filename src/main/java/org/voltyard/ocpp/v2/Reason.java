package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Why a transaction ended.
public enum Reason implements WireName {
  DE_AUTHORIZED("DeAuthorized"),
  EMERGENCY_STOP("EmergencyStop"),
  ENERGY_LIMIT_REACHED("EnergyLimitReached"),
  EV_DISCONNECTED("EVDisconnected"),
  GROUND_FAULT("GroundFault"),
  IMMEDIATE_RESET("ImmediateReset"),
  LOCAL("Local"),
  LOCAL_OUT_OF_CREDIT("LocalOutOfCredit"),
  MASTER_PASS("MasterPass"),
  OTHER("Other"),
  OVERCURRENT_FAULT("OvercurrentFault"),
  POWER_LOSS("PowerLoss"),
  POWER_QUALITY("PowerQuality"),
  REBOOT("Reboot"),
  REMOTE("Remote"),
  SOC_LIMIT_REACHED("SOCLimitReached"),
  STOPPED_BY_EV("StoppedByEV"),
  TIME_LIMIT_REACHED("TimeLimitReached"),
  TIMEOUT("Timeout"),
  @Since(V2_1)
  REQ_ENERGY_TRANSFER_REJECTED("ReqEnergyTransferRejected");

  private final String wire;

  Reason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
