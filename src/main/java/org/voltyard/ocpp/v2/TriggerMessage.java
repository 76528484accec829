package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Asks the station to send a message now.
public interface TriggerMessage {
  record Request(
      @Nullable EVSE evse,
      MessageTrigger requestedMessage,
      @Since(V2_1) @Nullable @MaxLength(50) String customTrigger)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// What the station shall send.
  enum MessageTrigger implements WireName {
    BOOT_NOTIFICATION("BootNotification"),
    LOG_STATUS_NOTIFICATION("LogStatusNotification"),
    FIRMWARE_STATUS_NOTIFICATION("FirmwareStatusNotification"),
    HEARTBEAT("Heartbeat"),
    METER_VALUES("MeterValues"),
    SIGN_CHARGING_STATION_CERTIFICATE("SignChargingStationCertificate"),
    SIGN_V2G_CERTIFICATE("SignV2GCertificate"),
    STATUS_NOTIFICATION("StatusNotification"),
    TRANSACTION_EVENT("TransactionEvent"),
    SIGN_COMBINED_CERTIFICATE("SignCombinedCertificate"),
    PUBLISH_FIRMWARE_STATUS_NOTIFICATION("PublishFirmwareStatusNotification"),
    @Since(V2_1)
    SIGN_V2G20_CERTIFICATE("SignV2G20Certificate"),
    @Since(V2_1)
    CUSTOM_TRIGGER("CustomTrigger");

    private final String wire;

    MessageTrigger(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    REJECTED,
    NOT_IMPLEMENTED
  }
}
