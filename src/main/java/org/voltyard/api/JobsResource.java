package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;

/// What stations do for a while (updates of firmware, uploads of logs), and the keys of their
/// meters.
final class JobsResource {
  private static final Param<StationId> ID = Param.path("id", "Id of the station", Syntax.STATION);
  private static final Param<Integer> CONNECTOR =
      Param.path("connector", "Number of the connector", Syntax.small(1, 1000));

  /// A word of the station about a job's progress.
  record Step(Instant at, String status) {}

  /// A job.
  record Job(
      StationEvent.Job kind,
      @About("By which the station's progress refers to it") @Nullable Integer request,
      StationJob.Standing standing,
      @Nullable Instant orderedAt,
      @Nullable String location,
      @About("Not before") @Nullable Instant from,
      @Nullable Instant installAt,
      List<Step> steps) {
    static Job of(StationJob job) {
      StationEvent.JobOrdered order = job.order();
      return new Job(
          job.kind(),
          job.request(),
          job.standing(),
          job.ordered(),
          order == null ? null : order.location(),
          order == null ? null : order.from(),
          order == null ? null : order.installAt(),
          job.steps().stream().map(s -> new Step(s.at(), s.status())).toList());
    }
  }

  /// The jobs of a station, the youngest first.
  record Jobs(List<Job> jobs) {}

  /// The public key of a connector's meter.
  record Key(int connector, MeterProof.KeySource source, String key) {
    static Key of(MeterKey key) {
      return new Key(key.connector(), key.source(), key.told());
    }
  }

  /// The keys of a station's meters, as far as they are known.
  record Keys(List<Key> keys) {}

  /// A key that was read off a meter.
  record Pin(
      @About("Hexadecimal, Base64, PEM, or as OCPP has it: oca:base16:asn1:...") String key) {}

  private final Doors.Jobs door;
  private final Lookup lookup;

  JobsResource(Doors.Jobs door, Lookup lookup) {
    this.door = door;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations/{id}/jobs", "Updates of firmware and uploads of logs, youngest first")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Jobs.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(jobs(known(request)))),
        Route.get("/stations/{id}/meter-keys", "The public keys of a station's meters")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Keys.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(keys(known(request)))),
        Route.put(
                "/stations/{id}/meter-keys/{connector}",
                "Holds a meter to the key that was read off it")
            .needs(Permission.SERVICE)
            .with(ID, CONNECTOR)
            .takes(Pin.class)
            .gives(Keys.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> pinned(request, request.body(Pin.class).key())),
        Route.delete(
                "/stations/{id}/meter-keys/{connector}",
                "Takes back the key that was read off a meter")
            .needs(Permission.SERVICE)
            .with(ID, CONNECTOR)
            .gives(Keys.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> pinned(request, null)));
  }

  private StationId known(Request request) {
    return lookup.station(request.path(ID)).id();
  }

  private Jobs jobs(StationId id) {
    return new Jobs(door.jobs().apply(id).stream().map(Job::of).toList());
  }

  private Keys keys(StationId id) {
    return new Keys(door.keys().apply(id).stream().map(Key::of).toList());
  }

  private Answer pinned(Request request, @Nullable String key) {
    StationId id = known(request);
    try {
      door.pin().pin(new ConnectorId(id, request.path(CONNECTOR)), key, request.origin());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid("key: " + e.getMessage());
    }
    return Answer.ok(keys(id));
  }
}
