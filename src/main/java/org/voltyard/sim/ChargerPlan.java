package org.voltyard.sim;

import java.util.List;
import org.voltyard.ocpp.rpc.Edition;

/// What a simulated charger is.
///
/// @param watts what all its outlets together can deliver
/// @param edition the version of OCPP it speaks
/// @param sampleSeconds how often it reads its meters during a transaction, until told otherwise
public record ChargerPlan(
    String id,
    Plate plate,
    double watts,
    List<Outlet> outlets,
    int sampleSeconds,
    Link link,
    Edition edition) {
  public ChargerPlan {
    outlets = List.copyOf(outlets);
    if (outlets.isEmpty()) {
      throw new IllegalArgumentException("charger " + id + ": it has no connector");
    }
  }

  /// The same charger, connecting elsewhere or otherwise.
  ChargerPlan at(Link other) {
    return new ChargerPlan(id, plate, watts, outlets, sampleSeconds, other, edition);
  }

  /// What stands on its nameplate.
  public record Plate(String vendor, String model, String serial, String firmware) {}

  /// A plain charger with one connector.
  public static ChargerPlan simple(String id, Outlet outlet, Link link, Edition edition) {
    Plate plate = new Plate("VoltYard", "Training 1", "T-" + id, "1.0.0");
    return new ChargerPlan(id, plate, outlet.watts(), List.of(outlet), 30, link, edition);
  }
}
