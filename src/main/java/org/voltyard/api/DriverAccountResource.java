package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.DriverAccounts;
import org.voltyard.admin.drivers.OwnData;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.admin.drivers.Registration;
import org.voltyard.admin.drivers.Visit;
import org.voltyard.domain.Driver;

/// How drivers come in, and what is kept of them.
final class DriverAccountResource {
  /// What the page asks for first.
  record Hello(
      @About("To be shown in X-CSRF-Token with whatever changes something") String token,
      String depot,
      Registration registration,
      @About("0: drivers reserve nothing") long reservationMinutes,
      @Nullable Me driver) {}

  /// The driver who is signed in.
  record Me(
      String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String organisation,
      boolean erasureAsked) {}

  /// Somebody who registers.
  record Applicant(
      String name,
      @About("Phone number or e-mail address") String address,
      String password,
      @About("A tag such as zh-CN") @Nullable String language) {}

  /// Somebody who signs in.
  record Proof(String address, String password) {}

  /// Somebody who was invited.
  record Invited(String code, String password) {}

  /// A new password.
  record Change(String old, String fresh) {}

  /// All that is kept of a driver.
  record Everything(
      Me driver,
      List<DriverThingsResource.Vehicle> vehicles,
      List<DriverThingsResource.Card> cards,
      List<DriverBaysResource.Kept> reservations,
      List<DriverBaysResource.Charge> charges) {}

  private final Portal portal;
  private final DriverGate gate;
  private final Lookup lookup;
  private final Doors.DriverPage page;

  DriverAccountResource(Doors.DriverPage page, DriverGate gate, Lookup lookup) {
    this.portal = page.portal();
    this.page = page;
    this.gate = gate;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/driver/api/hello", "Who is signed in, and the token for changes")
            .open()
            .gives(Hello.class)
            .by(request -> Answer.ok(hello(request, gate.token(request.context())))),
        Route.post("/driver/api/registration", "Registers; tells not whether the address is known")
            .open()
            .takes(Applicant.class)
            .givesNothing()
            .fails(Problem.Kind.FORBIDDEN, Problem.Kind.TOO_MANY, Problem.Kind.CONFLICT)
            .by(this::register),
        Route.post("/driver/api/sign-in", "Signs in")
            .open()
            .takes(Proof.class)
            .gives(Hello.class)
            .fails(Problem.Kind.FORBIDDEN, Problem.Kind.TOO_MANY)
            .fails(Problem.Kind.UNAUTHENTICATED)
            .by(this::signIn),
        Route.post("/driver/api/invitation", "Sets a password by an invitation, and signs in")
            .open()
            .takes(Invited.class)
            .gives(Hello.class)
            .fails(Problem.Kind.FORBIDDEN, Problem.Kind.TOO_MANY)
            .fails(Problem.Kind.UNAUTHENTICATED)
            .by(this::accept),
        Route.post("/driver/api/sign-out", "Signs out").driver().givesNothing().by(this::signOut),
        Route.put("/driver/api/password", "Changes one's password")
            .driver()
            .takes(Change.class)
            .gives(Hello.class)
            .by(this::change),
        Route.get("/driver/api/data", "All that is kept of one")
            .driver()
            .gives(Everything.class)
            .by(this::everything),
        Route.post("/driver/api/erasure", "Asks that what is personal be erased")
            .driver()
            .givesNothing()
            .by(this::erase));
  }

  private Hello hello(Request request, String token) {
    return hello(token, gate.visitor(request.context()).orElse(null));
  }

  private Hello hello(String token, @Nullable Visit visit) {
    return new Hello(
        token,
        page.depot().get(),
        portal.accounts().registration(),
        portal.reservations().longest().toMinutes(),
        visit == null ? null : me(visit));
  }

  private Me me(Visit visit) {
    Driver driver = portal.accounts().driver(visit);
    return new Me(
        driver.name(),
        driver.phone(),
        driver.email(),
        driver.organisation(),
        portal.data().erasureAsked(visit));
  }

  private Answer register(Request request) {
    Applicant body = request.body(Applicant.class);
    try {
      portal
          .accounts()
          .register(
              new DriverAccounts.Applicant(body.name(), body.address(), body.language()),
              body.password().toCharArray());
      return new Answer.Done();
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer signIn(Request request) {
    Proof body = request.body(Proof.class);
    return entered(
        request,
        portal.accounts().signIn(body.address(), body.password().toCharArray(), from(request)));
  }

  private Answer accept(Request request) {
    Invited body = request.body(Invited.class);
    try {
      return entered(
          request,
          portal.accounts().accept(body.code(), body.password().toCharArray(), from(request)));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer change(Request request) {
    Change body = request.body(Change.class);
    try {
      return entered(
          request,
          portal
              .accounts()
              .changePassword(
                  gate.visit(request.context()),
                  body.old().toCharArray(),
                  body.fresh().toCharArray(),
                  from(request)));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static String from(Request request) {
    return request.context().req().getRemoteAddr();
  }

  private Answer entered(Request request, DriverAccounts.SignIn result) {
    return switch (result) {
      case DriverAccounts.SignIn.Welcome(var visit) ->
          Answer.ok(hello(gate.begin(request.context(), visit), visit));
      case DriverAccounts.SignIn.Wrong() ->
          throw new Problem(Problem.Kind.UNAUTHENTICATED, "that is not right")
              .with("code", "wrong");
      case DriverAccounts.SignIn.Wait(var left) -> {
        long seconds = left.toSeconds() + 1;
        throw new Problem(Problem.Kind.TOO_MANY, "wait " + seconds + " s")
            .with("seconds", Long.toString(seconds))
            .after(left);
      }
    };
  }

  private Answer signOut(Request request) {
    portal.accounts().signOut(gate.visit(request.context()));
    gate.end(request.context());
    return new Answer.Done();
  }

  private Answer everything(Request request) {
    Visit visit = gate.visit(request.context());
    OwnData.Everything all = portal.data().copy(visit);
    Instant now = lookup.now();
    return Answer.ok(
        new Everything(
            me(visit),
            all.vehicles().stream().map(DriverThingsResource.Vehicle::of).toList(),
            all.cards().stream().map(DriverThingsResource.Card::of).toList(),
            all.reservations().stream()
                .map(r -> DriverBaysResource.Kept.of(r, portal.codes()))
                .toList(),
            all.charges().stream().map(c -> DriverBaysResource.Charge.of(c, now)).toList()));
  }

  private Answer erase(Request request) {
    portal.data().askForErasure(gate.visit(request.context()));
    return new Answer.Done();
  }
}
