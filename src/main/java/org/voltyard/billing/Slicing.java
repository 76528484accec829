package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;

/// Cuts the stretches of a session wherever a price may change. Pure.
final class Slicing {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<Tariff> tariffs;
  private final ZoneId zone;
  private final Set<Instant> clock;
  private final Usage usage;
  private final List<Slice> slices = new ArrayList<>();
  private BigDecimal energy = BigDecimal.ZERO;
  private BigDecimal duration = BigDecimal.ZERO;
  private BigDecimal idle = BigDecimal.ZERO;
  private boolean reserved;

  private Slicing(List<Tariff> tariffs, Set<Instant> changes, Usage usage, ZoneId zone) {
    this.tariffs = tariffs;
    this.usage = usage;
    this.zone = zone;
    Instant from = usage.stretches().getFirst().from();
    Instant to = usage.stretches().getLast().to();
    this.clock = WallClock.boundaries(tariffs, zone, from, to);
    clock.addAll(changes);
  }

  /// @param changes when another tariff begins to hold
  static List<Slice> of(List<Tariff> tariffs, Set<Instant> changes, Usage usage, ZoneId zone) {
    if (usage.stretches().isEmpty()) {
      return List.of();
    }
    Slicing slicing = new Slicing(tariffs, changes, usage, zone);
    usage.stretches().forEach(slicing::cut);
    return slicing.slices;
  }

  private void cut(Stretch stretch) {
    if (stretch.state().reserved() != reserved) {
      duration = BigDecimal.ZERO; // a reservation and the session after it count for themselves
      reserved = stretch.state().reserved();
    }
    if (stretch.state() != Stretch.State.IDLE) {
      idle = BigDecimal.ZERO;
    }
    BigDecimal seconds = stretch.seconds();
    BigDecimal before = BigDecimal.ZERO;
    BigDecimal used = BigDecimal.ZERO;
    for (BigDecimal share : shares(stretch, seconds)) {
      BigDecimal last = stretch.kwh().multiply(share, EXACT);
      add(stretch, seconds, before, share, last.subtract(used));
      used = last;
      before = share;
    }
    energy = energy.add(stretch.kwh());
    duration = duration.add(seconds);
    if (stretch.state() == Stretch.State.IDLE) {
      idle = idle.add(seconds);
    }
  }

  private void add(
      Stretch stretch, BigDecimal seconds, BigDecimal from, BigDecimal to, BigDecimal kwh) {
    BigDecimal middle = from.add(to).multiply(HALF);
    BigDecimal until = seconds.multiply(middle, EXACT);
    slices.add(
        new Slice(
            stretch.state(),
            stretch.at(from),
            stretch.at(to),
            seconds.multiply(to.subtract(from), EXACT),
            kwh,
            LocalDateTime.ofInstant(stretch.at(middle), zone),
            energy.add(stretch.kwh().multiply(middle, EXACT)),
            duration.add(until),
            stretch.state() == Stretch.State.IDLE ? idle.add(until) : BigDecimal.ZERO,
            stretch.kilowatts(),
            stretch.amperes(),
            usage.kind()));
  }

  /// Ends of the slices as shares of the stretch, the last one 1.
  private Set<BigDecimal> shares(Stretch stretch, BigDecimal seconds) {
    Set<BigDecimal> shares = new TreeSet<>();
    shares.add(BigDecimal.ONE);
    if (seconds.signum() == 0) {
      return shares;
    }
    for (Instant at : clock) {
      share(shares, BigDecimal.ZERO, seconds, since(stretch, at));
    }
    for (Tariff tariff : tariffs) {
      for (Tariff.Element element : tariff.elements()) {
        Tariff.Restrictions r = element.restrictions();
        Stream.of(r.leastKwh(), r.mostKwh()).forEach(b -> share(shares, energy, stretch.kwh(), b));
        Stream.of(r.leastDuration(), r.mostDuration())
            .forEach(b -> share(shares, duration, seconds, Matching.seconds(b)));
        if (stretch.state() == Stretch.State.IDLE) {
          Stream.of(r.leastIdle(), r.mostIdle())
              .forEach(b -> share(shares, idle, seconds, Matching.seconds(b)));
        }
      }
    }
    return shares;
  }

  private static @Nullable BigDecimal since(Stretch stretch, Instant at) {
    return at.isAfter(stretch.from()) ? Stretch.seconds(stretch.from(), at) : null;
  }

  /// Where between `from` and `from + length` the boundary lies, if it does.
  private static void share(
      Set<BigDecimal> shares, BigDecimal from, BigDecimal length, @Nullable BigDecimal boundary) {
    if (boundary != null && length.signum() > 0) {
      BigDecimal share = boundary.subtract(from).divide(length, EXACT);
      if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0) {
        shares.add(share);
      }
    }
  }
}
