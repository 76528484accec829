package org.voltyard.ocpp.v16;

import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.Depot;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells by the security extension: events, requests for certificates, progress of
/// uploads and of signed updates.
final class Security {
  private final Depot depot;

  Security(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(SecurityEventNotification.Request.class, this::event);
    routes.once(SignCertificate.Request.class, this::sign);
    routes.on(LogStatusNotification.Request.class, this::log);
    routes.on(SignedFirmwareStatusNotification.Request.class, this::firmware);
  }

  private SecurityEventNotification.Response event(
      Caller station, SecurityEventNotification.Request request) {
    station.told(request.timestamp());
    depot.securityReported(
        station.station(),
        new SecurityReport(
            request.type(),
            request.timestamp(),
            request.techInfo(),
            SecurityEvents.rating(request.type())));
    return new SecurityEventNotification.Response();
  }

  private SignCertificate.Response sign(Caller station, SignCertificate.Request request) {
    CertificateDesk.Receipt receipt =
        depot.certificateRequested(
            station.station(),
            new CertificateDesk.Request(
                org.voltyard.domain.CertificateUse.CHARGING_STATION, request.csr(), null));
    return new SignCertificate.Response(
        switch (receipt) {
          case CertificateDesk.Receipt.Accepted _ -> SignCertificate.Status.ACCEPTED;
          case CertificateDesk.Receipt.Rejected _ -> SignCertificate.Status.REJECTED;
        });
  }

  private LogStatusNotification.Response log(
      Caller station, LogStatusNotification.Request request) {
    depot.progress(station.station(), Job.LOG, request.status().wire(), request.requestId());
    return new LogStatusNotification.Response();
  }

  private SignedFirmwareStatusNotification.Response firmware(
      Caller station, SignedFirmwareStatusNotification.Request request) {
    depot.progress(station.station(), Job.FIRMWARE, request.status().wire(), request.requestId());
    return new SignedFirmwareStatusNotification.Response();
  }
}
