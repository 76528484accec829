package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;
import org.voltyard.domain.Percent;
import org.voltyard.domain.StationCost;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionReport;

/// What a report of a transaction says of money, and what is answered (blocks C, E, I).
final class Paying {
  private Paying() {}

  static TransactionReport.Paying of(
      StationId station, TransactionEvent.Request request, CostDesk desk) {
    Transaction transaction = request.transactionInfo();
    TransactionLimit limit = transaction.transactionLimit();
    CostDetails details = request.costDetails();
    TokenId token = Tokens.optional(request.idToken());
    boolean direct =
        token != null && Tokens.isPayment(request.idToken()) && desk.direct(station, token);
    if (!direct && limit == null && details == null && transaction.tariffId() == null) {
      return TransactionReport.Paying.NOTHING;
    }
    return new TransactionReport.Paying(
        direct,
        transaction.tariffId(),
        limit == null ? null : limit(limit, desk.currency()),
        details == null ? null : cost(details));
  }

  private static ChargeLimit limit(TransactionLimit limit, Currency currency) {
    BigDecimal cost = limit.maxCost();
    BigDecimal energy = limit.maxEnergy();
    Integer time = limit.maxTime();
    Integer soc = limit.maxSoC();
    return new ChargeLimit(
        cost == null ? null : Money.of(cost, currency),
        energy == null ? null : energy(energy),
        time == null ? null : Duration.ofSeconds(time),
        soc == null ? null : new Percent(soc));
  }

  static @Nullable TransactionLimit wire(@Nullable ChargeLimit limit) {
    if (limit == null) {
      return null;
    }
    Money cost = limit.cost();
    Energy energy = limit.energy();
    Duration time = limit.time();
    Percent soc = limit.soc();
    return new TransactionLimit(
        cost == null ? null : cost.amount(),
        energy == null ? null : BigDecimal.valueOf(energy.milliWattHours(), 3).stripTrailingZeros(),
        time == null ? null : (Integer) Math.clamp(time.toSeconds(), 0, Integer.MAX_VALUE),
        soc == null ? null : (Integer) (int) Math.round(soc.value()));
  }

  private static Energy energy(BigDecimal wattHours) {
    return new Energy(
        wattHours.movePointRight(3).setScale(0, java.math.RoundingMode.HALF_UP).longValueExact());
  }

  /// A currency that nobody knows makes the sums worthless.
  private static StationCost cost(CostDetails details) {
    TotalCost total = details.totalCost();
    TotalUsage usage = details.totalUsage();
    Currency currency = currency(total.currency());
    List<ChargingPeriod> periods = details.chargingPeriods();
    boolean failed = Boolean.TRUE.equals(details.failureToCalculate());
    String reason = details.failureReason();
    return new StationCost(
        currency,
        money(total.total().exclTax(), currency),
        money(total.total().inclTax(), currency),
        energy(usage.energy()),
        Duration.ofSeconds(usage.chargingTime()),
        Duration.ofSeconds(usage.idleTime()),
        periods == null ? 0 : periods.size(),
        failed ? (reason == null ? "not told why" : reason) : null);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      return Currency.getInstance("XXX");
    }
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
    return amount == null ? null : Money.of(amount, currency);
  }
}
