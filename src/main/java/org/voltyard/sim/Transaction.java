package org.voltyard.sim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.StopTransaction;

/// A transaction as the charger keeps it; its number comes with the answer to its start.
final class Transaction {
  /// How it began.
  record Start(int connector, String card, int meter, @Nullable Integer reservation, Instant at) {}

  /// How it ended; `data` are the readings that go along.
  record End(
      int meter,
      Instant at,
      StopTransaction.Reason reason,
      @Nullable String card,
      List<MeterValue> data) {}

  private final Start start;
  private @Nullable Integer number;
  private @Nullable End end;
  private @Nullable String group;

  Transaction(Start start) {
    this.start = start;
  }

  Start start() {
    return start;
  }

  @Nullable Integer number() {
    return number;
  }

  void numbered(int given) {
    number = given;
  }

  boolean is(int wanted) {
    return number != null && number == wanted;
  }

  @Nullable End end() {
    return end;
  }

  void ended(End how) {
    end = how;
  }

  /// The parent of the card that began it: other cards of that group may end it.
  @Nullable String group() {
    return group;
  }

  void belongsTo(@Nullable String parent) {
    group = parent;
  }
}
