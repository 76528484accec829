package org.voltyard.ocpp.v21;

import org.voltyard.domain.Depot;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Writer;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// What only stations of 2.1 tell; the depot keeps it as it is.
final class Notices {
  private final Depot depot;

  Notices(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(
        NotifyPriorityCharging.Request.class,
        (s, r) -> kept(s, r, new NotifyPriorityCharging.Response()));
    routes.once(
        NotifySettlement.Request.class,
        (s, r) -> kept(s, r, new NotifySettlement.Response(null, null)));
    routes.once(PullDynamicScheduleUpdate.Request.class, this::update);
    routes.once(VatNumberValidation.Request.class, this::vat);
  }

  /// No dynamic schedules are made here, so there is none to pull. // K28.FR.05
  private PullDynamicScheduleUpdate.Response update(
      Caller station, PullDynamicScheduleUpdate.Request request) {
    return kept(
        station,
        request,
        new PullDynamicScheduleUpdate.Response(
            null,
            ChargingProfileStatus.REJECTED,
            new StatusInfo("UnknownProfile", "no dynamic profile is kept for this id")));
  }

  private VatNumberValidation.Response vat(Caller station, VatNumberValidation.Request request) {
    return kept(
        station,
        request,
        new VatNumberValidation.Response(
            null,
            new StatusInfo("NotReachable", "no register of VAT numbers is connected"),
            request.vatNumber(),
            request.evseId(),
            GenericStatus.REJECTED));
  }

  private <R extends Record> R kept(Caller station, Record request, R answer) {
    keep(station, request);
    return answer;
  }

  private void keep(Caller station, Record request) {
    depot.told(
        station.station(),
        Messages.ALL.of(request.getClass()).name(),
        Writer.write(request, Messages.ALL.edition()));
  }
}
