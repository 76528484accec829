package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;

/// Places to charge one vehicle; in OCPP 1.6 each connector is one.
final class EvsesResource {
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<DisplayState> STATE =
      Param.query("state", "Only in this state", Syntax.oneOf(DisplayState.class));

  /// A place to charge, as it stands now.
  record Item(
      String station,
      int number,
      @About("As operators see it") DisplayState state,
      @About("As the charger reported it") ConnectorStatus status,
      String errorCode,
      @Nullable String info,
      @Nullable String vendorErrorCode,
      @About("Time of the report") Instant since,
      @Nullable Long session,
      MeterValuesResource.@Nullable Item reading) {
    static Item of(StationView view, StationView.ConnectorView connector) {
      MeterReading reading = connector.reading();
      return new Item(
          view.id().value(),
          connector.id().number(),
          view.state(connector),
          connector.status().status(),
          connector.status().errorCode(),
          connector.status().info(),
          connector.status().vendorErrorCode(),
          connector.status().at(),
          Optional.ofNullable(connector.session()).map(s -> s.number()).orElse(null),
          reading == null ? null : MeterValuesResource.Item.of(reading));
    }

    String key() {
      return "%s/%05d".formatted(station, number);
    }
  }

  private final Doors.Stations stations;

  EvsesResource(Doors.Stations stations) {
    this.stations = stations;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/evses", "All places to charge, by station and number")
            .needs(Permission.VIEW)
            .with(STATION, STATE, Param.CURSOR, Param.LIMIT)
            .givesPageOf(Item.class)
            .by(this::list));
  }

  private Answer list(Request request) {
    StationId station = request.query(STATION);
    DisplayState state = request.query(STATE);
    List<Item> chosen =
        stations.all().get().stream()
            .filter(view -> station == null || view.id().equals(station))
            .flatMap(view -> view.plugs().stream().map(plug -> Item.of(view, plug)))
            .filter(item -> state == null || item.state() == state)
            .toList();
    return Answer.ok(Slice.of(chosen, Item::key, request));
  }
}
