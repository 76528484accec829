package org.voltyard.api;

import java.util.ArrayList;
import java.util.List;

/// All that the drivers' page asks for.
final class DriverRoutes {
  /// Where it is.
  static final String BASE = "/driver/";

  /// Where what it asks for is.
  static final String API = "/driver/api/";

  private DriverRoutes() {}

  static List<Route> of(Doors doors, DriverGate gate, Lookup lookup) {
    List<Route> all = new ArrayList<>();
    all.addAll(new DriverAccountResource(doors.driverPage(), gate, lookup).routes());
    all.addAll(new DriverBaysResource(doors.driverPage().portal(), gate, lookup).routes());
    all.addAll(new DriverThingsResource(doors.driverPage().portal(), gate).routes());
    all.add(
        Route.get("/driver/api/openapi.json", "This description, in OpenAPI 3.1")
            .open()
            .givesText(Route.JSON)
            .by(
                _ ->
                    Answer.ok(
                        OpenApi.of(List.copyOf(all), List.of(), doors.health().get().version()))));
    return all;
  }
}
