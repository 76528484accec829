package org.voltyard.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A vehicle that charges here.
///
/// @param fleetNumber what its operator calls it; null for none
/// @param vin its chassis number
/// @param evccid what its charging controller calls itself, mostly its MAC address
/// @param battery energy that the full battery holds
/// @param connector type of its inlet, such as `GBT_DC`
/// @param organisation id of the one it belongs to
/// @param driver id of who usually drives it
public record Vehicle(
    String id,
    String plate,
    @Nullable String fleetNumber,
    @Nullable String vin,
    @Nullable String evccid,
    @Nullable Energy battery,
    @Nullable String connector,
    @Nullable Power maxPower,
    @Nullable String organisation,
    @Nullable String driver,
    boolean active) {

  /// The same vehicle, in use or not.
  public Vehicle with(boolean nowActive) {
    return new Vehicle(
        id,
        plate,
        fleetNumber,
        vin,
        evccid,
        battery,
        connector,
        maxPower,
        organisation,
        driver,
        nowActive);
  }

  /// The form in which plates, chassis numbers and controllers' ids are compared: letters (of any
  /// script) and digits, in upper case, without the `VID:` that some stations put before them.
  public static String key(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String bare = upper.startsWith("VID:") ? upper.substring(4) : upper;
    return bare.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// Whether everything in it can be.
  ///
  /// @throws InvalidEntry saying which of the values cannot be
  public void check() {
    InvalidEntry.unlessId(id);
    InvalidEntry.unless(
        !key(plate).isEmpty() && plate.length() <= 20,
        "plate",
        plate,
        "1 to 20 characters with at least one letter or digit");
    if (fleetNumber != null) {
      InvalidEntry.unlessName("fleetNumber", fleetNumber, 40);
    }
    if (vin != null) {
      InvalidEntry.unless(
          vin.matches("(?i)[A-HJ-NPR-Z0-9]{17}"),
          "vin",
          vin,
          "17 letters and digits, without I, O and Q"); // ISO 3779
    }
    if (evccid != null) {
      InvalidEntry.unless(
          key(evccid).matches("[0-9A-F]{12}|[0-9A-Z]{14,39}") && evccid.length() <= 60,
          "evccid",
          evccid,
          "12 hexadecimal digits, or 14 to 39 letters and digits");
    }
    if (connector != null) {
      InvalidEntry.unlessName("connector", connector, 20);
    }
    checkPower();
  }

  private void checkPower() {
    if (battery != null) {
      double kiloWattHours = battery.wattHours() / 1000;
      InvalidEntry.unless(
          kiloWattHours > 0 && kiloWattHours <= 5000,
          "battery",
          Double.toString(kiloWattHours),
          "more than 0 and at most 5000 kWh");
    }
    if (maxPower != null) {
      double kiloWatts = maxPower.watts() / 1000;
      InvalidEntry.unless(
          kiloWatts > 0 && kiloWatts <= 5000,
          "maxPower",
          Double.toString(kiloWatts),
          "more than 0 and at most 5000 kW");
    }
  }
}
