package org.voltyard.sim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.TriggerReason;

/// A transaction as the charger keeps it. In 1.6 its number comes with the answer to its start; in
/// 2.x it is known by its own id.
final class Transaction {
  /// How it began.
  ///
  /// @param card empty as long as no token has been accepted
  record Start(int connector, String card, int meter, @Nullable Integer reservation, Instant at) {}

  /// What made it begin.
  record Cause(TriggerReason trigger, @Nullable Integer remoteStart) {}

  /// How it ended; `data` are the readings that go along.
  record End(
      int meter,
      Instant at,
      StopTransaction.Reason reason,
      @Nullable String card,
      List<MeterValue> data) {}

  private final String id = UUID.randomUUID().toString();
  private Start start;
  private Cause cause;
  private @Nullable Integer number;
  private @Nullable End end;
  private @Nullable String group;
  private @Nullable ChargePointStatus told;
  private int moments;

  Transaction(Start start, Cause cause) {
    this.start = start;
    this.cause = cause;
  }

  String id() {
    return id;
  }

  Start start() {
    return start;
  }

  Cause cause() {
    return cause;
  }

  /// A token was accepted for what had begun without one.
  void authorized(Start with, Cause by) {
    start = with;
    cause = by;
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

  /// The number of the next moment.
  int count() {
    return moments++;
  }

  /// Whether the status is another than when this was asked last.
  boolean turned(ChargePointStatus now) {
    boolean other = told != now;
    told = now;
    return other;
  }
}
