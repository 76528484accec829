package org.voltyard.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Payments without an account, until they charge: by the code that a station shows, or at a
/// terminal of their own. The provider itself is asked elsewhere. // C24, C25
public final class Payments {
  private static final Duration BEGINS_WITHIN = Duration.ofMinutes(15);
  private static final Duration LASTS = Duration.ofDays(2);

  private final Predicate<StationId> known;
  private final StationDoor stations;
  private final BiConsumer<Token, Origin> tokens;
  private final Consumer<Fact> journal;
  private final Supplier<CostPolicy> policy;
  private final InstantSource clock;

  /// What comes of a code.
  public sealed interface Scan {
    /// It is good: who came by it may pay. Limits are those that he chose at the station.
    record Good(StationId station, int evse, ChargeLimit limit) implements Scan {}

    record Bad(String reason) implements Scan {}
  }

  /// A payment that its provider answers for.
  ///
  /// @param evse 0 where the station may choose
  /// @param reference of the provider
  public record Order(StationId station, int evse, TokenId reference, ChargeLimit limit) {}

  /// @param known whether there is such a station
  /// @param tokens keeps a token
  public Payments(
      Predicate<StationId> known,
      StationDoor stations,
      BiConsumer<Token, Origin> tokens,
      Consumer<Fact> journal,
      Supplier<CostPolicy> policy,
      InstantSource clock) {
    this.known = known;
    this.stations = stations;
    this.tokens = tokens;
    this.journal = journal;
    this.policy = policy;
    this.clock = clock;
  }

  /// Somebody opened the address of a code. Where it is good, the station is told that he is about
  /// to pay. // C25.FR.08, C25.FR.21
  public Scan scan(String address, Origin origin) {
    origin.needs(Permission.CHARGE);
    CostPolicy.WebPayments rules = policy.get().web();
    if (rules == null) {
      return new Scan.Bad("web payments are not set up");
    }
    Optional<WebAddress> read = WebAddress.read(address, rules.template(), policy.get().currency());
    if (read.isEmpty() || !named(read.get().station())) {
      return new Scan.Bad("the address does not name a station of this depot");
    }
    WebAddress code = read.get();
    StationId station = new StationId(code.station());
    boolean good =
        code.version().equals(OneTimeCode.VERSION)
            && OneTimeCode.good(code.code(), clock.instant(), rules);
    journal.accept(
        new PaymentEvent.Scanned(
            station, code.evse(), good ? null : "the one-time code is not valid"));
    if (!good) {
      return new Scan.Bad("the one-time code is not valid");
    }
    var _ =
        stations.send(
            station, new StationCommand.AnnouncePayment(code.evse(), rules.hold()), origin);
    return new Scan.Good(station, code.evse(), code.limit());
  }

  private boolean named(String station) {
    try {
      return known.test(new StationId(station));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Starts what was paid for: under the payment's reference, within its limit.
  ///
  /// @throws IllegalArgumentException when there is no such station
  public CompletableFuture<Outcome<?>> start(Order order, Origin origin) {
    origin.needs(Permission.CHARGE);
    if (!known.test(order.station())) {
      throw new IllegalArgumentException("there is no station " + order.station());
    }
    Instant now = clock.instant();
    journal.accept(
        new PaymentEvent.Authorized(
            order.station(),
            order.evse(),
            order.reference(),
            order.limit(),
            now.plus(BEGINS_WITHIN),
            origin));
    tokens.accept(
        new Token(
            order.reference(),
            Token.Status.ACCEPTED,
            null,
            now.plus(LASTS),
            "payment",
            null,
            null,
            new Token.Terms(null, order.limit())),
        origin);
    return stations.send(
        order.station(),
        new StationCommand.RemoteStart(
            order.evse() == 0 ? null : (Integer) order.evse(), order.reference(), null, true),
        origin);
  }
}
