package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// What is measured.
public enum Measurand implements WireName {
  CURRENT_EXPORT("Current.Export"),
  CURRENT_IMPORT("Current.Import"),
  CURRENT_OFFERED("Current.Offered"),
  ENERGY_ACTIVE_EXPORT_REGISTER("Energy.Active.Export.Register"),
  ENERGY_ACTIVE_IMPORT_REGISTER("Energy.Active.Import.Register"),
  ENERGY_REACTIVE_EXPORT_REGISTER("Energy.Reactive.Export.Register"),
  ENERGY_REACTIVE_IMPORT_REGISTER("Energy.Reactive.Import.Register"),
  ENERGY_ACTIVE_EXPORT_INTERVAL("Energy.Active.Export.Interval"),
  ENERGY_ACTIVE_IMPORT_INTERVAL("Energy.Active.Import.Interval"),
  ENERGY_ACTIVE_NET("Energy.Active.Net"),
  ENERGY_REACTIVE_EXPORT_INTERVAL("Energy.Reactive.Export.Interval"),
  ENERGY_REACTIVE_IMPORT_INTERVAL("Energy.Reactive.Import.Interval"),
  ENERGY_REACTIVE_NET("Energy.Reactive.Net"),
  ENERGY_APPARENT_NET("Energy.Apparent.Net"),
  ENERGY_APPARENT_IMPORT("Energy.Apparent.Import"),
  ENERGY_APPARENT_EXPORT("Energy.Apparent.Export"),
  FREQUENCY("Frequency"),
  POWER_ACTIVE_EXPORT("Power.Active.Export"),
  POWER_ACTIVE_IMPORT("Power.Active.Import"),
  POWER_FACTOR("Power.Factor"),
  POWER_OFFERED("Power.Offered"),
  POWER_REACTIVE_EXPORT("Power.Reactive.Export"),
  POWER_REACTIVE_IMPORT("Power.Reactive.Import"),
  SO_C("SoC"),
  VOLTAGE("Voltage"),
  @Since(V2_1)
  CURRENT_EXPORT_OFFERED("Current.Export.Offered"),
  @Since(V2_1)
  CURRENT_EXPORT_MINIMUM("Current.Export.Minimum"),
  @Since(V2_1)
  CURRENT_IMPORT_OFFERED("Current.Import.Offered"),
  @Since(V2_1)
  CURRENT_IMPORT_MINIMUM("Current.Import.Minimum"),
  @Since(V2_1)
  DISPLAY_PRESENT_SOC("Display.PresentSOC"),
  @Since(V2_1)
  DISPLAY_MINIMUM_SOC("Display.MinimumSOC"),
  @Since(V2_1)
  DISPLAY_TARGET_SOC("Display.TargetSOC"),
  @Since(V2_1)
  DISPLAY_MAXIMUM_SOC("Display.MaximumSOC"),
  @Since(V2_1)
  DISPLAY_REMAINING_TIME_TO_MINIMUM_SOC("Display.RemainingTimeToMinimumSOC"),
  @Since(V2_1)
  DISPLAY_REMAINING_TIME_TO_TARGET_SOC("Display.RemainingTimeToTargetSOC"),
  @Since(V2_1)
  DISPLAY_REMAINING_TIME_TO_MAXIMUM_SOC("Display.RemainingTimeToMaximumSOC"),
  @Since(V2_1)
  DISPLAY_CHARGING_COMPLETE("Display.ChargingComplete"),
  @Since(V2_1)
  DISPLAY_BATTERY_ENERGY_CAPACITY("Display.BatteryEnergyCapacity"),
  @Since(V2_1)
  DISPLAY_INLET_HOT("Display.InletHot"),
  @Since(V2_1)
  ENERGY_ACTIVE_IMPORT_CABLE_LOSS("Energy.Active.Import.CableLoss"),
  @Since(V2_1)
  ENERGY_ACTIVE_IMPORT_LOCAL_GENERATION_REGISTER("Energy.Active.Import.LocalGeneration.Register"),
  @Since(V2_1)
  ENERGY_ACTIVE_SETPOINT_INTERVAL("Energy.Active.Setpoint.Interval"),
  @Since(V2_1)
  ENERGY_REQUEST_TARGET("EnergyRequest.Target"),
  @Since(V2_1)
  ENERGY_REQUEST_MINIMUM("EnergyRequest.Minimum"),
  @Since(V2_1)
  ENERGY_REQUEST_MAXIMUM("EnergyRequest.Maximum"),
  @Since(V2_1)
  ENERGY_REQUEST_MINIMUM_V2X("EnergyRequest.Minimum.V2X"),
  @Since(V2_1)
  ENERGY_REQUEST_MAXIMUM_V2X("EnergyRequest.Maximum.V2X"),
  @Since(V2_1)
  ENERGY_REQUEST_BULK("EnergyRequest.Bulk"),
  @Since(V2_1)
  POWER_ACTIVE_SETPOINT("Power.Active.Setpoint"),
  @Since(V2_1)
  POWER_ACTIVE_RESIDUAL("Power.Active.Residual"),
  @Since(V2_1)
  POWER_EXPORT_MINIMUM("Power.Export.Minimum"),
  @Since(V2_1)
  POWER_EXPORT_OFFERED("Power.Export.Offered"),
  @Since(V2_1)
  POWER_IMPORT_OFFERED("Power.Import.Offered"),
  @Since(V2_1)
  POWER_IMPORT_MINIMUM("Power.Import.Minimum"),
  @Since(V2_1)
  VOLTAGE_MINIMUM("Voltage.Minimum"),
  @Since(V2_1)
  VOLTAGE_MAXIMUM("Voltage.Maximum");

  private final String wire;

  Measurand(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
