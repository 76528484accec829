package org.voltyard.domain;

/// What kind of station it is, and with which firmware; empty where it has not said.
public record StationModel(String vendor, String model, String firmware)
    implements Comparable<StationModel> {
  public static final StationModel UNKNOWN = new StationModel("", "", "");

  /// The same kind, whatever its firmware.
  public boolean sameKind(StationModel other) {
    return vendor.equals(other.vendor) && model.equals(other.model);
  }

  @Override
  public int compareTo(StationModel other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    String name = (vendor + " " + model).strip();
    return firmware.isEmpty() ? name : name + " · " + firmware;
  }
}
