package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionCost.Line;
import org.voltyard.domain.SessionCost.What;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Taxes;

/// A priced session: exact, and as it is printed and paid.
public record Priced(SessionCost cost, BigDecimal exactNet, BigDecimal exactGross) {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal CENT = BigDecimal.valueOf(100);

  /// @param used whether there was a session at all: without one no least price is due
  static Priced of(Tariff tariff, List<Run> runs, boolean used) {
    BigDecimal net = BigDecimal.ZERO;
    BigDecimal gross = BigDecimal.ZERO;
    List<Line> lines = new ArrayList<>();
    for (Run run : runs) {
      net = net.add(run.net(tariff.taxes()));
      gross = gross.add(run.gross(tariff.taxes()));
      lines.add(run.line());
    }
    Limits limits = new Limits(used ? tariff.least() : null, tariff.most());
    return new Priced(
        printed(tariff, lines, limits), limits.net(net, gross), limits.gross(net, gross));
  }

  private static SessionCost printed(Tariff tariff, List<Line> lines, Limits limits) {
    List<SessionCost.Sum> sums = new ArrayList<>(sums(tariff, lines));
    Money net = total(tariff, sums, false);
    Money gross = total(tariff, sums, true);
    Money netIn = Money.of(limits.net(net.amount(), gross.amount()), tariff.currency());
    Money grossIn = Money.of(limits.gross(net.amount(), gross.amount()), tariff.currency());
    List<Line> all = new ArrayList<>(lines);
    if (!netIn.equals(net) || !grossIn.equals(gross)) {
      Money moreNet = netIn.minus(net);
      Money moreGross = grossIn.minus(gross);
      Money own = tariff.taxes() == Taxes.EXCLUDED ? moreNet : moreGross;
      Instant at = lines.isEmpty() ? Instant.EPOCH : lines.getLast().to();
      all.add(limit(own, at));
      sums.add(
          new SessionCost.Sum(
              Tariff.Fee.OTHER, null, moreNet, moreGross.minus(moreNet), moreGross));
    }
    return new SessionCost(tariff.id(), tariff.taxes(), all, sums, netIn, grossIn);
  }

  private static Line limit(Money amount, Instant at) {
    return new Line(
        amount.minor() < 0 ? What.MOST : What.LEAST,
        Tariff.Fee.OTHER,
        null,
        at,
        at,
        BigDecimal.ONE,
        amount.amount(),
        null,
        amount,
        new SessionCost.Why(0, List.of(), BigDecimal.ZERO));
  }

  private record Group(Tariff.Fee fee, @Nullable BigDecimal vat) {}

  private static List<SessionCost.Sum> sums(Tariff tariff, List<Line> lines) {
    Map<Group, Money> amounts = new LinkedHashMap<>();
    for (Line line : lines) {
      BigDecimal vat = line.vat();
      Group group = new Group(line.fee(), vat == null ? null : vat.stripTrailingZeros());
      amounts.merge(group, line.amount(), Money::plus);
    }
    return amounts.entrySet().stream().map(e -> sum(tariff, e.getKey(), e.getValue())).toList();
  }

  private static SessionCost.Sum sum(Tariff tariff, Group group, Money amount) {
    BigDecimal vat = group.vat();
    BigDecimal factor = vat == null ? BigDecimal.ONE : BigDecimal.ONE.add(vat.divide(CENT, EXACT));
    Money net =
        tariff.taxes() == Taxes.INCLUDED
            ? Money.of(amount.amount().divide(factor, EXACT), tariff.currency())
            : amount;
    Money gross =
        tariff.taxes() == Taxes.EXCLUDED
            ? Money.of(amount.amount().multiply(factor), tariff.currency())
            : amount;
    return new SessionCost.Sum(group.fee(), vat, net, gross.minus(net), gross);
  }

  private static Money total(Tariff tariff, List<SessionCost.Sum> sums, boolean gross) {
    return sums.stream()
        .map(s -> gross ? s.gross() : s.net())
        .reduce(Money.zero(tariff.currency()), Money::plus);
  }

  /// The least and the most a session costs, each for the total before and after taxes.
  private record Limits(Tariff.@Nullable Limit least, Tariff.@Nullable Limit most) {
    BigDecimal net(BigDecimal net, BigDecimal gross) {
      return upTo(downTo(net, side(least, false, net, gross)), side(most, false, net, gross));
    }

    BigDecimal gross(BigDecimal net, BigDecimal gross) {
      return upTo(downTo(gross, side(least, true, net, gross)), side(most, true, net, gross));
    }

    private static BigDecimal downTo(BigDecimal value, @Nullable BigDecimal least) {
      return least == null ? value : value.max(least);
    }

    private static BigDecimal upTo(BigDecimal value, @Nullable BigDecimal most) {
      return most == null ? value : value.min(most);
    }

    /// The side that is not said follows the other one by the taxes there are.
    private static @Nullable BigDecimal side(
        Tariff.@Nullable Limit limit, boolean after, BigDecimal net, BigDecimal gross) {
      if (limit == null) {
        return null;
      }
      BigDecimal own = after ? limit.gross() : limit.net();
      BigDecimal other = after ? limit.net() : limit.gross();
      if (own != null || other == null) {
        return own;
      }
      BigDecimal from = after ? net : gross;
      BigDecimal to = after ? gross : net;
      return from.signum() == 0
          ? other
          : other.multiply(to).divide(from, EXACT).setScale(9, RoundingMode.HALF_UP);
    }
  }
}
