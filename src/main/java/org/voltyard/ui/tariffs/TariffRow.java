package org.voltyard.ui.tariffs;

import java.time.Instant;
import org.voltyard.domain.Tariff;

/// A line of the list.
///
/// @param uses for how many sites, stations and tokens it is used
record TariffRow(Tariff tariff, long uses, Validity validity) {
  /// Whether it holds now.
  enum Validity {
    HOLDS,
    COMING,
    OVER
  }

  static TariffRow of(Tariff tariff, long uses, Instant now) {
    Instant from = tariff.from();
    Validity validity =
        tariff.validAt(now)
            ? Validity.HOLDS
            : from != null && now.isBefore(from) ? Validity.COMING : Validity.OVER;
    return new TariffRow(tariff, uses, validity);
  }

  String id() {
    return tariff.id().value();
  }
}
