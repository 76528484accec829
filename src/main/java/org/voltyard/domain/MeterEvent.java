package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What meters told.
public sealed interface MeterEvent extends Fact {
  /// Readings of one connector arrived, within a session or outside any.
  record Received(ConnectorId connector, @Nullable SessionId session, List<MeterReading> readings)
      implements MeterEvent {
    public Received {
      readings = List.copyOf(readings);
    }

    @Override
    public String subject() {
      return connector.station().value();
    }
  }
}
