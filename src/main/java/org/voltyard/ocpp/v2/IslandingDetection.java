package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// How a vehicle notices that the grid is gone.
@Since(V2_1)
public enum IslandingDetection implements WireName {
  NO_ANTI_ISLANDING_SUPPORT("NoAntiIslandingSupport"),
  ROCOF("RoCoF"),
  UVP_OVP("UVP_OVP"),
  UFP_OFP("UFP_OFP"),
  VOLTAGE_VECTOR_SHIFT("VoltageVectorShift"),
  ZERO_CROSSING_DETECTION("ZeroCrossingDetection"),
  OTHER_PASSIVE("OtherPassive"),
  IMPEDANCE_MEASUREMENT("ImpedanceMeasurement"),
  IMPEDANCE_AT_FREQUENCY("ImpedanceAtFrequency"),
  SLIP_MODE_FREQUENCY_SHIFT("SlipModeFrequencyShift"),
  SANDIA_FREQUENCY_SHIFT("SandiaFrequencyShift"),
  SANDIA_VOLTAGE_SHIFT("SandiaVoltageShift"),
  FREQUENCY_JUMP("FrequencyJump"),
  RCLQ_FACTOR("RCLQFactor"),
  OTHER_ACTIVE("OtherActive");

  private final String wire;

  IslandingDetection(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
