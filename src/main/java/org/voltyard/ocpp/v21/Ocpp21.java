package org.voltyard.ocpp.v21;

import java.time.InstantSource;
import org.voltyard.domain.Depot;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.engine.Version;
import org.voltyard.ocpp.v2.Ocpp2;

/// OCPP 2.1 in the engine's table of versions.
public final class Ocpp21 {
  private Ocpp21() {}

  /// The version with its answers given by the depot.
  public static Version version(Depot depot, InstantSource clock) {
    Routes routes = Ocpp2.routes(Messages.ALL, depot, clock);
    new Grid(depot).addTo(routes);
    new Batteries(depot).addTo(routes);
    new ChainStatus(depot).addTo(routes);
    new SmartCharging(depot.charging()).addTo(routes);
    new Payments(depot).addTo(routes);
    new EventStreams(depot.devices()).addTo(routes);
    return new Version(new Dialect21(new Ocpp2(Messages.ALL)), routes);
  }
}
