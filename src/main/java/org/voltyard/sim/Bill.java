package org.voltyard.sim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.ChargingPeriod;
import org.voltyard.ocpp.v2.CostDetails;
import org.voltyard.ocpp.v2.CostDimension;
import org.voltyard.ocpp.v2.CostDimensionKind;
import org.voltyard.ocpp.v2.Price;
import org.voltyard.ocpp.v2.Tariff;
import org.voltyard.ocpp.v2.TariffConditions;
import org.voltyard.ocpp.v2.TariffCost;
import org.voltyard.ocpp.v2.TariffEnergy;
import org.voltyard.ocpp.v2.TariffFixed;
import org.voltyard.ocpp.v2.TariffTime;
import org.voltyard.ocpp.v2.TaxRate;
import org.voltyard.ocpp.v2.TotalCost;
import org.voltyard.ocpp.v2.TotalPrice;
import org.voltyard.ocpp.v2.TotalUsage;

/// What one transaction costs by the charger's own count: energy, time and a fee, with conditions
/// of the hour and of staying. The charger lives by UTC. (2.1, I12)
final class Bill {
  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal CENT = BigDecimal.valueOf(100);

  private final Instant begin;
  private Tariff tariff;
  private BigDecimal fixed;
  private BigDecimal energyCost = BigDecimal.ZERO;
  private BigDecimal chargingCost = BigDecimal.ZERO;
  private BigDecimal idleCost = BigDecimal.ZERO;
  private double wattHours;
  private double charging;
  private double idle;

  Bill(Tariff tariff, Instant begin) {
    this.tariff = tariff;
    this.begin = begin;
    fixed = fee(tariff);
  }

  Tariff tariff() {
    return tariff;
  }

  /// From now on by another one; what was counted stays. // I11.FR.08
  void change(Tariff other) {
    tariff = other;
    fixed = fixed.add(fee(other));
  }

  private static BigDecimal fee(Tariff tariff) {
    TariffFixed fees = tariff.fixedFee();
    return fees == null ? BigDecimal.ZERO : fees.prices().getFirst().priceFixed();
  }

  /// Counts what flowed in some seconds until now.
  void count(double moreWattHours, double seconds, boolean flows, Instant now) {
    wattHours += moreWattHours;
    TariffEnergy energy = tariff.energy();
    if (energy != null) {
      energyCost =
          energyCost.add(
              share(
                  energy.prices().stream()
                      .filter(p -> holds(p.conditions(), now))
                      .map(p -> p.priceKwh())
                      .findFirst()
                      .orElse(BigDecimal.ZERO),
                  moreWattHours,
                  KILO));
    }
    if (flows) {
      charging += seconds;
      chargingCost = chargingCost.add(time(tariff.chargingTime(), seconds, now));
    } else {
      idle += seconds;
      idleCost = idleCost.add(time(tariff.idleTime(), seconds, now));
    }
  }

  private BigDecimal time(@Nullable TariffTime time, double seconds, Instant now) {
    return time == null
        ? BigDecimal.ZERO
        : share(
            time.prices().stream()
                .filter(p -> holds(p.conditions(), now))
                .map(p -> p.priceMinute())
                .findFirst()
                .orElse(BigDecimal.ZERO),
            seconds,
            MINUTE);
  }

  private static BigDecimal share(BigDecimal price, double amount, BigDecimal of) {
    return price.multiply(BigDecimal.valueOf(amount)).divide(of, MathContext.DECIMAL64);
  }

  private boolean holds(@Nullable TariffConditions c, Instant now) {
    if (c == null) {
      return true;
    }
    LocalTime time = now.atOffset(ZoneOffset.UTC).toLocalTime();
    LocalTime from = LocalTime.parse(c.startTimeOfDay() == null ? "00:00" : c.startTimeOfDay());
    LocalTime to = LocalTime.parse(c.endTimeOfDay() == null ? "00:00" : c.endTimeOfDay());
    boolean wraps = !from.isBefore(to);
    boolean inside =
        wraps
            ? !time.isBefore(from) || time.isBefore(to) || from.equals(to)
            : !time.isBefore(from) && time.isBefore(to);
    Integer least = c.minIdleTime();
    Integer most = c.maxIdleTime();
    BigDecimal leastEnergy = c.minEnergy();
    BigDecimal mostEnergy = c.maxEnergy();
    return inside
        && (least == null || idle >= least)
        && (most == null || idle < most)
        && (leastEnergy == null || wattHours >= leastEnergy.doubleValue())
        && (mostEnergy == null || wattHours < mostEnergy.doubleValue());
  }

  /// With tax.
  BigDecimal gross() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Price each : prices()) {
      BigDecimal with = each.inclTax();
      sum = sum.add(with == null ? BigDecimal.ZERO : with);
    }
    return cents(sum);
  }

  private List<Price> prices() {
    TariffFixed fees = tariff.fixedFee();
    TariffEnergy energy = tariff.energy();
    TariffTime time = tariff.chargingTime();
    TariffTime stay = tariff.idleTime();
    return List.of(
        price(fixed, fees == null ? null : fees.taxRates()),
        price(energyCost, energy == null ? null : energy.taxRates()),
        price(chargingCost, time == null ? null : time.taxRates()),
        price(idleCost, stay == null ? null : stay.taxRates()));
  }

  private static Price price(BigDecimal net, @Nullable List<TaxRate> rates) {
    BigDecimal gross = net;
    if (rates != null) {
      for (TaxRate rate : rates) {
        gross = gross.multiply(BigDecimal.ONE.add(rate.tax().divide(CENT)));
      }
    }
    return new Price(net.setScale(6, RoundingMode.HALF_UP), cents(gross), rates);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /// As the end of a transaction tells it. // I12.FR.01
  CostDetails details() {
    List<Price> prices = prices();
    BigDecimal net = cents(fixed.add(energyCost).add(chargingCost).add(idleCost));
    BigDecimal used = BigDecimal.valueOf(Math.round(wattHours));
    return new CostDetails(
        List.of(
            new ChargingPeriod(
                List.of(new CostDimension(CostDimensionKind.ENERGY, used)),
                tariff.tariffId(),
                begin)),
        new TotalCost(
            tariff.currency(),
            TariffCost.NORMAL_COST,
            prices.get(0),
            prices.get(1),
            prices.get(2),
            prices.get(3),
            null,
            null,
            new TotalPrice(net, gross())),
        new TotalUsage(used, (int) Math.round(charging), (int) Math.round(idle), null),
        null,
        null);
  }
}
