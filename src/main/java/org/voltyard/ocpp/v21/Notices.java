package org.voltyard.ocpp.v21;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.voltyard.domain.Depot;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Writer;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// What only stations of 2.1 tell; the depot keeps it as it is.
final class Notices {
  private static final Duration ASK_AGAIN = Duration.ofDays(1);

  private final Depot depot;
  private final InstantSource clock;

  Notices(Depot depot, InstantSource clock) {
    this.depot = depot;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes.once(
        ClosePeriodicEventStream.Request.class,
        (s, r) -> kept(s, r, new ClosePeriodicEventStream.Response()));
    routes.once(
        OpenPeriodicEventStream.Request.class,
        (s, r) -> kept(s, r, new OpenPeriodicEventStream.Response(GenericStatus.ACCEPTED, null)));
    routes.heard(NotifyPeriodicEventStream.Request.class, this::keep);
    routes.once(
        NotifyPriorityCharging.Request.class,
        (s, r) -> kept(s, r, new NotifyPriorityCharging.Response()));
    routes.once(
        NotifySettlement.Request.class,
        (s, r) -> kept(s, r, new NotifySettlement.Response(null, null)));
    routes.on(GetCertificateChainStatus.Request.class, this::chain);
    routes.once(PullDynamicScheduleUpdate.Request.class, this::update);
    routes.once(VatNumberValidation.Request.class, this::vat);
  }

  /// The depot asks neither lists nor responders: it works without internet. // M07
  private GetCertificateChainStatus.Response chain(
      Caller station, GetCertificateChainStatus.Request request) {
    List<GetCertificateChainStatus.CertificateStatus> all =
        request.certificateStatusRequests().stream()
            .map(
                r ->
                    new GetCertificateChainStatus.CertificateStatus(
                        r.certificateHashData(),
                        r.source(),
                        GetCertificateChainStatus.RevocationStatus.FAILED,
                        clock.instant().plus(ASK_AGAIN)))
            .toList();
    return new GetCertificateChainStatus.Response(all);
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
