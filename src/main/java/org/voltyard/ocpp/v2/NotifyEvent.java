package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells what monitors and the station itself have noticed.
public interface NotifyEvent {
  record Request(
      Instant generatedAt,
      @Nullable Boolean tbc,
      @Range(min = 0, since = V2_1) int seqNo,
      @MinItems(1) List<EventData> eventData)
      implements Call<Response> {
    public Request {
      eventData = List.copyOf(eventData);
    }
  }

  record Response() {}

  /// One event that was noticed.
  record EventData(
      @Range(min = 0, since = V2_1) int eventId,
      Instant timestamp,
      EventTrigger trigger,
      @Nullable @Range(min = 0, since = V2_1) Integer cause,
      @MaxLength(2500) String actualValue,
      @Nullable @MaxLength(50) String techCode,
      @Nullable @MaxLength(500) String techInfo,
      @Nullable Boolean cleared,
      @Nullable @MaxLength(36) String transactionId,
      Component component,
      @Nullable @Range(min = 0, since = V2_1) Integer variableMonitoringId,
      EventNotification eventNotificationType,
      Variable variable,
      @Since(V2_1) @Nullable @Range(min = 0) Integer severity) {}

  /// What made the event.
  enum EventTrigger implements WireName {
    ALERTING,
    DELTA,
    PERIODIC
  }
}
