package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.Voltage;

/// What meters showed, of a session or of a connector.
final class MeterValuesResource {
  private static final Param<SessionId> SESSION =
      Param.path("id", "Number of the session", Syntax.SESSION);
  private static final Param<StationId> STATION =
      Param.path("id", "Id of the station", Syntax.STATION);
  private static final Param<Integer> CONNECTOR =
      Param.path("n", "Number of the connector, 0 for the whole station", Syntax.small(0, 10_000));
  private static final Param<Integer> MAX =
      Param.query(
          "max",
          "Thinned out evenly to at most so many; 1000 when absent",
          Syntax.small(1, 10_000));

  /// One value for each phase; a value without phase stands in l1.
  record Phases(@Nullable Double l1, @Nullable Double l2, @Nullable Double l3) {}

  /// A sampled value that has no place of its own.
  record Other(
      String measurand,
      @Nullable String phase,
      @Nullable String location,
      @Nullable String unit,
      String value) {}

  /// One reading.
  record Item(
      Instant at,
      MeterReading.Context context,
      @About("Import register") @Nullable Double energyWh,
      @About("Import, all phases together") @Nullable Double powerW,
      @About("What the charger offers the vehicle") @Nullable Double offeredW,
      Phases currentA,
      Phases voltageV,
      @Nullable Double socPercent,
      @Nullable Double temperatureC,
      List<Other> others) {

    static Item of(MeterReading reading) {
      MeterReading.Values values = reading.values();
      MeterReading.Phases<Current> current = values.current();
      MeterReading.Phases<Voltage> voltage = values.voltage();
      return new Item(
          reading.at(),
          reading.context(),
          wattHours(values.energy()),
          watts(values.power()),
          watts(values.offered()),
          new Phases(amperes(current.l1()), amperes(current.l2()), amperes(current.l3())),
          new Phases(volts(voltage.l1()), volts(voltage.l2()), volts(voltage.l3())),
          percent(values.soc()),
          celsius(values.temperature()),
          reading.others().stream().map(Item::other).toList());
    }

    private static Other other(MeterReading.Other value) {
      return new Other(
          value.measurand(), value.phase(), value.location(), value.unit(), value.value());
    }
  }

  /// All readings asked for, in order of time.
  record Series(List<Item> items) {
    static Series of(List<MeterReading> readings) {
      return new Series(readings.stream().map(Item::of).toList());
    }
  }

  private final SessionArchive archive;
  private final Lookup lookup;

  MeterValuesResource(SessionArchive archive, Lookup lookup) {
    this.archive = archive;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/sessions/{id}/meter-values", "Readings of a session")
            .needs(Permission.VIEW)
            .with(SESSION, MAX)
            .gives(Series.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::ofSession),
        Route.get("/stations/{id}/connectors/{n}/meter-values", "Readings of a connector")
            .needs(Permission.VIEW)
            .with(STATION, CONNECTOR, Param.FROM, Param.TO, MAX)
            .gives(Series.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::ofConnector));
  }

  private Answer ofSession(Request request) {
    SessionId session = lookup.session(request.path(SESSION)).id();
    return Answer.ok(Series.of(archive.readings(session, request.query(MAX, 1000))));
  }

  private Answer ofConnector(Request request) {
    StationId station = lookup.station(request.path(STATION)).id();
    Instant to = request.query(Param.TO, lookup.now());
    Instant from = request.query(Param.FROM, to.minusSeconds(86_400));
    if (from.isAfter(to)) {
      throw Problem.parameter("from", from.toString(), "a time before " + to);
    }
    return Answer.ok(
        Series.of(
            archive.readings(
                new ConnectorId(station, request.path(CONNECTOR)),
                from,
                to,
                request.query(MAX, 1000))));
  }

  static @Nullable Double wattHours(@Nullable Energy energy) {
    return energy == null ? null : energy.wattHours();
  }

  static @Nullable Double watts(@Nullable Power power) {
    return power == null ? null : power.watts();
  }

  static @Nullable Double percent(@Nullable Percent share) {
    return share == null ? null : share.value();
  }

  private static @Nullable Double amperes(@Nullable Current current) {
    return current == null ? null : current.amperes();
  }

  private static @Nullable Double volts(@Nullable Voltage voltage) {
    return voltage == null ? null : voltage.volts();
  }

  private static @Nullable Double celsius(@Nullable Temperature temperature) {
    return temperature == null ? null : temperature.celsius();
  }
}
