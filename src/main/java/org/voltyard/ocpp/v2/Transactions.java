package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Depot;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Charging;
import org.voltyard.domain.TransactionReport.Moment;
import org.voltyard.domain.TransactionReport.Phase;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of charging: authorization, transactions and readings (blocks C, E, J).
final class Transactions {
  private final Depot depot;

  Transactions(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.on(Authorize.Request.class, this::authorize);
    routes.once(TransactionEvent.Request.class, this::event);
    routes.once(MeterValues.Request.class, this::metered);
  }

  private Authorize.Response authorize(Caller station, Authorize.Request request) {
    if (Contracts.proved(request)) {
      return Contracts.authorize(depot, station, request);
    }
    Authorization judged = depot.authorize(station.station(), Tokens.shown(request.idToken()));
    return new Authorize.Response(Tokens.info(judged), null, null, null);
  }

  private TransactionEvent.Response event(Caller station, TransactionEvent.Request request) {
    boolean offline = Boolean.TRUE.equals(request.offline());
    if (!offline) {
      station.told(request.timestamp());
    }
    EVSE evse = request.evse();
    int number = evse == null ? 0 : evse.id();
    List<MeterReading> readings =
        Readings.of(request.meterValue(), Math.max(1, number), station::finding);
    Authorization judged =
        depot.reported(
            station.station(),
            new TransactionReport(
                new TransactionId(request.transactionInfo().transactionId()),
                phase(request.eventType()),
                number,
                new Moment(
                    request.timestamp(), request.seqNo(), request.triggerReason().wire(), offline),
                Tokens.optional(request.idToken()),
                Tokens.optionalKind(request.idToken()),
                charging(request.transactionInfo().chargingState()),
                reason(request.transactionInfo().stoppedReason()),
                request.reservationId(),
                readings));
    return new TransactionEvent.Response(
        null, null, judged == null ? null : Tokens.info(judged), null, null, null);
  }

  private static Phase phase(TransactionEvent.EventType type) {
    return switch (type) {
      case STARTED -> Phase.STARTED;
      case UPDATED -> Phase.UPDATED;
      case ENDED -> Phase.ENDED;
    };
  }

  private static @Nullable Charging charging(@Nullable ChargingState state) {
    return switch (state) {
      case null -> null;
      case CHARGING -> Charging.CHARGING;
      case EV_CONNECTED -> Charging.CONNECTED;
      case SUSPENDED_EV -> Charging.SUSPENDED_BY_VEHICLE;
      case SUSPENDED_EVSE -> Charging.SUSPENDED_BY_SITE;
      case IDLE -> Charging.IDLE;
    };
  }

  private static @Nullable String reason(@Nullable Reason reason) {
    return reason == null ? null : reason.wire();
  }

  private MeterValues.Response metered(Caller station, MeterValues.Request request) {
    List<MeterReading> readings =
        Readings.of(request.meterValue(), request.evseId(), station::finding);
    if (!readings.isEmpty()) {
      station.told(readings.getLast().at());
      depot.metered(new ConnectorId(station.station(), request.evseId()), null, readings);
    }
    return new MeterValues.Response();
  }
}
