package org.voltyard.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.MeterValues;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StopTransaction;

/// A message about a transaction, which must arrive some day.
sealed interface Delivery {
  /// The request, null when it makes no sense (any more).
  @Nullable Call<?> request();

  /// That a transaction began.
  record Start(Transaction transaction) implements Delivery {
    @Override
    public StartTransaction.Request request() {
      Transaction.Start start = transaction.start();
      return new StartTransaction.Request(
          start.connector(), start.card(), start.meter(), start.reservation(), start.at());
    }
  }

  /// Readings, of a transaction or of none.
  record Sample(int connector, @Nullable Transaction transaction, List<MeterValue> values)
      implements Delivery {
    public Sample {
      values = List.copyOf(values);
    }

    @Override
    public MeterValues.@Nullable Request request() {
      Integer number = transaction == null ? null : transaction.number();
      return transaction != null && number == null
          ? null
          : new MeterValues.Request(connector, number, values);
    }
  }

  /// That a transaction ended.
  record Stop(Transaction transaction) implements Delivery {
    @Override
    public StopTransaction.@Nullable Request request() {
      Integer number = transaction.number();
      Transaction.End end = transaction.end();
      if (number == null || end == null) {
        return null;
      }
      List<MeterValue> data = end.data().isEmpty() ? null : end.data();
      return new StopTransaction.Request(
          end.card(), end.meter(), end.at(), number, end.reason(), data);
    }
  }
}
