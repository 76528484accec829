package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Why the event was sent.
public enum TriggerReason implements WireName {
  AUTHORIZED("Authorized"),
  CABLE_PLUGGED_IN("CablePluggedIn"),
  CHARGING_RATE_CHANGED("ChargingRateChanged"),
  CHARGING_STATE_CHANGED("ChargingStateChanged"),
  DEAUTHORIZED("Deauthorized"),
  ENERGY_LIMIT_REACHED("EnergyLimitReached"),
  EV_COMMUNICATION_LOST("EVCommunicationLost"),
  EV_CONNECT_TIMEOUT("EVConnectTimeout"),
  METER_VALUE_CLOCK("MeterValueClock"),
  METER_VALUE_PERIODIC("MeterValuePeriodic"),
  TIME_LIMIT_REACHED("TimeLimitReached"),
  TRIGGER("Trigger"),
  UNLOCK_COMMAND("UnlockCommand"),
  STOP_AUTHORIZED("StopAuthorized"),
  EV_DEPARTED("EVDeparted"),
  EV_DETECTED("EVDetected"),
  REMOTE_STOP("RemoteStop"),
  REMOTE_START("RemoteStart"),
  ABNORMAL_CONDITION("AbnormalCondition"),
  SIGNED_DATA_RECEIVED("SignedDataReceived"),
  RESET_COMMAND("ResetCommand"),
  @Since(V2_1)
  COST_LIMIT_REACHED("CostLimitReached"),
  @Since(V2_1)
  LIMIT_SET("LimitSet"),
  @Since(V2_1)
  OPERATION_MODE_CHANGED("OperationModeChanged"),
  @Since(V2_1)
  RUNNING_COST("RunningCost"),
  @Since(V2_1)
  SO_C_LIMIT_REACHED("SoCLimitReached"),
  @Since(V2_1)
  TARIFF_CHANGED("TariffChanged"),
  @Since(V2_1)
  TARIFF_NOT_ACCEPTED("TariffNotAccepted"),
  @Since(V2_1)
  TX_RESUMED("TxResumed");

  private final String wire;

  TriggerReason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
