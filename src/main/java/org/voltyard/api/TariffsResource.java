package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.Pricing;
import org.voltyard.billing.Stretch;
import org.voltyard.billing.TariffChanges;
import org.voltyard.billing.Usage;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.domain.TokenId;

/// Tariffs, for what they are used, what sessions cost by them, and what stations said of them.
final class TariffsResource {
  private static final Param<TariffId> ID =
      Param.path(
          "id",
          "The tariff",
          new Syntax<>(
              "1 to 36 letters, digits, dots, hyphens and underscores",
              java.util.Map.of("type", "string", "pattern", "[A-Za-z0-9._-]{1,36}"),
              TariffId::new));
  private static final Param<SessionId> SESSION =
      Param.path("id", "Number of the session", Syntax.SESSION);

  /// A tariff with its id.
  record Item(String id, TariffForm tariff) {
    static Item of(Tariff tariff) {
      return new Item(tariff.id().value(), TariffForm.of(tariff));
    }
  }

  /// For what a tariff is used: for the site when neither is said.
  record Use(String tariff, @Nullable String station, @Nullable String token) {
    static Use of(TariffUse use) {
      StationId station = use.station();
      TokenId token = use.token();
      return new Use(
          use.tariff().value(),
          station == null ? null : station.value(),
          token == null ? null : token.value());
    }

    TariffUse use() {
      return new TariffUse(
          read(tariff, TariffId::new),
          station == null ? null : read(station, StationId::new),
          token == null ? null : read(token, TokenId::new));
    }
  }

  /// What a station said of a tariff that it was given.
  record Delivery(String station, String tariff, String name, boolean accepted, String status) {
    static Delivery of(TariffEvent.Delivered d) {
      return new Delivery(
          d.station().value(), d.tariff().value(), d.name(), d.accepted(), d.status());
    }
  }

  /// A session to be priced.
  record Trial(List<Part> parts, Tariff.@Nullable Kind kind) {}

  /// A part of it.
  record Part(
      Stretch.State state,
      Instant from,
      long seconds,
      BigDecimal kwh,
      @Nullable BigDecimal kw,
      @Nullable BigDecimal amperes) {}

  /// Another tariff for a running session.
  record Change(String tariff) {}

  private final Doors.Prices doors;
  private final Lookup lookup;

  TariffsResource(Doors.Prices doors, Lookup lookup) {
    this.doors = doors;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/tariffs", "All tariffs, by id")
            .needs(Permission.VIEW_MONEY)
            .lists(Item.class, this::list, Item::of),
        Route.get("/tariffs/{id}", "One tariff")
            .needs(Permission.VIEW_MONEY)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(found(request.path(ID))))),
        Route.put(
                "/tariffs/{id}",
                "Publishes a tariff, or changes it for sessions to come; waits for a second person"
                    + " where there is one")
            .needs(Permission.MONEY)
            .with(ID)
            .takes(TariffForm.class)
            .gives(Item.class)
            .gives(202, Waiting.class)
            .by(this::put),
        Route.delete("/tariffs/{id}", "Deletes a tariff and its uses")
            .needs(Permission.MONEY)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::remove),
        Route.post("/tariffs/{id}/trial", "What a session would cost")
            .needs(Permission.VIEW_MONEY)
            .with(ID)
            .takes(Trial.class)
            .gives(CostForm.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::trial),
        Route.get("/tariff-uses", "For what tariffs are used")
            .needs(Permission.VIEW_MONEY)
            .lists(Use.class, this::uses, Use::of),
        Route.post("/tariff-uses", "Uses a tariff for the site, a station or a token")
            .needs(Permission.MONEY)
            .takes(Use.class)
            .gives(201, Use.class)
            .by(this::assign),
        Route.post("/tariff-uses/end", "Uses it so no more")
            .needs(Permission.MONEY)
            .takes(Use.class)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::unassign),
        Route.get("/tariff-deliveries", "What stations said of tariffs that they were given")
            .needs(Permission.VIEW_MONEY)
            .lists(Delivery.class, this::deliveries, Delivery::of),
        Route.get("/sessions/{id}/cost", "What a session costs, so far or in all")
            .needs(Permission.VIEW_MONEY)
            .with(SESSION)
            .gives(CostForm.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::cost),
        Route.post("/sessions/{id}/tariff", "Has a running session counted by another tariff")
            .needs(Permission.MONEY)
            .with(SESSION)
            .takes(Change.class)
            .gives(CommandsResource.Status.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::change));
  }

  private org.voltyard.domain.Page<Tariff> list(Request request) {
    return Slice.of(doors.tariffs().all(), t -> t.id().value(), request);
  }

  private org.voltyard.domain.Page<TariffUse> uses(Request request) {
    return Slice.of(doors.tariffs().uses(), TariffUse::toString, request);
  }

  private org.voltyard.domain.Page<TariffEvent.Delivered> deliveries(Request request) {
    return Slice.of(
        doors.tariffs().deliveries(), d -> d.station().value() + "\n" + d.tariff(), request);
  }

  private Tariff found(TariffId id) {
    return doors.tariffs().find(id).orElseThrow(() -> Problem.notFound("tariff", id));
  }

  private Answer put(Request request) {
    Tariff tariff = request.body(TariffForm.class).tariff(request.path(ID));
    try {
      return switch (doors.tariffs().put(tariff, request.origin())) {
        case FourEyes.Answer.Done _ -> Answer.ok(Item.of(tariff));
        case FourEyes.Answer.Waiting(var id) -> new Answer.Value(202, new Waiting(id.toString()));
      };
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer remove(Request request) {
    TariffId id = found(request.path(ID)).id();
    doors.tariffs().remove(id, request.origin());
    return new Answer.Done();
  }

  private Answer trial(Request request) {
    Tariff tariff = found(request.path(ID));
    Trial trial = request.body(Trial.class);
    List<Stretch> stretches = new ArrayList<>();
    allowed(
        () -> {
          for (Part part : trial.parts()) {
            stretches.add(
                new Stretch(
                    part.state(),
                    part.from(),
                    part.from().plus(Duration.ofSeconds(part.seconds())),
                    part.kwh(),
                    part.kw(),
                    part.amperes()));
          }
        });
    return Answer.ok(
        CostForm.of(
            Pricing.price(tariff, new Usage(stretches, trial.kind()), doors.zone().get()).cost(),
            true,
            null));
  }

  private Answer assign(Request request) {
    Use use = request.body(Use.class);
    allowed(() -> doors.tariffs().assign(use.use(), request.origin()));
    return new Answer.Value(201, use);
  }

  private Answer unassign(Request request) {
    TariffUse use = request.body(Use.class).use();
    if (!doors.tariffs().unassign(use, request.origin())) {
      throw new Problem(Problem.Kind.NOT_FOUND, "there is no such use");
    }
    return new Answer.Done();
  }

  private Answer cost(Request request) {
    SessionId session = lookup.session(request.path(SESSION)).id();
    var told = doors.costs().told(session).or(() -> doors.archive().told(session)).orElse(null);
    var known = doors.costs().of(session);
    if (known.isPresent()) {
      return Answer.ok(CostForm.of(known.get().cost(), known.get().over(), told));
    }
    return doors
        .archive()
        .rated(session)
        .map(cost -> Answer.ok(CostForm.of(cost, true, told)))
        .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "no tariff held for it"));
  }

  private Answer change(Request request) {
    SessionId session = lookup.session(request.path(SESSION)).id();
    TariffId tariff = read(request.body(Change.class).tariff(), TariffId::new);
    try {
      TariffChanges.Result result =
          doors.changes().change(session, tariff, request.origin()).join();
      return Answer.ok(
          switch (result) {
            case TariffChanges.Result.Changed _ -> new CommandsResource.Status(true, "Accepted");
            case TariffChanges.Result.Refused(String status) ->
                new CommandsResource.Status(false, status);
          });
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static void allowed(Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }
}
