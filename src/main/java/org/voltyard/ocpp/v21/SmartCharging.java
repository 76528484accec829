package org.voltyard.ocpp.v21;

import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// What only stations of 2.1 tell and ask about limits on charging (block K).
final class SmartCharging {
  private final ChargingDesk desk;

  SmartCharging(ChargingDesk desk) {
    this.desk = desk;
  }

  void addTo(Routes routes) {
    routes.once(NotifyPriorityCharging.Request.class, this::priority);
    routes.on(PullDynamicScheduleUpdate.Request.class, this::pulled);
  }

  private NotifyPriorityCharging.Response priority(
      Caller station, NotifyPriorityCharging.Request request) {
    desk.prioritized(
        station.station(), new TransactionId(request.transactionId()), request.activated());
    return new NotifyPriorityCharging.Response();
  }

  private PullDynamicScheduleUpdate.Response pulled(
      Caller station, PullDynamicScheduleUpdate.Request request) {
    Rates rates = desk.pulled(station.station(), request.chargingProfileId());
    if (rates == null) { // K28.FR.12
      return new PullDynamicScheduleUpdate.Response(
          null,
          ChargingProfileStatus.REJECTED,
          new StatusInfo("InvalidProfile", "the depot knows no dynamic profile of this number"));
    }
    return new PullDynamicScheduleUpdate.Response(
        Updates.wire(rates), ChargingProfileStatus.ACCEPTED, null); // K28.FR.07
  }
}
