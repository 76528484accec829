package org.voltyard.billing;

import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;

/// Changes the tariff of a running session, as an operator wants it. // I11
public final class TariffChanges {
  private final Costs costs;
  private final StationDoor stations;

  /// What became of a change.
  public sealed interface Result {
    /// It holds from now on.
    record Changed() implements Result {}

    /// The station did not want it.
    ///
    /// @param status its word
    record Refused(String status) implements Result {}
  }

  public TariffChanges(Costs costs, StationDoor stations) {
    this.costs = costs;
    this.stations = stations;
  }

  /// A station that calculates the session by itself is asked; what it refuses does not hold here
  /// either.
  ///
  /// @throws IllegalArgumentException when there is no such session or tariff
  public CompletableFuture<Result> change(SessionId session, TariffId id, Origin origin) {
    origin.needs(Permission.MONEY);
    Tariff tariff = costs.tariff(id);
    Tally tally = costs.open(session);
    if (!tally.stationCounts()) {
      costs.change(session, tariff);
      return CompletableFuture.completedFuture(new Result.Changed());
    }
    return stations
        .send(
            tally.connector().station(),
            new StationCommand.ChangeTariff(
                tally.session().transaction(), TariffNames.of(tariff), tariff),
            origin)
        .thenApply(outcome -> result(session, tariff, outcome));
  }

  private Result result(SessionId session, Tariff tariff, Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Answered<?> a when a.reply().accepted() -> {
        costs.change(session, tariff);
        yield new Result.Changed();
      }
      case Outcome.Answered<?> a -> new Result.Refused(a.reply().status());
      case Outcome.Failed<?> f -> new Result.Refused(f.code());
      case Outcome.Unsupported<?> u -> new Result.Refused(u.reason());
      case Outcome.TimedOut<?> _ -> new Result.Refused("no answer");
      case Outcome.NotConnected<?> _ -> new Result.Refused("not connected");
    };
  }
}
