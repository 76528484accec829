package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to payments without an account.
public sealed interface PaymentEvent extends Fact {
  StationId station();

  @Override
  default String subject() {
    return station().value();
  }

  /// Somebody came by the code that a station shows.
  ///
  /// @param evse 0 where the code names none
  /// @param refusal why nothing will come of it; null when it is good
  record Scanned(StationId station, int evse, @Nullable String refusal) implements PaymentEvent {}

  /// A provider answers for a payment: it may charge under its reference, within its limit.
  ///
  /// @param evse 0 where the station may choose
  /// @param until when the reference may no longer begin anything
  record Authorized(
      StationId station,
      int evse,
      TokenId reference,
      ChargeLimit limit,
      Instant until,
      Origin origin)
      implements PaymentEvent {}

  /// A payment at a station's terminal was settled, or was not.
  ///
  /// @param receipt its number and place, where the depot gave it
  record Settled(StationId station, Settlement settlement, @Nullable Receipt receipt)
      implements PaymentEvent {}

  /// Where a driver finds the receipt.
  record Receipt(String number, String url) {}
}
