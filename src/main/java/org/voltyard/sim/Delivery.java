package org.voltyard.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v2.TriggerReason;

/// Something about a transaction that the depot must hear of some day.
sealed interface Delivery {
  /// That a transaction began, with what the meter showed then.
  record Start(Transaction transaction, Moment moment, @Nullable MeterValue value)
      implements Delivery {}

  /// That something about it changed.
  record Change(
      Transaction transaction, Moment moment, TriggerReason trigger, @Nullable MeterValue value)
      implements Delivery {}

  /// Readings, of a transaction or of none.
  record Sample(
      int connector,
      @Nullable Transaction transaction,
      @Nullable Moment moment,
      List<MeterValue> values)
      implements Delivery {
    public Sample {
      values = List.copyOf(values);
    }
  }

  /// That it ended.
  record Stop(Transaction transaction, Moment moment) implements Delivery {}
}
