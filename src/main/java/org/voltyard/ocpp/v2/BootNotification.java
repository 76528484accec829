package org.voltyard.ocpp.v2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Tells who the station is after it started; answered with whether it is admitted.
public interface BootNotification {
  record Request(ChargingStation chargingStation, BootReason reason) implements Call<Response> {}

  record Response(
      Instant currentTime,
      int interval,
      RegistrationStatus status,
      @Nullable StatusInfo statusInfo) {}

  /// What the station is.
  record ChargingStation(
      @Nullable @MaxLength(25) String serialNumber,
      @MaxLength(20) String model,
      @Nullable Modem modem,
      @MaxLength(50) String vendorName,
      @Nullable @MaxLength(50) String firmwareVersion) {}

  /// The modem and its card.
  record Modem(@Nullable @MaxLength(20) String iccid, @Nullable @MaxLength(20) String imsi) {}

  /// Why the station started.
  enum BootReason implements WireName {
    APPLICATION_RESET,
    FIRMWARE_UPDATE,
    LOCAL_RESET,
    POWER_UP,
    REMOTE_RESET,
    SCHEDULED_RESET,
    TRIGGERED,
    UNKNOWN,
    WATCHDOG
  }

  /// Whether the station is admitted.
  enum RegistrationStatus implements WireName {
    ACCEPTED,
    PENDING,
    REJECTED
  }
}
