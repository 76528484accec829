package org.voltyard.ocpp.v21;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.DERControlKind;

/// Tells of a fault of the grid.
public interface NotifyDERAlarm {
  record Request(
      DERControlKind controlType,
      @Nullable GridEventFault gridEventFault,
      @Nullable Boolean alarmEnded,
      Instant timestamp,
      @Nullable @MaxLength(200) String extraInfo)
      implements Call<Response> {}

  record Response() {}

  /// What is wrong with the grid.
  enum GridEventFault implements WireName {
    CURRENT_IMBALANCE,
    LOCAL_EMERGENCY,
    LOW_INPUT_POWER,
    OVER_CURRENT,
    OVER_FREQUENCY,
    OVER_VOLTAGE,
    PHASE_ROTATION,
    REMOTE_EMERGENCY,
    UNDER_FREQUENCY,
    UNDER_VOLTAGE,
    VOLTAGE_IMBALANCE
  }
}
