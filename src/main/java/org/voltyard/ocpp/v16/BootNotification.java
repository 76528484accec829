package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Tells who the station is after it started; answered with whether it is admitted.
public interface BootNotification {
  record Request(
      @MaxLength(20) String chargePointVendor,
      @MaxLength(20) String chargePointModel,
      @Nullable @MaxLength(25) String chargePointSerialNumber,
      @Nullable @MaxLength(25) String chargeBoxSerialNumber,
      @Nullable @MaxLength(50) String firmwareVersion,
      @Nullable @MaxLength(20) String iccid,
      @Nullable @MaxLength(20) String imsi,
      @Nullable @MaxLength(25) String meterType,
      @Nullable @MaxLength(25) String meterSerialNumber)
      implements Call<Response> {}

  record Response(Status status, Instant currentTime, int interval) {}

  /// Whether the station is admitted.
  enum Status implements WireName {
    ACCEPTED,
    PENDING,
    REJECTED
  }
}
