package org.voltyard.ocpp.v16;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Station;
import org.voltyard.domain.StatusReport;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of itself: boot, heartbeat, status and vendor data.
final class Provisioning {
  private final Depot depot;
  private final InstantSource clock;

  Provisioning(Depot depot, InstantSource clock) {
    this.depot = depot;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.on(BootNotification.Request.class, this::boot);
    routes.on(Heartbeat.Request.class, (_, _) -> new Heartbeat.Response(clock.instant()));
    routes.on(StatusNotification.Request.class, this::status);
    routes.once(DataTransfer.Request.class, this::transfer);
  }

  private BootNotification.Response boot(Caller station, BootNotification.Request request) {
    Depot.BootAnswer answer = depot.booted(station.station(), identity(request));
    int interval = Math.clamp(answer.interval().toSeconds(), 0, Integer.MAX_VALUE);
    return new BootNotification.Response(status(answer.admission()), answer.now(), interval);
  }

  private static Identity identity(BootNotification.Request request) {
    String serial = request.chargePointSerialNumber();
    return new Identity(
        request.chargePointVendor(),
        request.chargePointModel(),
        serial == null ? request.chargeBoxSerialNumber() : serial,
        request.firmwareVersion(),
        request.iccid(),
        request.imsi(),
        request.meterType(),
        request.meterSerialNumber());
  }

  private static BootNotification.Status status(Station.Admission admission) {
    return switch (admission) {
      case ADMITTED -> BootNotification.Status.ACCEPTED;
      case WAITING -> BootNotification.Status.PENDING;
      case REFUSED, RETIRED -> BootNotification.Status.REJECTED;
    };
  }

  private StatusNotification.Response status(Caller station, StatusNotification.Request request) {
    Numbers.connector(request.connectorId());
    @Nullable Instant told = request.timestamp();
    if (told != null) {
      station.told(told);
    }
    depot.statusChanged(
        station.station(),
        new StatusReport(
            request.connectorId(),
            status(request.status()),
            request.errorCode().wire(),
            request.info(),
            request.vendorId(),
            request.vendorErrorCode(),
            told == null ? station.arrival() : told));
    return new StatusNotification.Response();
  }

  private static ConnectorStatus status(ChargePointStatus status) {
    return switch (status) {
      case AVAILABLE -> ConnectorStatus.AVAILABLE;
      case PREPARING -> ConnectorStatus.PREPARING;
      case CHARGING -> ConnectorStatus.CHARGING;
      case SUSPENDED_EVSE -> ConnectorStatus.SUSPENDED_EVSE;
      case SUSPENDED_EV -> ConnectorStatus.SUSPENDED_EV;
      case FINISHING -> ConnectorStatus.FINISHING;
      case RESERVED -> ConnectorStatus.RESERVED;
      case UNAVAILABLE -> ConnectorStatus.UNAVAILABLE;
      case FAULTED -> ConnectorStatus.FAULTED;
    };
  }

  /// Kept, but no vendor's extension is spoken here. // OCPP 1.6 §4.3
  private DataTransfer.Response transfer(Caller station, DataTransfer.Request request) {
    depot.transferred(station.station(), request.vendorId(), request.messageId(), request.data());
    return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_VENDOR_ID, null);
  }
}
