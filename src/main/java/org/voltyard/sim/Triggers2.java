package org.voltyard.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v2.BootNotification.BootReason;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.TriggerMessage;
import org.voltyard.ocpp.v2.TriggerReason;

/// Sends the messages that the depot asks for out of turn. (2.x, F06)
final class Triggers2 {
  private final Cabinet cabinet;
  private final Commands.Parts parts;
  private final TrustDesk trust;

  Triggers2(Cabinet cabinet, Commands.Parts parts, TrustDesk trust) {
    this.cabinet = cabinet;
    this.parts = parts;
    this.trust = trust;
  }

  TriggerMessage.Response trigger(TriggerMessage.Request wanted) {
    EVSE evse = wanted.evse();
    if (evse != null && !cabinet.has(evse.id())) {
      return new TriggerMessage.Response(TriggerMessage.Status.REJECTED, null);
    }
    List<SimConnector> meant =
        evse == null ? cabinet.connectors() : List.of(cabinet.connector(evse.id()));
    Runnable task = task(wanted.requestedMessage(), List.copyOf(meant));
    boolean booted =
        wanted.requestedMessage() == TriggerMessage.MessageTrigger.BOOT_NOTIFICATION
            && cabinet.admitted();
    if (task == null) {
      return new TriggerMessage.Response(TriggerMessage.Status.NOT_IMPLEMENTED, null);
    } else if (booted) {
      return new TriggerMessage.Response(TriggerMessage.Status.REJECTED, null); // F06.FR.17
    }
    parts.remote().later(task);
    return new TriggerMessage.Response(TriggerMessage.Status.ACCEPTED, null);
  }

  private @Nullable Runnable task(
      TriggerMessage.MessageTrigger message, List<SimConnector> connectors) {
    return switch (message) {
      case BOOT_NOTIFICATION ->
          () -> {
            cabinet.bootReason = BootReason.TRIGGERED;
            parts.boot().introduce();
          };
      case LOG_STATUS_NOTIFICATION -> parts.maintenance()::tellLog;
      case FIRMWARE_STATUS_NOTIFICATION -> parts.maintenance()::tellFirmware;
      case HEARTBEAT -> parts.boot()::heartbeat;
      case METER_VALUES -> () -> connectors.forEach(this::meter);
      case STATUS_NOTIFICATION ->
          () -> connectors.forEach(each -> parts.statuses().tell(each.number()));
      case TRANSACTION_EVENT -> () -> connectors.forEach(this::transaction);
      case SIGN_CHARGING_STATION_CERTIFICATE -> trust::request;
      case SIGN_V2G_CERTIFICATE,
          SIGN_V2G20_CERTIFICATE,
          SIGN_COMBINED_CERTIFICATE,
          PUBLISH_FIRMWARE_STATUS_NOTIFICATION,
          CUSTOM_TRIGGER ->
          null;
    };
  }

  private void meter(SimConnector connector) {
    MeterValue value = parts.metering().triggered(connector.number());
    Call<?> reading = value == null ? null : parts.dialect().reading(connector, value);
    if (reading != null) {
      parts.line().tell(reading);
    }
  }

  private void transaction(SimConnector connector) {
    Transaction running = connector.current();
    if (running != null) {
      parts.metering().change(connector, running, TriggerReason.TRIGGER);
    }
  }
}
