package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.IdToken;

/// Tells that batteries were put in or taken out.
public interface BatterySwap {
  record Request(
      @MinItems(1) List<BatteryData> batteryData,
      BatterySwapEvent eventType,
      IdToken idToken,
      int requestId)
      implements Call<Response> {
    public Request {
      batteryData = List.copyOf(batteryData);
    }
  }

  record Response() {}

  /// One battery of a swap.
  record BatteryData(
      @Range(min = 0) int evseId,
      @MaxLength(50) String serialNumber,
      @Range(min = 0, max = 100) BigDecimal soC,
      @Range(min = 0, max = 100) BigDecimal soH,
      @Nullable Instant productionDate,
      @Nullable @MaxLength(500) String vendorInfo) {}

  /// What happened to the batteries.
  enum BatterySwapEvent implements WireName {
    BATTERY_IN,
    BATTERY_OUT,
    BATTERY_OUT_TIMEOUT
  }
}
