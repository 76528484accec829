package org.voltyard.ocpp.v16;

import org.voltyard.domain.Depot;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of firmware updates and diagnostics uploads.
final class Firmware {
  private final Depot depot;

  Firmware(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.on(
        FirmwareStatusNotification.Request.class,
        (station, request) -> {
          depot.progress(station.station(), Job.FIRMWARE, request.status().wire(), null);
          return new FirmwareStatusNotification.Response();
        });
    routes.on(
        DiagnosticsStatusNotification.Request.class,
        (station, request) -> {
          depot.progress(station.station(), Job.DIAGNOSTICS, request.status().wire(), null);
          return new DiagnosticsStatusNotification.Response();
        });
  }
}
