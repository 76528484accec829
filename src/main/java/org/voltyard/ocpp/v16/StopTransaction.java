package org.voltyard.ocpp.v16;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Tells that charging ended, with readings and the reason.
public interface StopTransaction {
  record Request(
      @Nullable @MaxLength(20) String idTag,
      int meterStop,
      Instant timestamp,
      int transactionId,
      @Nullable Reason reason,
      @Nullable List<MeterValue> transactionData)
      implements Call<Response> {
    public Request {
      transactionData = transactionData == null ? null : List.copyOf(transactionData);
    }
  }

  record Response(@Nullable IdTagInfo idTagInfo) {}

  /// Why it ended; local where nothing is said.
  enum Reason implements WireName {
    EMERGENCY_STOP("EmergencyStop"),
    EV_DISCONNECTED("EVDisconnected"),
    HARD_RESET("HardReset"),
    LOCAL("Local"),
    OTHER("Other"),
    POWER_LOSS("PowerLoss"),
    REBOOT("Reboot"),
    REMOTE("Remote"),
    SOFT_RESET("SoftReset"),
    UNLOCK_COMMAND("UnlockCommand"),
    DE_AUTHORIZED("DeAuthorized");

    private final String wire;

    Reason(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }
}
