package org.voltyard.ocpp.meter;

/// The measurands that have a typed place in a reading.
public enum Measure {
  ENERGY,
  POWER,
  OFFERED,
  CURRENT,
  VOLTAGE,
  SOC,
  TEMPERATURE
}
