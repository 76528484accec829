package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.StationCost;
import org.voltyard.domain.Tariff;

/// What a session costs, as the API speaks of it.
record CostForm(
    String tariff,
    String currency,
    @About("Whether amounts of lines are with tax") Tariff.Taxes taxes,
    @About("False while it runs") boolean over,
    BigDecimal net,
    BigDecimal gross,
    List<Line> lines,
    List<Sum> sums,
    @About("What the station says") @Nullable Station station) {
  /// One line, with the rule behind it.
  record Line(
      SessionCost.What what,
      Tariff.Fee fee,
      Tariff.@Nullable Period period,
      Instant from,
      Instant to,
      @About("kWh, seconds, or 1") BigDecimal quantity,
      @About("For a kWh, an hour, or once") BigDecimal price,
      @Nullable BigDecimal vat,
      BigDecimal amount,
      @About("Of the tariff, from 1; 0 where its limits made the line") int element,
      @About("Elements before it that did not match") List<Integer> passed,
      @About("What the step added to the quantity") BigDecimal added) {}

  /// What lines of one fee and one tax come to.
  record Sum(
      Tariff.Fee fee, @Nullable BigDecimal vat, BigDecimal net, BigDecimal tax, BigDecimal gross) {}

  /// The station's own calculation.
  record Station(
      @Nullable BigDecimal net,
      @Nullable BigDecimal gross,
      double energyWh,
      @About("Whether it differs from the depot's") boolean differs,
      @Nullable String trouble) {}

  static CostForm of(SessionCost cost, boolean over, @Nullable StationCost told) {
    return new CostForm(
        cost.tariff().value(),
        cost.gross().currency().getCurrencyCode(),
        cost.taxes(),
        over,
        cost.net().amount(),
        cost.gross().amount(),
        cost.lines().stream().map(CostForm::line).toList(),
        cost.sums().stream()
            .map(
                s ->
                    new Sum(
                        s.fee(), s.vat(), s.net().amount(), s.tax().amount(), s.gross().amount()))
            .toList(),
        told == null ? null : station(told, cost.gross()));
  }

  private static Line line(SessionCost.Line l) {
    return new Line(
        l.what(),
        l.fee(),
        l.period(),
        l.from(),
        l.to(),
        l.quantity(),
        l.price(),
        l.vat(),
        l.amount().amount(),
        l.why().element(),
        l.why().passed(),
        l.why().added());
  }

  private static Station station(StationCost told, Money ours) {
    Money net = told.net();
    Money gross = told.gross();
    return new Station(
        net == null ? null : net.amount(),
        gross == null ? null : gross.amount(),
        told.energy().wattHours(),
        told.differs(ours),
        told.trouble());
  }
}
