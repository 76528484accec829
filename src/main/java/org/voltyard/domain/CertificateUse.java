package org.voltyard.domain;

/// What a certificate in a station is for.
public enum CertificateUse {
  /// Root of the vehicles' and charging stations' plug-and-charge certificates.
  V2G_ROOT,
  /// Root of the contract certificates of vehicles.
  MO_ROOT,
  /// Root by which stations know the depot.
  CSMS_ROOT,
  /// Root by which stations know their maker's firmware.
  MANUFACTURER_ROOT,
  /// Root of the certificates that vehicles leave the factory with.
  OEM_ROOT,
  /// The station's own, by which the depot knows it.
  CHARGING_STATION,
  /// The station's own, by which vehicles know it.
  V2G,
  /// The same for vehicles of ISO 15118-20.
  V2G_20,
  /// The station's own, by which the depot and vehicles know it.
  COMBINED;

  /// Whether a station shows it to the depot.
  public boolean forDepot() {
    return this == CHARGING_STATION || this == COMBINED;
  }
}
