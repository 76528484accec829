package org.voltyard.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lets power flow: what vehicles want, outlets can, the cabinet has and profiles allow.
final class PowerFlow {
  private static final double RAMP_SECONDS = 6;
  private static final double LEAST_AMPS = 6;
  private static final double WARMING = 32;
  private static final double WARMING_SECONDS = 240;

  private final Cabinet cabinet;
  private Instant last;

  PowerFlow(Cabinet cabinet) {
    this.cabinet = cabinet;
    last = cabinet.clock().now();
  }

  /// Counts what has flowed since the last call, and sets what flows from now on.
  void settle() {
    Instant now = cabinet.clock().now();
    double seconds = Duration.between(last, now).toNanos() / 1e9;
    last = now;
    if (seconds > 0) {
      cabinet.connectors().forEach(each -> flow(each, seconds));
    }
    allot(seconds);
  }

  private void flow(SimConnector connector, double seconds) {
    double energy = connector.watts * seconds / 3600;
    cabinet.till().count(connector, Math.max(0, energy), seconds);
    ParkedVehicle vehicle = connector.vehicle;
    if (energy >= 0) {
      connector.meter().add(energy);
    } else {
      connector.meter().export(-energy);
    }
    if (vehicle != null && energy > 0) {
      vehicle.take(energy, connector.outlet(), cabinet.pace().factor());
    } else if (vehicle != null && energy < 0) {
      vehicle.give(-energy, connector.outlet(), cabinet.pace().factor());
    }
    double load = connector.watts / connector.outlet().watts();
    double aim = Cabinet.AMBIENT + WARMING * load * load;
    double share = 1 - Math.exp(-seconds / WARMING_SECONDS);
    connector.celsius += (aim - connector.celsius) * share;
  }

  private void allot(double seconds) {
    Limits limits = new Limits(cabinet.profiles().all());
    Instant at = cabinet.now();
    double left = Math.min(cabinet.plan().watts(), limits.station(cabinet.place(0), at));
    List<SimConnector> hungry = new ArrayList<>();
    for (SimConnector each : cabinet.connectors()) {
      each.offered = 0;
      if (each.transaction != null && !each.broken() && each.vehicle != null) {
        Limits.Place place = cabinet.place(each.number());
        each.offered =
            cabinet.till().reached(each) == null
                ? Math.min(limits.connector(place, at), place.most())
                : 0; // E16.FR.05
        hungry.add(each);
      }
    }
    hungry.sort(Comparator.comparingDouble(PowerFlow::wanted));
    int sharers = hungry.size();
    double back = cabinet.plan().watts();
    for (SimConnector each : hungry) {
      each.offered = Math.max(each.offered, -back);
      back += Math.min(0, wanted(each));
      each.offered = enough(each, Math.min(each.offered, left / sharers));
      left -= Math.max(0, Math.min(each.offered, wanted(each)));
      sharers--;
    }
    cabinet.connectors().forEach(each -> ramp(each, seconds));
  }

  private static double wanted(SimConnector connector) {
    ParkedVehicle vehicle = connector.vehicle;
    if (vehicle == null) {
      return 0;
    }
    return connector.offered < 0
        ? Math.max(connector.offered, -vehicle.gives(connector.outlet()))
        : Math.min(connector.offered, vehicle.wants(connector.outlet()));
  }

  /// On alternating current less than six amperes is nothing. (IEC 61851)
  private static double enough(SimConnector connector, double watts) {
    Outlet outlet = connector.outlet();
    return !outlet.direct() && watts < outlet.wattsAt(LEAST_AMPS, connector.phases()) ? 0 : watts;
  }

  private static void ramp(SimConnector connector, double seconds) {
    double aim = connector.stuck || connector.offered == 0 ? 0 : wanted(connector);
    double step = connector.outlet().watts() * Math.min(seconds, RAMP_SECONDS) / RAMP_SECONDS;
    connector.watts =
        aim < 0
            ? Math.max(aim, Math.min(connector.watts, 0) - step)
            : Math.min(aim, Math.max(connector.watts, 0) + step);
  }
}
