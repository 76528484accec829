package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.voltyard.admin.drivers.BayCodes;
import org.voltyard.admin.drivers.DriverAccounts;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;

/// What staff does for the drivers' page.
final class DriversDeskResource {
  private static final Param<StationId> STATION =
      Param.path("id", "Id of the station", Syntax.STATION);
  private static final Param<Integer> NUMBER =
      Param.path("n", "Number of the bay, from 1", Syntax.small(1, 1000));

  /// Who is invited.
  record Invited(@About("Id of the driver in the register") String driver) {}

  /// An invitation that was made.
  record Invitation(String driver, @About("Told only now") String code, Instant expiresAt) {}

  /// A wish to be forgotten.
  record Erasure(String driver, Instant askedAt) {}

  /// The code of a bay.
  record Code(
      String station,
      int connector,
      String code,
      @About("What stands in the QR code") String address) {}

  private final DriverAccounts accounts;
  private final BayCodes codes;
  private final Doors.DriverPage page;
  private final Lookup lookup;

  DriversDeskResource(Doors.DriverPage page, Lookup lookup) {
    this.accounts = page.portal().accounts();
    this.codes = page.portal().codes();
    this.page = page;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/driver-invitations", "A code by which a driver sets a password, told once")
            .needs(Permission.REGISTER)
            .takes(Invited.class)
            .gives(201, Invitation.class)
            .by(this::invite),
        Route.get("/erasure-requests", "Drivers who asked that what is personal be erased")
            .needs(Permission.PRIVACY)
            .lists(Erasure.class, this::erasures, erasure -> erasure),
        Route.post("/stations/{id}/bays/{n}/code", "The code of a bay; made if it has none")
            .needs(Permission.OPERATE)
            .with(STATION, NUMBER)
            .gives(Code.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> code(request, false)),
        Route.put("/stations/{id}/bays/{n}/code", "Another code; the label there is void then")
            .needs(Permission.OPERATE)
            .with(STATION, NUMBER)
            .gives(Code.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> code(request, true)));
  }

  private Answer invite(Request request) {
    String driver = request.body(Invited.class).driver();
    try {
      DriverAccounts.Invitation made = accounts.invite(driver, request.origin());
      return new Answer.Value(201, new Invitation(driver, made.code(), made.expires()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Page<Erasure> erasures(Request request) {
    List<Erasure> all =
        accounts.erasures().entrySet().stream()
            .map(e -> new Erasure(e.getKey(), e.getValue()))
            .toList();
    return Slice.of(all, Erasure::driver, request);
  }

  private Answer code(Request request, boolean anew) {
    StationId station = lookup.station(request.path(STATION)).id();
    ConnectorId bay = new ConnectorId(station, request.path(NUMBER));
    String code = anew ? codes.renew(bay, request.origin()) : codes.of(bay, request.origin());
    return Answer.ok(
        new Code(
            station.value(),
            bay.number(),
            BayCodes.shown(code),
            page.address().get() + "/driver/b/" + code));
  }
}
