package org.voltyard.fleet.curve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.Vehicle;

/// Learns the charge curves of vehicles from the readings of their last sessions, whenever somebody
/// asks. Waits for the database; never call it on the JavaFX thread.
public final class ChargeCurves {
  /// Batteries age: what is older than so many sessions does not count.
  private static final int SESSIONS = 40;

  private static final int READINGS = 2_000;

  private final SessionArchive sessions;
  private final Function<String, Optional<Vehicle>> vehicles;

  /// @param vehicles finds a vehicle by its id
  public ChargeCurves(SessionArchive sessions, Function<String, Optional<Vehicle>> vehicles) {
    this.sessions = sessions;
    this.vehicles = vehicles;
  }

  /// The curve of a vehicle, which may not have enough to go by; empty where there is no such
  /// vehicle.
  public Optional<ChargeCurve> of(String vehicle, Origin origin) {
    origin.needs(Permission.VIEW_PEOPLE);
    return vehicles.apply(vehicle).map(known -> CurveFit.of(known, readings(vehicle)));
  }

  private List<List<MeterReading>> readings(String vehicle) {
    SessionArchive.Query last =
        new SessionArchive.Query(
            null, null, null, null, null, null, SESSIONS, new Whose(vehicle, null, null));
    return sessions.search(last).items().stream()
        .map(Session::id)
        .map(id -> sessions.readings(id, READINGS))
        .toList();
  }
}
