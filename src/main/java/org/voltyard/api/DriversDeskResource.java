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
  private static final Param<String> DRIVER = Param.path("driver", "Id of the driver", Syntax.TEXT);
  private static final Param<Integer> NUMBER =
      Param.path("n", "Number of the bay, from 1", Syntax.small(1, 1000));

  /// Who is invited.
  record Invited(@About("Id of the driver in the register") String driver) {}

  /// An invitation that was made.
  record Invitation(String driver, @About("Told only now") String code, Instant expiresAt) {}

  /// An invitation that was neither used nor taken back.
  record Open(
      String driver,
      Instant madeAt,
      @About("Who invited") String madeBy,
      Instant expiresAt,
      @About("Whether its time is not over") boolean good) {
    static Open of(DriverAccounts.Invited each) {
      return new Open(each.driver(), each.at(), each.by(), each.expires(), each.good());
    }
  }

  /// Why nothing is erased.
  record Refusal(@About("Told to the driver by whoever decided; in the audit log") String why) {}

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
        Route.get("/driver-invitations", "Invitations that were not used yet")
            .needs(Permission.REGISTER)
            .lists(Open.class, this::invitations, Open::of),
        Route.delete("/driver-invitations/{driver}", "Takes an invitation back")
            .needs(Permission.REGISTER)
            .with(DRIVER)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::withdraw),
        Route.post("/erasure-requests/{driver}/refusal", "Decides that nothing is erased")
            .needs(Permission.PRIVACY)
            .with(DRIVER)
            .takes(Refusal.class)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::decline),
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

  private Page<DriverAccounts.Invited> invitations(Request request) {
    return Slice.of(accounts.invitations(), DriverAccounts.Invited::driver, request);
  }

  private Answer withdraw(Request request) {
    String driver = request.path(DRIVER);
    if (!accounts.withdraw(driver, request.origin())) {
      throw Problem.notFound("invitation", driver);
    }
    return new Answer.Done();
  }

  private Answer decline(Request request) {
    String driver = request.path(DRIVER);
    String why = request.body(Refusal.class).why();
    try {
      if (!accounts.declineErasure(driver, request.origin().because(why))) {
        throw Problem.notFound("erasure request", driver);
      }
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return new Answer.Done();
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
