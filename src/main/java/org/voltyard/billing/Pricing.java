package org.voltyard.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SessionCost.What;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Fee;

/// What a session costs by a tariff: a function of both, the site's zone, and nothing else.
public final class Pricing {
  private final List<Term> terms;
  private final List<Run> runs = new ArrayList<>();
  private final Set<Object> paidOnce = new HashSet<>();

  /// A tariff, and from when on it holds in the session.
  public record Term(Instant from, Tariff tariff) {}

  private Pricing(List<Term> terms) {
    this.terms = terms;
  }

  /// By one tariff from the beginning to the end.
  public static Priced price(Tariff tariff, Usage usage, ZoneId zone) {
    return price(List.of(new Term(Instant.MIN, tariff)), usage, zone);
  }

  /// By tariffs of one currency that hold one after the other; what was used before a change is not
  /// counted again. // I11.FR.08
  public static Priced price(List<Term> terms, Usage usage, ZoneId zone) {
    List<Tariff> tariffs = terms.stream().map(Term::tariff).toList();
    Set<Instant> changes = new HashSet<>();
    terms.stream().skip(1).forEach(t -> changes.add(t.from()));
    Pricing pricing = new Pricing(terms);
    Slicing.of(tariffs, changes, usage, zone).forEach(pricing::take);
    Steps.apply(pricing.runs);
    return Priced.of(tariffs.getLast(), pricing.runs, !usage.stretches().isEmpty());
  }

  private void take(Slice slice) {
    Tariff tariff = holding(slice);
    boolean reserved = slice.state().reserved();
    each(tariff, Dimension.FLAT, reserved ? What.RESERVATION_FLAT : What.FLAT, slice, null);
    switch (slice.state()) {
      case CHARGING -> {
        energy(tariff, slice);
        each(tariff, Dimension.TIME, What.TIME, slice, slice.seconds());
      }
      case IDLE -> {
        energy(tariff, slice);
        each(tariff, Dimension.PARKING_TIME, What.PARKING_TIME, slice, slice.seconds());
      }
      case HELD -> energy(tariff, slice);
      case RESERVED, RESERVED_EXPIRED ->
          each(tariff, Dimension.TIME, What.RESERVATION_TIME, slice, slice.seconds());
    }
  }

  private void energy(Tariff tariff, Slice slice) {
    if (slice.kwh().signum() > 0) {
      each(tariff, Dimension.ENERGY, What.ENERGY, slice, slice.kwh());
    }
  }

  private Tariff holding(Slice slice) {
    Tariff held = terms.getFirst().tariff();
    for (Term term : terms) {
      if (!term.from().isAfter(slice.from())) {
        held = term.tariff();
      }
    }
    return held;
  }

  /// @param quantity null for what is paid once
  private void each(
      Tariff tariff, Dimension dimension, What what, Slice slice, @Nullable BigDecimal quantity) {
    for (Fee fee : Selection.fees(tariff, dimension)) {
      Selection selected = Selection.of(tariff, dimension, fee, slice);
      if (selected == null) {
        continue;
      }
      if (quantity != null) {
        grow(what, selected, slice, quantity);
      } else if (paidOnce.add(List.of(tariff.id(), selected.element(), fee, what))) {
        grow(what, selected, slice, BigDecimal.ONE);
      }
    }
  }

  private void grow(What what, Selection selected, Slice slice, BigDecimal quantity) {
    Run run = null;
    for (Run each : runs.reversed()) {
      if (each.what() == what && each.price().fee() == selected.price().fee()) {
        run = each;
        break;
      }
    }
    if (run == null || !run.goesOn(selected, slice.from())) {
      run = new Run(what, selected, slice.from());
      runs.add(run);
    }
    boolean once = what == What.FLAT || what == What.RESERVATION_FLAT;
    run.grow(quantity, once ? slice.from() : slice.to());
  }
}
