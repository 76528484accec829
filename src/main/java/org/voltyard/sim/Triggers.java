package org.voltyard.sim;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.ExtendedTriggerMessage;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v16.TriggerMessage;

/// Sends the messages that the depot asks for out of turn. (1.6)
final class Triggers {
  private final Cabinet cabinet;
  private final Commands.Parts parts;
  private final SecureMaintenance secure;
  private final Keyring keyring;

  Triggers(Cabinet cabinet, Commands.Parts parts, SecureMaintenance secure, Keyring keyring) {
    this.cabinet = cabinet;
    this.parts = parts;
    this.secure = secure;
    this.keyring = keyring;
  }

  TriggerMessage.Response trigger(TriggerMessage.Request wanted) {
    Integer number = wanted.connectorId();
    if (number != null && number != 0 && !cabinet.has(number)) {
      return new TriggerMessage.Response(TriggerMessage.Status.REJECTED);
    }
    cabinet.clock().run(() -> send(wanted.requestedMessage(), number));
    return new TriggerMessage.Response(TriggerMessage.Status.ACCEPTED);
  }

  ExtendedTriggerMessage.Response trigger(ExtendedTriggerMessage.Request wanted) {
    Integer number = wanted.connectorId();
    if (number != null && number != 0 && !cabinet.has(number)) {
      return new ExtendedTriggerMessage.Response(ExtendedTriggerMessage.Status.REJECTED);
    }
    cabinet.clock().run(() -> send(wanted.requestedMessage(), number));
    return new ExtendedTriggerMessage.Response(ExtendedTriggerMessage.Status.ACCEPTED);
  }

  private void send(ExtendedTriggerMessage.Trigger message, @Nullable Integer number) {
    switch (message) {
      case BOOT_NOTIFICATION -> parts.boot().introduce();
      case LOG_STATUS_NOTIFICATION -> secure.tellLog();
      case FIRMWARE_STATUS_NOTIFICATION -> secure.tellFirmware();
      case HEARTBEAT -> parts.boot().heartbeat();
      case METER_VALUES -> numbers(1, number).forEach(this::meter);
      case SIGN_CHARGE_POINT_CERTIFICATE -> keyring.request();
      case STATUS_NOTIFICATION -> numbers(0, number).forEach(parts.statuses()::tell);
    }
  }

  private void send(TriggerMessage.Trigger message, @Nullable Integer number) {
    switch (message) {
      case BOOT_NOTIFICATION -> parts.boot().introduce();
      case DIAGNOSTICS_STATUS_NOTIFICATION -> parts.maintenance().tellLog();
      case FIRMWARE_STATUS_NOTIFICATION -> parts.maintenance().tellFirmware();
      case HEARTBEAT -> parts.boot().heartbeat();
      case METER_VALUES -> numbers(1, number).forEach(this::meter);
      case STATUS_NOTIFICATION -> numbers(0, number).forEach(parts.statuses()::tell);
    }
  }

  private void meter(int number) {
    MeterValue value = parts.metering().triggered(number);
    Call<?> reading =
        value == null ? null : parts.dialect().reading(cabinet.connector(number), value);
    if (reading != null) {
      parts.line().tell(reading);
    }
  }

  private List<Integer> numbers(int first, @Nullable Integer only) {
    if (only != null && only >= first) {
      return List.of(only);
    }
    return IntStream.rangeClosed(first, cabinet.connectors().size()).boxed().toList();
  }
}
