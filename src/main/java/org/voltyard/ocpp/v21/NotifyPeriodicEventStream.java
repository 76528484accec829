package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Send;

/// Brings values of a monitored variable; never answered.
public interface NotifyPeriodicEventStream {
  record Request(
      @MinItems(1) List<StreamDataElement> data,
      @Range(min = 0) int id,
      @Range(min = 0) int pending,
      Instant basetime)
      implements Send {
    public Request {
      data = List.copyOf(data);
    }
  }

  /// One value, and when it was taken.
  record StreamDataElement(BigDecimal t, @MaxLength(2500) String v) {}
}
