package org.voltyard.ocpp.v2;

import org.voltyard.domain.Depot;
import org.voltyard.domain.Reservation;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Writer;

/// What a station tells that the depot keeps as it is.
final class Notices {
  private final Depot depot;
  private final Actions actions;

  Notices(Depot depot, Actions actions) {
    this.depot = depot;
    this.actions = actions;
  }

  void addTo(Routes routes) {
    routes.once(
        PublishFirmwareStatusNotification.Request.class,
        (s, r) -> kept(s, r, new PublishFirmwareStatusNotification.Response()));
    routes.once(ReservationStatusUpdate.Request.class, this::reservation);
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
