package org.voltyard.billing.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TokenId;

/// The sessions of a driver, a vehicle or an organisation that began in a period and are over.
///
/// @param running sessions of the period that are not over and so not in it
/// @param money whether it tells what they cost
public record Statement(
    Subject subject, Period period, List<Line> lines, int running, boolean money) {
  public Statement {
    lines = List.copyOf(lines);
  }

  /// Whose it can be.
  public enum Kind {
    DRIVER,
    VEHICLE,
    ORGANISATION
  }

  /// Whose it is.
  ///
  /// @param name that of the driver or organisation, the plate of the vehicle
  public record Subject(Kind kind, String id, String name) {}

  /// From an instant to another, which is not in it.
  ///
  /// @param zone in which times are told
  public record Period(Instant from, Instant to, ZoneId zone) {
    public Period {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("a period ends after it begins");
      }
    }
  }

  /// One session.
  ///
  /// @param vehicle its plate, null where it is not known
  /// @param driver their name, null where it is not known
  /// @param cost null where it was not priced or is not told
  public record Line(
      SessionId session,
      Instant start,
      Instant end,
      ConnectorId connector,
      TokenId token,
      @Nullable String vehicle,
      @Nullable String driver,
      Energy energy,
      @Nullable Amounts cost) {
    /// How long it took.
    public Duration duration() {
      Duration length = Duration.between(start, end);
      return length.isNegative() ? Duration.ZERO : length;
    }
  }

  /// All energy.
  public Energy energy() {
    return new Energy(lines.stream().mapToLong(line -> line.energy().milliWattHours()).sum());
  }

  /// All time.
  public Duration duration() {
    return lines.stream().map(Line::duration).reduce(Duration.ZERO, Duration::plus);
  }

  /// What it comes to in each currency, in order of appearance.
  public List<Amounts> costs() {
    Map<Currency, Amounts> sums = new LinkedHashMap<>();
    for (Line line : lines) {
      Amounts cost = line.cost();
      if (cost != null) {
        sums.merge(cost.gross().currency(), cost, Statement::plus);
      }
    }
    return List.copyOf(sums.values());
  }

  /// Sessions without a price.
  public long unpriced() {
    return lines.stream().filter(line -> line.cost() == null).count();
  }

  private static Amounts plus(Amounts one, Amounts other) {
    Money net = one.net().plus(other.net());
    return new Amounts(net, one.gross().plus(other.gross()));
  }
}
