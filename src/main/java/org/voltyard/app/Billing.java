package org.voltyard.app;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.voltyard.billing.Books;
import org.voltyard.billing.Costs;
import org.voltyard.billing.Payments;
import org.voltyard.billing.RunningCosts;
import org.voltyard.billing.StationDoor;
import org.voltyard.billing.TariffChanges;
import org.voltyard.billing.TariffDelivery;
import org.voltyard.billing.Tariffs;
import org.voltyard.billing.VatFormats;
import org.voltyard.charging.Commands;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// Everything about money, put together.
record Billing(
    Tariffs tariffs,
    Costs costs,
    TariffChanges changes,
    Payments payments,
    RunningCosts running,
    TariffDelivery delivery) {
  /// The depot that money is made from.
  record Ground(
      Consumer<Fact> journal,
      Tokens tokens,
      Stations stations,
      StationLink link,
      Commands commands,
      FourEyes eyes) {}

  static Billing of(Books books, Ground ground, CostPolicies policy, InstantSource clock) {
    Costs costs =
        new Costs(
            books.costs(),
            books.tariffs(),
            books.talents(),
            ground.tokens()::find,
            ground.journal(),
            policy,
            new VatFormats(),
            clock);
    StationDoor door = door(ground);
    return new Billing(
        new Tariffs(books.tariffs(), ground.journal(), ground.eyes()),
        costs,
        new TariffChanges(costs, door),
        new Payments(
            id -> ground.stations().find(id).isPresent(),
            door,
            ground.tokens()::put,
            ground.journal(),
            policy,
            clock),
        new RunningCosts(costs, door, policy),
        new TariffDelivery(books.tariffs(), books.talents(), door, ground.journal(), clock));
  }

  static StationDoor door(Ground ground) {
    return new StationDoor() {
      @Override
      public boolean connected(StationId station) {
        return ground.link().connected(station);
      }

      @Override
      public CompletableFuture<Outcome<?>> send(
          StationId station, StationCommand<?> command, Origin origin) {
        try {
          return ground.commands().send(station, command, origin).answer();
        } catch (StationLink.InvalidCommand e) { // its version has no words for it
          return CompletableFuture.completedFuture(
              new Outcome.Unsupported<>(String.valueOf(e.getMessage())));
        }
      }
    };
  }

  /// Hears of every fact.
  void heard(Recorded recorded) {
    costs.heard(recorded);
    running.heard(recorded);
    delivery.heard(recorded);
  }
}
