package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FactLog;

/// Whether the program is well.
final class HealthResource {
  /// Well, impaired (charging goes on), or unable to accept what chargers say.
  enum Status {
    OK,
    DEGRADED,
    DOWN
  }

  /// The journal.
  record Journal(long lastSeq, @About("Null when all is well") @Nullable String trouble) {}

  /// What brings the facts into the database.
  record Projector(
      long lastSeq,
      @About("How many facts it is behind the journal") long lag,
      @About("Null when all is well") @Nullable String trouble) {}

  /// The answer to a probe.
  record Probe(boolean well, @About("Null when all is well") @Nullable String trouble) {}

  /// How the program is.
  record Item(
      Status status,
      String version,
      Instant startedAt,
      long uptimeS,
      Journal journal,
      Projector projector,
      @About("Stations that are connected") int connections) {}

  private final Supplier<Doors.Health> health;
  private final FactLog log;
  private final Lookup lookup;

  HealthResource(Supplier<Doors.Health> health, FactLog log, Lookup lookup) {
    this.health = health;
    this.log = log;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health", "How the program is; 503 when it cannot write its journal")
            .open()
            .gives(Item.class)
            .gives(503, Item.class)
            .by(request -> answer()),
        Route.get("/health/live", "Whether the program runs; if not, start it anew")
            .open()
            .gives(Probe.class)
            .by(request -> Answer.ok(new Probe(true, null))),
        Route.get("/health/ready", "Whether stations are served; 503 while they are not")
            .open()
            .gives(Probe.class)
            .gives(503, Probe.class)
            .by(request -> ready()));
  }

  /// The database may be away: stations are served from the journal.
  private Answer ready() {
    String trouble = health.get().journalTrouble();
    return new Answer.Value(trouble == null ? 200 : 503, new Probe(trouble == null, trouble));
  }

  private Answer answer() {
    Doors.Health now = health.get();
    long written = log.lastSeq();
    Status status =
        now.journalTrouble() != null
            ? Status.DOWN
            : now.projectorTrouble() != null ? Status.DEGRADED : Status.OK;
    Item item =
        new Item(
            status,
            now.version(),
            now.startedAt(),
            Duration.between(now.startedAt(), lookup.now()).toSeconds(),
            new Journal(written, now.journalTrouble()),
            new Projector(
                now.projectedSeq(),
                Math.max(0, written - now.projectedSeq()),
                now.projectorTrouble()),
            now.connections());
    return new Answer.Value(status == Status.DOWN ? 503 : 200, item);
  }
}
