package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.Payments;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// Payments without an account: the page behind a station's code asks whether the code is good, and
/// a terminal or a page starts what was paid for.
final class PaymentsResource {
  /// The address that somebody opened.
  record Code(String address) {}

  /// What comes of it.
  record Scanned(
      boolean good,
      @Nullable String reason,
      @Nullable String station,
      @About("0 where the code names none") @Nullable Integer evse,
      @Nullable Limit limit) {}

  /// Where charging shall stop.
  record Limit(
      @About("In the site's currency") @Nullable BigDecimal cost,
      @Nullable BigDecimal energyWh,
      @Nullable Long timeS) {
    static @Nullable Limit of(@Nullable ChargeLimit limit) {
      if (limit == null || limit.none()) {
        return null;
      }
      Money cost = limit.cost();
      Energy energy = limit.energy();
      Duration time = limit.time();
      return new Limit(
          cost == null ? null : cost.amount(),
          energy == null ? null : BigDecimal.valueOf(energy.milliWattHours(), 3),
          time == null ? null : (Long) time.toSeconds());
    }

    static ChargeLimit read(@Nullable Limit limit, Currency currency) {
      if (limit == null) {
        return ChargeLimit.NONE;
      }
      BigDecimal cost = limit.cost();
      BigDecimal energy = limit.energyWh();
      Long time = limit.timeS();
      try {
        return new ChargeLimit(
            cost == null ? null : Money.of(cost, currency),
            energy == null ? null : new Energy(energy.movePointRight(3).longValueExact()),
            time == null ? null : Duration.ofSeconds(time),
            null);
      } catch (ArithmeticException e) {
        throw Bodies.invalid("limit: " + e.getMessage());
      }
    }
  }

  /// What was paid for.
  record Start(
      String station,
      @Nullable Integer evse,
      @About("Of the payment at its provider, at most 36 characters") String reference,
      @Nullable Limit limit) {}

  private final Doors.Prices doors;

  PaymentsResource(Doors.Prices doors) {
    this.doors = doors;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/payments/codes", "Whether the code of a station is good")
            .needs(Permission.CHARGE)
            .takes(Code.class)
            .gives(Scanned.class)
            .by(this::scan),
        Route.post("/payments/starts", "Starts what somebody paid for")
            .needs(Permission.CHARGE)
            .takes(Start.class)
            .gives(CommandsResource.Status.class)
            .fails(Outcomes.PROBLEMS)
            .by(this::start));
  }

  private Answer scan(Request request) {
    Payments.Scan scan =
        doors.payments().scan(request.body(Code.class).address(), request.origin());
    return Answer.ok(
        switch (scan) {
          case Payments.Scan.Good(StationId station, int evse, ChargeLimit limit) ->
              new Scanned(true, null, station.value(), evse, Limit.of(limit));
          case Payments.Scan.Bad(String reason) -> new Scanned(false, reason, null, null, null);
        });
  }

  private Answer start(Request request) {
    Start body = request.body(Start.class);
    Payments.Order order =
        new Payments.Order(
            TariffsResource.read(body.station(), StationId::new),
            body.evse() == null ? 0 : body.evse(),
            TariffsResource.read(body.reference(), TokenId::new),
            Limit.read(body.limit(), doors.costs().currency()));
    try {
      Reply reply = Outcomes.answered(doors.payments().start(order, request.origin())).reply();
      return Answer.ok(new CommandsResource.Status(reply.accepted(), reply.status()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }
}
