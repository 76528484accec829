package org.voltyard.ocpp.meter;

/// Where in the charger something is measured, the most telling first.
public enum Place {
  OUTLET,
  CABLE,
  EV,
  BODY,
  INLET
}
