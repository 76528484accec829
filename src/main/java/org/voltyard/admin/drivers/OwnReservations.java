package org.voltyard.admin.drivers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Reservation;

/// What is kept free for a driver: one bay at a time, and not for long.
public final class OwnReservations {
  private final BayCodes codes;
  private final OwnCards cards;
  private final Yard yard;
  private final Supplier<Duration> longest;
  private final InstantSource clock;

  /// @param longest how long a bay is kept at most; zero when drivers reserve nothing
  OwnReservations(
      BayCodes codes, OwnCards cards, Yard yard, Supplier<Duration> longest, InstantSource clock) {
    this.codes = codes;
    this.cards = cards;
    this.yard = yard;
    this.longest = longest;
    this.clock = clock;
  }

  /// What became of a wish.
  public sealed interface Answer {
    /// The station is asked.
    record Asked(Reservation reservation, CompletableFuture<? extends Outcome<?>> answer)
        implements Answer {}

    record Refused(Refusal reason) implements Answer {}
  }

  /// Why a station is not asked.
  public enum Refusal {
    /// Drivers reserve nothing here, or not for so long.
    NOT_SO_LONG,
    /// They have one already.
    ONE_ALREADY,
    NO_CARD,
    /// Something stands against it at the station.
    NOT_NOW
  }

  /// How long a bay is kept at most; zero when drivers reserve nothing.
  public Duration longest() {
    return longest.get();
  }

  /// All of theirs.
  public List<Reservation> all(Visit visit) {
    return yard.reservations().stream().filter(r -> cards.own(visit, r.token())).toList();
  }

  /// Asks for a bay from now on; empty where there is none with this code.
  public Optional<Answer> make(Visit visit, String code, Duration length) {
    return codes.bay(code).map(bay -> make(visit, bay, length));
  }

  private Answer make(Visit visit, ConnectorId bay, Duration length) {
    if (!length.isPositive() || length.compareTo(longest.get()) > 0) {
      return new Answer.Refused(Refusal.NOT_SO_LONG);
    }
    if (!all(visit).isEmpty()) {
      return new Answer.Refused(Refusal.ONE_ALREADY);
    }
    OwnCards.Card card = cards.chosen(visit, null).filter(OwnCards.Card::accepted).orElse(null);
    if (card == null) {
      return new Answer.Refused(Refusal.NO_CARD);
    }
    Instant until = clock.instant().plus(length);
    return switch (yard.reserve(bay, card.token().id(), until, visit.mayOnce(Permission.CHARGE))) {
      case Yard.Held.Asked(var reservation, var answer) -> new Answer.Asked(reservation, answer);
      case Yard.Held.Declined(var _) -> new Answer.Refused(Refusal.NOT_NOW);
    };
  }

  /// Asks the station to give one of theirs up; empty where it is not theirs.
  public Optional<CompletableFuture<? extends Outcome<?>>> cancel(Visit visit, int number) {
    boolean own = all(visit).stream().anyMatch(r -> r.id() == number);
    return own
        ? Optional.of(yard.release(number, visit.mayOnce(Permission.CHARGE)))
        : Optional.empty();
  }

  boolean keptFor(Visit visit, ConnectorId bay) {
    return all(visit).stream().anyMatch(r -> r.connector().equals(bay));
  }

  boolean keptForAnother(Visit visit, ConnectorId bay) {
    return yard.reservations().stream()
        .filter(r -> r.connector().equals(bay) && r.expiry().isAfter(clock.instant()))
        .anyMatch(r -> !cards.keptFor(visit, r));
  }
}
