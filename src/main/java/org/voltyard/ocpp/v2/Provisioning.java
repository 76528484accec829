package org.voltyard.ocpp.v2;

import java.time.InstantSource;
import java.util.List;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Identity;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.Station;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// What a station tells of itself: boot, heartbeat, status, device model, vendor data (B, G, P).
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
    routes.once(NotifyReport.Request.class, this::report);
    routes.once(DataTransfer.Request.class, this::transfer);
  }

  private BootNotification.Response boot(Caller station, BootNotification.Request request) {
    Depot.BootAnswer answer = depot.booted(station.station(), identity(request.chargingStation()));
    int interval = Math.clamp(answer.interval().toSeconds(), 0, Integer.MAX_VALUE);
    return new BootNotification.Response(answer.now(), interval, status(answer.admission()), null);
  }

  private static Identity identity(BootNotification.ChargingStation station) {
    BootNotification.Modem modem = station.modem();
    return new Identity(
        station.vendorName(),
        station.model(),
        station.serialNumber(),
        station.firmwareVersion(),
        modem == null ? null : modem.iccid(),
        modem == null ? null : modem.imsi(),
        null,
        null);
  }

  private static BootNotification.RegistrationStatus status(Station.Admission admission) {
    return switch (admission) {
      case ADMITTED -> BootNotification.RegistrationStatus.ACCEPTED;
      case WAITING -> BootNotification.RegistrationStatus.PENDING;
      case REFUSED, RETIRED -> BootNotification.RegistrationStatus.REJECTED;
    };
  }

  private StatusNotification.Response status(Caller station, StatusNotification.Request request) {
    if (request.evseId() < 1 || request.connectorId() < 1) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          "evseId "
              + request.evseId()
              + ", connectorId "
              + request.connectorId()
              + ": both count from 1");
    }
    station.told(request.timestamp());
    depot.plugChanged(
        station.station(),
        new PlugStatus(
            request.evseId(),
            request.connectorId(),
            state(request.connectorStatus()),
            request.timestamp()));
    return new StatusNotification.Response();
  }

  private static PlugStatus.State state(StatusNotification.ConnectorStatus status) {
    return switch (status) {
      case AVAILABLE -> PlugStatus.State.AVAILABLE;
      case OCCUPIED -> PlugStatus.State.OCCUPIED;
      case RESERVED -> PlugStatus.State.RESERVED;
      case UNAVAILABLE -> PlugStatus.State.UNAVAILABLE;
      case FAULTED -> PlugStatus.State.FAULTED;
    };
  }

  private NotifyReport.Response report(Caller station, NotifyReport.Request request) {
    List<NotifyReport.ReportData> data = request.reportData();
    depot.modelReported(
        station.station(),
        request.requestId(),
        request.seqNo(),
        Boolean.TRUE.equals(request.tbc()),
        data == null ? List.of() : data.stream().map(Variables::variable).toList());
    return new NotifyReport.Response();
  }

  /// Kept, but no vendor's extension is spoken here. // P02.FR.06
  private DataTransfer.Response transfer(Caller station, DataTransfer.Request request) {
    var data = request.data();
    depot.transferred(
        station.station(),
        request.vendorId(),
        request.messageId(),
        data == null ? null : data.text());
    return new DataTransfer.Response(DataTransfer.Status.UNKNOWN_VENDOR_ID, null, null);
  }
}
