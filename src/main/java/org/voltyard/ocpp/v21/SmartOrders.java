package org.voltyard.ocpp.v21;

import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.v2.EnergyTransferMode;
import org.voltyard.ocpp.v2.Ocpp2;

/// Commands about charging that only 2.1 has, between the depot and the wire. The requests hold no
/// more than the depot's own words say.
final class SmartOrders {
  private SmartOrders() {}

  static Translation update(StationCommand.UpdateSchedule c) {
    return Ocpp2.plain(
        new UpdateDynamicSchedule.Request(c.profile(), Updates.wire(c.rates())),
        UpdateDynamicSchedule.Response.class);
  }

  static StationCommand<?> interpreted(UpdateDynamicSchedule.Request r) {
    return new StationCommand.UpdateSchedule(
        r.chargingProfileId(), Updates.domain(r.scheduleUpdate()));
  }

  static Translation prioritize(StationCommand.Prioritize c) {
    return Ocpp2.plain(
        new UsePriorityCharging.Request(c.transaction().value(), c.active()),
        UsePriorityCharging.Response.class);
  }

  static StationCommand<?> interpreted(UsePriorityCharging.Request r) {
    return new StationCommand.Prioritize(new TransactionId(r.transactionId()), r.activate());
  }

  static Translation allow(StationCommand.AllowTransfer c) {
    return Ocpp2.plain(
        new NotifyAllowedEnergyTransfer.Request(
            c.transaction().value(),
            c.ways().stream().map(w -> EnergyTransferMode.valueOf(w.name())).toList()),
        NotifyAllowedEnergyTransfer.Response.class);
  }

  static StationCommand<?> interpreted(NotifyAllowedEnergyTransfer.Request r) {
    return new StationCommand.AllowTransfer(
        new TransactionId(r.transactionId()),
        r.allowedEnergyTransfer().stream().map(m -> EnergyTransfer.valueOf(m.name())).toList());
  }

  static Translation signal(StationCommand.SignalBalancing c) {
    return Ocpp2.plain(new AFRRSignal.Request(c.at(), c.signal()), AFRRSignal.Response.class);
  }
}
