package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Charging sessions, live and past.
final class SessionsResource {
  private static final Param<SessionId> ID =
      Param.path("id", "Number of the session", Syntax.SESSION);
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<TokenId> TOKEN =
      Param.query("token", "Only of this token", Syntax.TOKEN);
  private static final Param<Boolean> OPEN =
      Param.query("open", "Only those that run, or only those that are over", Syntax.FLAG);

  private static final Param<String> VEHICLE =
      Param.query("vehicle", "Only those put down to this vehicle, by its id", Syntax.TEXT);
  private static final Param<String> DRIVER =
      Param.query("driver", "Only those put down to this driver, by the id", Syntax.TEXT);
  private static final Param<String> ORGANISATION =
      Param.query("organisation", "Only those put down to it, by its id", Syntax.TEXT);

  private static final Param<Boolean> ANOMALIES =
      Param.query("anomalies", "Only odd ones, or only those that are not", Syntax.FLAG);

  /// How a session ended.
  record End(
      Instant at,
      @Nullable Double meterWh,
      String reason,
      Session.End.By by,
      @About("Why the depot closed it when the charger did not") @Nullable String evidence) {
    static @Nullable End of(Session.@Nullable End end) {
      return end == null
          ? null
          : new End(end.at(), end.meter().wattHours(), end.reason(), end.by(), end.evidence());
    }
  }

  /// A session.
  record Item(
      long id,
      @About("What charger and depot call it between them") String transaction,
      String station,
      int connector,
      String token,
      boolean open,
      @About("By the charger's clock") Instant startedAt,
      @About("By the depot's clock") Instant receivedAt,
      double meterStartWh,
      Token.Verdict verdict,
      @Nullable Integer reservation,
      @Nullable Instant pluggedAt,
      @Nullable Instant authorizedAt,
      double energyWh,
      long durationS,
      double peakPowerW,
      int readings,
      MeterValuesResource.@Nullable Item last,
      @Nullable End end,
      @Nullable Instant unpluggedAt,
      List<Session.Anomaly> anomalies) {
    static Item of(Session session, Instant now) {
      Session.Start start = session.start();
      MeterReading last = session.progress().last();
      return new Item(
          session.id().number(),
          session.transaction().value(),
          session.connector().station().value(),
          session.connector().number(),
          session.token().value(),
          session.open(),
          start.at(),
          start.receivedAt(),
          start.meter().wattHours(),
          start.verdict(),
          start.reservation(),
          start.pluggedAt(),
          start.authorizedAt(),
          session.energy().wattHours(),
          session.duration(now).toSeconds(),
          session.progress().peak().watts(),
          session.progress().readings(),
          last == null ? null : MeterValuesResource.Item.of(last),
          End.of(session.end()),
          session.unpluggedAt(),
          session.anomalies().stream().sorted().toList());
    }
  }

  /// The check of a reading that its meter signed.
  record Signature(
      Instant at,
      MeterReading.Context context,
      String format,
      MeterProof.Verdict verdict,
      @About("Whose word the key was; absent where none is known")
          MeterProof.@Nullable KeySource key,
      @Nullable Double registerWh,
      @Nullable String detail) {
    static Signature of(MeterProof proof) {
      Energy register = proof.register();
      return new Signature(
          proof.at(),
          proof.context(),
          proof.format(),
          proof.verdict(),
          proof.key(),
          register == null ? null : (Double) register.wattHours(),
          proof.detail());
    }
  }

  /// The checks of a session's signed readings, in order of time.
  record Signatures(List<Signature> signatures) {}

  /// Why a session is closed here; its end is an estimate then.
  record Closing(String reason) {}

  private final Doors.Sessions sessions;
  private final Lookup lookup;

  SessionsResource(Doors.Sessions sessions, Lookup lookup) {
    this.sessions = sessions;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/sessions", "Sessions, newest first")
            .needs(Permission.VIEW)
            .with(STATION, TOKEN, OPEN, VEHICLE, DRIVER, ORGANISATION, ANOMALIES)
            .listsInTime(Item.class, this::search, this::item),
        Route.get("/sessions/{id}", "One session")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(item(lookup.session(request.path(ID))))),
        Route.get("/sessions/{id}/signatures", "Checks of the readings that the meter signed")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Signatures.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(signatures(lookup.session(request.path(ID)).id()))),
        Route.post("/sessions/{id}/stop", "Asks the charger to stop a session")
            .needs(Permission.CHARGE)
            .with(ID)
            .gives(CommandsResource.Status.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .fails(Outcomes.PROBLEMS)
            .by(this::stop),
        Route.post("/sessions/{id}/close", "Closes a session that its charger cannot close")
            .needs(Permission.CHARGE)
            .with(ID)
            .takes(Closing.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::close));
  }

  private Page<Session> search(Request request) {
    if (request.has(VEHICLE) || request.has(DRIVER) || request.has(ORGANISATION)) {
      request.origin().needs(Permission.VIEW_PEOPLE);
    }
    return sessions
        .archive()
        .search(
            new SessionArchive.Query(
                request.query(STATION),
                request.query(TOKEN),
                request.query(OPEN),
                request.query(Param.FROM),
                request.query(Param.TO),
                request.query(Param.CURSOR),
                request.limit(),
                new SessionArchive.Whose(
                    request.query(VEHICLE), request.query(DRIVER), request.query(ORGANISATION)),
                request.query(ANOMALIES)));
  }

  private Signatures signatures(SessionId id) {
    return new Signatures(sessions.archive().proofs(id).stream().map(Signature::of).toList());
  }

  private Answer stop(Request request) {
    Session session = lookup.session(request.path(ID));
    if (!session.open()) {
      throw new Problem(Problem.Kind.CONFLICT, "session " + session.id() + " is over");
    }
    try {
      Reply reply = Outcomes.answered(sessions.stop().stop(session.id(), request.origin())).reply();
      return Answer.ok(new CommandsResource.Status(reply.accepted(), reply.status()));
    } catch (IllegalStateException e) {
      // it ended in this moment
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer close(Request request) {
    Session session = lookup.session(request.path(ID));
    String reason = request.body(Closing.class).reason();
    try {
      sessions.close().close(session.id(), reason, request.origin());
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, "session " + session.id() + " is over");
    }
    return Answer.ok(item(lookup.session(session.id())));
  }

  /// The archive is a moment behind the depot.
  private Item item(Session kept) {
    Session session = kept.open() ? sessions.live().apply(kept.id()).orElse(kept) : kept;
    return Item.of(session, lookup.now());
  }
}
