package org.voltyard.ocpp.v21;

import org.voltyard.domain.Depot;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Writer;
import org.voltyard.ocpp.v2.GenericStatus;

/// What only stations of 2.1 tell; the depot keeps it as it is.
final class Notices {
  private final Depot depot;

  Notices(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(
        ClosePeriodicEventStream.Request.class,
        (s, r) -> kept(s, r, new ClosePeriodicEventStream.Response()));
    routes.once(
        OpenPeriodicEventStream.Request.class,
        (s, r) -> kept(s, r, new OpenPeriodicEventStream.Response(GenericStatus.ACCEPTED, null)));
    routes.heard(NotifyPeriodicEventStream.Request.class, this::keep);
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
