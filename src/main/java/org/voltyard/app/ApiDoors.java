package org.voltyard.app;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.voltyard.api.Doors;
import org.voltyard.api.StatementDoor;
import org.voltyard.api.Upkeep;
import org.voltyard.api.Watching;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.journal.FactCodec;

/// Opens the doors of the REST interface to the running depot.
final class ApiDoors {
  private static final StationId ANY = new StationId("any");

  private ApiDoors() {}

  static Doors of(Core core) {
    return new Doors(
        stations(core),
        commands(core),
        new Doors.Sessions(
            core.archives().sessions(),
            core.sessions()::findOpen,
            (session, origin) -> core.sessions().stop(session, origin).answer(),
            core.sessions()::closeLocally,
            (session, whose, origin) ->
                core.people()
                    .recognition()
                    .attribute(
                        session, whose.vehicle(), whose.driver(), whose.organisation(), origin)),
        new Doors.Tokens(
            core.tokens()::all,
            core.tokens()::find,
            core.tokens()::put,
            (token, origin) -> core.tokens().remove(token, origin)),
        upkeep(core),
        new Doors.Facts(
            core.journal(), core.archives().facts(), ApiDoors::row, core.bus()::following),
        frames(core),
        core.archives().security(),
        core.devices().door(core.archives().deviceEvents()),
        core.devices().displayDoor(),
        core.settings(),
        new Doors.Authority(
            core.certificates(),
            () -> new Doors.Tls(core.tls().port(), core.tls().trouble().orElse(null))),
        new Doors.Prices(
            core.billing().tariffs(),
            core.billing().costs(),
            core.archives().costs(),
            core.billing().changes(),
            core.billing().payments(),
            core.settings()::zone),
        fleet(core),
        new Doors.Raises(
            core.stations()::raise,
            core.stations()::raiseStopped,
            core.raises()::begin,
            core.raises()::stop),
        new Doors.Jobs(
            core.stations()::jobs, core.stations()::meterKeys, core.stations()::pinMeterKey),
        new Doors.Limits(
            core.limits(),
            (station, command, origin) -> core.commands().send(station, command, origin).answer()),
        () -> health(core),
        core.hooks(),
        new Watching(
            core.metrics(), () -> MeterFigures.of(core), () -> core.settings().flag("api.metrics")),
        new Doors.Access(
            core.access().users()::empty,
            core.keys(),
            core.oauth(),
            core.access().users().approvals()),
        core.archives().audit(),
        core.access().trail(),
        new Doors.Chain(core.access().checks(), core.access().exports()),
        new Doors.ShiftLog(core.access().shifts(), core.access().days()),
        new Doors.Registers(
            core.registers(), core.registerArchive(), core.people().photos(), ApiDoors::freshId),
        new StatementDoor(
            core.people().statements(), core.people().curves(), core.settings()::zone),
        core.people().importDesk(),
        core.people().personal(),
        new Doors.DriverPage(
            core.portal(),
            () -> core.settings().value("site.name"),
            () -> DriverSettings.address(core.settings())));
  }

  /// Twelve letters and digits, which nobody has to type.
  private static String freshId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }

  private static Upkeep upkeep(Core core) {
    return new Upkeep(
        new Upkeep.Lists(
            core.lists()::view,
            core.lists()::sendChanges,
            core.lists()::sendWhole,
            core.lists()::empty),
        new Upkeep.Reservations(
            core.reservations()::all,
            core.bookings()::make,
            (id, origin) -> core.bookings().cancel(id, origin).answer()),
        new Upkeep.Grid(
            core.grid()::board,
            (id, origin) -> core.grid().read(id, origin).answer(),
            (id, control, origin) -> core.grid().clear(id, control, origin).answer()),
        new Upkeep.Swaps(
            core.swaps()::of,
            (id, token, origin) -> core.swaps().request(id, token, origin).answer()));
  }

  private static Doors.Frames frames(Core core) {
    FrameTools tools = FrameTools.of(core);
    return new Doors.Frames(core.storage().frames(), tools.recordings(), tools.study());
  }

  private static Doors.Fleet fleet(Core core) {
    return new Doors.Fleet(
        core.models()::of,
        core.models()::set,
        new Doors.Templates(
            core.templates()::all,
            core.templates()::save,
            core.templates()::remove,
            core.templates()::like,
            core.templates()::settings,
            core.templates()::apply,
            core.templates()::runs,
            core.archives().templates()));
  }

  private static Doors.Stations stations(Core core) {
    return new Doors.Stations(
        core.stations()::all,
        core.stations()::find,
        core.stations()::register,
        (station, admission, origin) -> decide(core, station, admission, origin),
        password -> core.passwords().hash(password.getBytes(StandardCharsets.UTF_8)));
  }

  private static void decide(
      Core core, StationId station, Station.Admission admission, Origin origin) {
    switch (admission) {
      case ADMITTED -> core.stations().admit(station, origin);
      case REFUSED -> core.stations().refuse(station, origin);
      case RETIRED -> core.stations().retire(station, origin);
      case WAITING -> {
        Station known = core.stations().find(station).orElseThrow().registration();
        var _ = core.stations().register(known.with(admission), origin);
      }
    }
  }

  private static Doors.Commands commands(Core core) {
    return new Doors.Commands(
        () -> core.links().forms(ANY),
        core.links()::forms,
        (station, action, payload, origin) -> send(core, station, action, payload, origin),
        core.archives().commands());
  }

  private static CompletableFuture<? extends Outcome<?>> send(
      Core core, StationId station, String action, String payload, Origin origin) {
    return core.commands().send(station, action, payload, origin).answer();
  }

  static FactArchive.Row row(Recorded recorded) {
    return new FactArchive.Row(
        recorded.seq(),
        recorded.at(),
        recorded.fact().subject(),
        FactCodec.kind(recorded.fact()),
        FactCodec.body(recorded.fact()));
  }

  private static Doors.Health health(Core core) {
    return new Doors.Health(
        Version.TEXT,
        core.startedAt(),
        core.journal().trouble().orElse(null),
        core.storage().position(),
        core.storage().trouble().orElse(null),
        core.server().connections());
  }
}
