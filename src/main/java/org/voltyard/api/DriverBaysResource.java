package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.drivers.BayCodes;
import org.voltyard.admin.drivers.Bays;
import org.voltyard.admin.drivers.OwnReservations;
import org.voltyard.admin.drivers.OwnSessions;
import org.voltyard.admin.drivers.Portal;
import org.voltyard.admin.drivers.Visit;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Money;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;

/// The bays before which drivers stand, and their charging records.
final class DriverBaysResource {
  private static final Param<String> CODE =
      Param.path("code", "Code on the label of a bay", Syntax.TEXT);
  private static final Param<SessionId> SESSION =
      Param.path("id", "Number of a charging record", Syntax.SESSION);
  private static final Param<Integer> RESERVATION =
      Param.path("id", "Number of a reservation", Syntax.small(0, Integer.MAX_VALUE));

  /// A bay.
  record Bay(
      String code,
      String station,
      int connector,
      DisplayState state,
      @About("Whether another charges there") boolean taken,
      @About("Whether it is kept free for another") boolean kept,
      boolean keptForMe,
      @About("The session that runs there, if it is one's own") @Nullable Charge charge) {}

  /// A charging record, or what runs.
  record Charge(
      long id,
      String station,
      int connector,
      @Nullable String bay,
      boolean open,
      Instant startedAt,
      @Nullable Instant endedAt,
      long durationS,
      double energyWh,
      @Nullable Double powerW,
      @About("Charge of the battery in percent") @Nullable Double soc,
      @Nullable Amount cost) {
    static Charge of(OwnSessions.Charge charge, Instant now) {
      Session session = charge.session();
      MeterReading last = session.open() ? session.progress().last() : null;
      Power power = last == null ? null : last.values().power();
      Percent soc = last == null ? null : last.values().soc();
      return new Charge(
          session.id().number(),
          charge.station(),
          session.connector().number(),
          charge.bay(),
          session.open(),
          session.start().at(),
          Optional.ofNullable(session.end()).map(Session.End::at).orElse(null),
          session.duration(now).toSeconds(),
          session.energy().wattHours(),
          power == null ? null : (Double) power.watts(),
          soc == null ? null : (Double) soc.value(),
          Amount.of(charge.cost()));
    }
  }

  /// An amount of money, with tax.
  record Amount(BigDecimal amount, String currency) {
    static @Nullable Amount of(@Nullable Money money) {
      return money == null ? null : new Amount(money.amount(), money.currency().getCurrencyCode());
    }
  }

  /// With what to begin.
  record Start(@About("Which card; absent: the first that may") @Nullable String card) {}

  /// What a station answered.
  record Told(boolean accepted, String status) {}

  /// A bay that is kept free.
  record Kept(int id, String station, int connector, @Nullable String bay, Instant until) {
    static Kept of(Reservation kept, BayCodes codes) {
      return new Kept(
          kept.id(),
          kept.connector().station().value(),
          kept.connector().number(),
          codes.known(kept.connector()).orElse(null),
          kept.expiry());
    }
  }

  /// What is to be kept free.
  record Wish(@About("Code of the bay") String bay, int minutes) {}

  private final Portal portal;
  private final DriverGate gate;
  private final Lookup lookup;

  DriverBaysResource(Portal portal, DriverGate gate, Lookup lookup) {
    this.portal = portal;
    this.gate = gate;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/driver/api/bays/{code}", "A bay as it is now")
            .driver()
            .with(CODE)
            .gives(Bay.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(bay(request))),
        Route.post("/driver/api/bays/{code}/start", "Asks the station to begin")
            .driver()
            .with(CODE)
            .takes(Start.class)
            .gives(Told.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::start),
        Route.get("/driver/api/charges", "One's charging records, newest first")
            .driver()
            .lists(Charge.class, this::charges, c -> Charge.of(c, lookup.now())),
        Route.get("/driver/api/charges/{id}", "One of one's charging records")
            .driver()
            .with(SESSION)
            .gives(Charge.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::charge),
        Route.get("/driver/api/charges.csv", "One's charging records, for spreadsheets")
            .driver()
            .givesText("text/csv")
            .by(this::csv),
        Route.post("/driver/api/charges/{id}/stop", "Asks the station to end one's session")
            .driver()
            .with(SESSION)
            .gives(Told.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::stop),
        Route.get("/driver/api/reservations", "What is kept free for one")
            .driver()
            .givesPageOf(Kept.class)
            .by(this::reservations),
        Route.post("/driver/api/reservations", "Asks a station to keep a bay free")
            .driver()
            .takes(Wish.class)
            .gives(201, Kept.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::reserve),
        Route.delete("/driver/api/reservations/{id}", "Gives a reservation of one's own up")
            .driver()
            .with(RESERVATION)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::release));
  }

  private Visit visit(Request request) {
    return gate.visit(request.context());
  }

  private static Problem unknown(String what) {
    return new Problem(Problem.Kind.NOT_FOUND, what + ": there is none, or it is not yours");
  }

  private Bay bay(Request request) {
    Bays.Bay bay =
        portal.bays().find(visit(request), request.path(CODE)).orElseThrow(() -> unknown("bay"));
    Session mine = bay.mine();
    return new Bay(
        bay.code(),
        bay.station(),
        bay.id().number(),
        bay.state(),
        bay.taken(),
        bay.kept(),
        bay.keptForMe(),
        mine == null ? null : Charge.of(portal.sessions().charge(mine), lookup.now()));
  }

  private Answer start(Request request) {
    Start body = request.body(Start.class);
    return switch (portal
        .bays()
        .start(visit(request), request.path(CODE), body.card())
        .orElseThrow(() -> unknown("bay"))) {
      case Bays.Answer.Asked(var answer) -> told(answer);
      case Bays.Answer.Refused(var reason) -> throw refused(reason);
    };
  }

  private static Problem refused(Enum<?> reason) {
    return new Problem(Problem.Kind.CONFLICT, Codec.word(reason)).with("code", Codec.word(reason));
  }

  private static Answer told(CompletableFuture<? extends Outcome<?>> pending) {
    var reply = Outcomes.answered(pending).reply();
    return Answer.ok(new Told(reply.accepted(), reply.status()));
  }

  private Page<OwnSessions.Charge> charges(Request request) {
    return portal.sessions().search(visit(request), request.query(Param.CURSOR), request.limit());
  }

  private Answer charge(Request request) {
    return Answer.ok(
        Charge.of(
            portal
                .sessions()
                .find(visit(request), request.path(SESSION))
                .orElseThrow(() -> unknown("charging record")),
            lookup.now()));
  }

  private Answer stop(Request request) {
    try {
      return told(
          portal
              .sessions()
              .stop(visit(request), request.path(SESSION))
              .orElseThrow(() -> unknown("running session")));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, "it is over").with("code", "over");
    }
  }

  private Answer csv(Request request) {
    request
        .context()
        .header("Content-Disposition", "attachment; filename=\"charging-records.csv\"");
    Instant now = lookup.now();
    return new Answer.Text(
        "text/csv; charset=utf-8",
        DriverCsv.of(
            portal.data().charges(visit(request)).stream().map(c -> Charge.of(c, now)).toList()));
  }

  private Answer reservations(Request request) {
    return Answer.ok(
        new Page<>(
            portal.reservations().all(visit(request)).stream()
                .map(r -> Kept.of(r, portal.codes()))
                .toList(),
            null));
  }

  private Answer reserve(Request request) {
    Wish wish = request.body(Wish.class);
    return switch (portal
        .reservations()
        .make(visit(request), wish.bay(), Duration.ofMinutes(wish.minutes()))
        .orElseThrow(() -> unknown("bay"))) {
      case OwnReservations.Answer.Asked(var kept, var answer) -> {
        ReservationsResource.agreed(Outcomes.answered(answer));
        yield new Answer.Value(201, Kept.of(kept, portal.codes()));
      }
      case OwnReservations.Answer.Refused(var reason) -> throw refused(reason);
    };
  }

  private Answer release(Request request) {
    ReservationsResource.agreed(
        Outcomes.answered(
            portal
                .reservations()
                .cancel(visit(request), request.path(RESERVATION))
                .orElseThrow(() -> unknown("reservation"))));
    return new Answer.Done();
  }
}
