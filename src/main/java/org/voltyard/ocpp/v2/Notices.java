package org.voltyard.ocpp.v2;

import org.voltyard.domain.Depot;
import org.voltyard.domain.Reservation;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Writer;

/// What a station tells that the depot keeps as it is: reports and limits of others.
final class Notices {
  private final Depot depot;
  private final Actions actions;

  Notices(Depot depot, Actions actions) {
    this.depot = depot;
    this.actions = actions;
  }

  void addTo(Routes routes) {
    routes.once(
        NotifyChargingLimit.Request.class,
        (s, r) -> kept(s, r, new NotifyChargingLimit.Response()));
    routes.once(
        ClearedChargingLimit.Request.class,
        (s, r) -> kept(s, r, new ClearedChargingLimit.Response()));
    routes.once(
        ReportChargingProfiles.Request.class,
        (s, r) -> kept(s, r, new ReportChargingProfiles.Response()));
    routes.once(
        PublishFirmwareStatusNotification.Request.class,
        (s, r) -> kept(s, r, new PublishFirmwareStatusNotification.Response()));
    routes.once(NotifyEVChargingNeeds.Request.class, this::needs);
    routes.once(
        NotifyEVChargingSchedule.Request.class,
        (s, r) -> kept(s, r, new NotifyEVChargingSchedule.Response(GenericStatus.ACCEPTED, null)));
    routes.once(ReservationStatusUpdate.Request.class, this::reservation);
  }

  /// Schedules for vehicles are not made: they charge by the profiles that hold. // K15.FR.05
  private NotifyEVChargingNeeds.Response needs(
      Caller station, NotifyEVChargingNeeds.Request request) {
    return kept(
        station,
        request,
        new NotifyEVChargingNeeds.Response(NotifyEVChargingNeeds.Status.REJECTED, null));
  }

  private ReservationStatusUpdate.Response reservation(
      Caller station, ReservationStatusUpdate.Request request) {
    depot.reservationEnded(
        station.station(),
        request.reservationId(),
        switch (request.reservationUpdateStatus()) {
          case EXPIRED -> Reservation.Ending.EXPIRED;
          case REMOVED -> Reservation.Ending.REMOVED;
          case NO_TRANSACTION -> Reservation.Ending.NOT_STARTED;
        });
    return new ReservationStatusUpdate.Response();
  }

  private <R extends Record> R kept(Caller station, Record request, R answer) {
    depot.told(
        station.station(),
        actions.of(request.getClass()).name(),
        Writer.write(request, actions.edition()));
    return answer;
  }
}
