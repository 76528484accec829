package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

class BillingTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void whatAStationHasNoWordsForIsAnOutcomeAndNoFailure() throws Exception {
    try (RunningDepot depot = new RunningDepot(folder, InstantSource.system(), Map.of())) {
      Core core = depot.core();
      Outcome<?> outcome =
          Billing.door(
                  new Billing.Ground(
                      fact -> {},
                      core.tokens(),
                      core.stations(),
                      core.links(),
                      core.commands(),
                      org.voltyard.domain.FourEyes.NONE))
              .send(
                  new StationId("OLD-16"),
                  new StationCommand.ShowCost(
                      new TransactionId("1"),
                      Money.of(BigDecimal.ONE, Currency.getInstance("CNY"))),
                  Origin.DEPOT)
              .get(10, TimeUnit.SECONDS);
      assertThat(outcome).isInstanceOf(Outcome.Unsupported.class);
    }
  }
}
