package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Tells that a transaction started, went on or ended.
public interface TransactionEvent {
  record Request(
      EventType eventType,
      @Nullable @MinItems(1) List<MeterValue> meterValue,
      Instant timestamp,
      TriggerReason triggerReason,
      @Range(min = 0, since = V2_1) int seqNo,
      @Nullable Boolean offline,
      @Nullable @Range(min = 0, max = 3, since = V2_1) Integer numberOfPhasesUsed,
      @Nullable Integer cableMaxCurrent,
      @Nullable @Range(min = 0, since = V2_1) Integer reservationId,
      Transaction transactionInfo,
      @Nullable EVSE evse,
      @Nullable IdToken idToken,
      @Since(V2_1) @Nullable CostDetails costDetails,
      @Since(V2_1) @Nullable PreconditioningStatus preconditioningStatus,
      @Since(V2_1) @Nullable Boolean evseSleep)
      implements Call<Response> {
    public Request {
      meterValue = meterValue == null ? null : List.copyOf(meterValue);
    }
  }

  record Response(
      @Nullable BigDecimal totalCost,
      @Nullable Integer chargingPriority,
      @Nullable IdTokenInfo idTokenInfo,
      @Nullable MessageContent updatedPersonalMessage,
      @Since(V2_1) @Nullable TransactionLimit transactionLimit,
      @Since(V2_1) @Nullable @MinItems(1) @MaxItems(4)
          List<MessageContent> updatedPersonalMessageExtra) {
    public Response {
      updatedPersonalMessageExtra =
          updatedPersonalMessageExtra == null ? null : List.copyOf(updatedPersonalMessageExtra);
    }
  }

  /// Which part of a transaction is told of.
  enum EventType implements WireName {
    ENDED,
    STARTED,
    UPDATED
  }

  /// Whether the vehicle's battery is warm enough.
  @Since(V2_1)
  enum PreconditioningStatus implements WireName {
    UNKNOWN,
    READY,
    NOT_READY,
    PRECONDITIONING
  }
}
