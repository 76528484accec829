package org.voltyard.billing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Dimension;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Reserving;

/// The price that holds for one dimension and fee in a slice: that of the first element that has
/// one and whose restrictions match. Pure.
///
/// @param element from 1
/// @param passed elements that have such a price and did not match
record Selection(Tariff tariff, int element, Tariff.Price price, List<Integer> passed) {
  /// The fees that a tariff has prices of a dimension for.
  static Set<Fee> fees(Tariff tariff, Dimension dimension) {
    Set<Fee> fees = new LinkedHashSet<>();
    for (Tariff.Element element : tariff.elements()) {
      element.prices().stream()
          .filter(p -> p.dimension() == dimension)
          .forEach(p -> fees.add(p.fee()));
    }
    return fees;
  }

  static @Nullable Selection of(Tariff tariff, Dimension dimension, Fee fee, Slice slice) {
    if (slice.state() == Stretch.State.RESERVED_EXPIRED) {
      Selection lapsed = first(tariff, dimension, fee, slice, Reserving.EXPIRES);
      return lapsed == null ? first(tariff, dimension, fee, slice, Reserving.RESERVATION) : lapsed;
    }
    return first(tariff, dimension, fee, slice, null);
  }

  private static @Nullable Selection first(
      Tariff tariff, Dimension dimension, Fee fee, Slice slice, @Nullable Reserving only) {
    List<Integer> passed = new ArrayList<>();
    for (int i = 0; i < tariff.elements().size(); i++) {
      Tariff.Element element = tariff.elements().get(i);
      Tariff.Price price = price(element, dimension, fee);
      if (price == null || (only != null && element.restrictions().reserving() != only)) {
        continue;
      }
      if (Matching.holds(element.restrictions(), slice)) {
        return new Selection(tariff, i + 1, price, passed);
      }
      passed.add(i + 1);
    }
    return null;
  }

  private static Tariff.@Nullable Price price(
      Tariff.Element element, Dimension dimension, Fee fee) {
    return element.prices().stream()
        .filter(p -> p.dimension() == dimension && p.fee() == fee)
        .findFirst()
        .orElse(null);
  }
}
