package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of a payment at a station's terminal.
///
/// @param reference of the payment at its provider
public record Settlement(
    String reference,
    @Nullable TransactionId transaction,
    Status status,
    @Nullable String text,
    Money amount,
    Instant at,
    @Nullable String receipt,
    @Nullable String receiptUrl,
    @Nullable String vatNumber) {
  /// How it ended.
  public enum Status {
    SETTLED,
    CANCELED,
    REJECTED,
    FAILED
  }
}
