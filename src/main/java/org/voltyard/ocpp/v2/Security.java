package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Depot;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.StationEvent.Job;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of its security, its certificates, its firmware and its logs (A, L, M, N).
final class Security {
  private final Depot depot;

  Security(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(SecurityEventNotification.Request.class, this::event);
    routes.once(SignCertificate.Request.class, this::sign);
    routes.on(LogStatusNotification.Request.class, this::log);
    routes.on(FirmwareStatusNotification.Request.class, this::firmware);
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
                use(request.certificateType()), request.csr(), request.requestId()));
    return switch (receipt) {
      case CertificateDesk.Receipt.Accepted _ ->
          new SignCertificate.Response(GenericStatus.ACCEPTED, null);
      case CertificateDesk.Receipt.Rejected(String reason) ->
          new SignCertificate.Response(
              GenericStatus.REJECTED,
              new StatusInfo("NoAuthority", reason.substring(0, Math.min(512, reason.length()))));
    };
  }

  /// Left out, the station has one for all. // A02.FR.13
  private static CertificateUse use(@Nullable CertificateSigningUse type) {
    return switch (type) {
      case null -> CertificateUse.COMBINED;
      case CHARGING_STATION_CERTIFICATE -> CertificateUse.CHARGING_STATION;
      case V2G_CERTIFICATE -> CertificateUse.V2G;
      case V2G20_CERTIFICATE -> CertificateUse.V2G_20;
    };
  }

  private LogStatusNotification.Response log(
      Caller station, LogStatusNotification.Request request) {
    depot.progress(station.station(), Job.LOG, request.status().wire(), request.requestId());
    return new LogStatusNotification.Response();
  }

  private FirmwareStatusNotification.Response firmware(
      Caller station, FirmwareStatusNotification.Request request) {
    depot.progress(station.station(), Job.FIRMWARE, request.status().wire(), request.requestId());
    return new FirmwareStatusNotification.Response();
  }
}
