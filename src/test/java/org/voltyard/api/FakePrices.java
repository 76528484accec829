package org.voltyard.api;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.voltyard.billing.CostPolicy;
import org.voltyard.billing.Costs;
import org.voltyard.billing.Payments;
import org.voltyard.billing.StationDoor;
import org.voltyard.billing.TariffChanges;
import org.voltyard.billing.Tariffs;
import org.voltyard.billing.VatFormats;
import org.voltyard.domain.Energy;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// What charging costs in a depot in memory: tariffs and payments are real, nothing was rated yet.
record FakePrices(FakeDepot depot) {
  Doors.Prices door() {
    CostPolicy policy =
        new CostPolicy(
            CostPolicy.Display.MESSAGE,
            Set.of(),
            Duration.ofMinutes(1),
            Energy.ZERO,
            true,
            "",
            Currency.getInstance("CNY"),
            ZoneOffset.UTC,
            null);
    Costs costs =
        new Costs(
            depot.money.costs(),
            depot.money.tariffs(),
            depot.money.talents(),
            id -> Optional.ofNullable(depot.tokens.get(id)),
            depot::record,
            () -> policy,
            new VatFormats(),
            () -> FakeDepot.NOW);
    return new Doors.Prices(
        new Tariffs(
            depot.money.tariffs(),
            depot::record,
            (wish, origin, deed) -> depot.eyes.ask(wish, origin, deed)),
        costs,
        new NoCosts(),
        new TariffChanges(costs, new Line(depot)),
        new Payments(
            depot.stations::known,
            new Line(depot),
            (token, origin) -> depot.tokens.put(token.id(), token),
            depot::record,
            () -> policy,
            () -> FakeDepot.NOW),
        () -> ZoneOffset.UTC);
  }

  private record Line(FakeDepot depot) implements StationDoor {
    @Override
    public boolean connected(StationId station) {
      return true;
    }

    @Override
    public CompletableFuture<Outcome<?>> send(
        StationId station, StationCommand<?> command, Origin origin) {
      depot.sent.add(station + " " + command);
      return CompletableFuture.completedFuture(depot.outcome);
    }
  }
}
