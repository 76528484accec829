package org.voltyard.ocpp.v16;

import java.util.List;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Depot;
import org.voltyard.domain.MeterReading;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of charging: authorization, start, readings and stop.
final class Transactions {
  private final Depot depot;

  Transactions(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.on(Authorize.Request.class, this::authorize);
    routes.once(StartTransaction.Request.class, this::start);
    routes.once(MeterValues.Request.class, this::metered);
    routes.once(StopTransaction.Request.class, this::stop);
  }

  private Authorize.Response authorize(Caller station, Authorize.Request request) {
    return new Authorize.Response(
        Tags.info(
            depot.authorize(station.station(), new Depot.Shown(Tags.token(request.idTag())))));
  }

  private StartTransaction.Response start(Caller station, StartTransaction.Request request) {
    station.told(request.timestamp());
    Depot.Begun begun =
        depot.begin(
            station.station(),
            new Depot.Beginning(
                Numbers.plug(request.connectorId()),
                Tags.token(request.idTag()),
                request.timestamp(),
                Numbers.register(request.meterStart(), kilo(station)),
                request.reservationId()));
    return new StartTransaction.Response(
        Tags.info(begun.authorization()), Numbers.wire(begun.transaction()));
  }

  private boolean kilo(Caller station) {
    return depot.quirks(station.station()).kiloWattHours();
  }

  private MeterValues.Response metered(Caller station, MeterValues.Request request) {
    int connector = Numbers.connector(request.connectorId());
    List<MeterReading> readings =
        Readings.of(request.meterValue(), connector, kilo(station), station::finding);
    if (!readings.isEmpty()) {
      station.told(readings.getLast().at());
      depot.metered(
          new ConnectorId(station.station(), connector),
          Numbers.transaction(request.transactionId()),
          readings);
    }
    return new MeterValues.Response();
  }

  private StopTransaction.Response stop(Caller station, StopTransaction.Request request) {
    StopTransaction.Reason reason = request.reason();
    List<MeterValue> data = request.transactionData();
    Authorization judged =
        depot.end(
            station.station(),
            new Depot.Ending(
                Numbers.transaction(request.transactionId()),
                Tags.optional(request.idTag()),
                request.timestamp(),
                Numbers.register(request.meterStop(), kilo(station)),
                (reason == null ? StopTransaction.Reason.LOCAL : reason).wire(), // §6.49
                data == null ? List.of() : Readings.of(data, 1, kilo(station), station::finding)));
    return new StopTransaction.Response(judged == null ? null : Tags.info(judged));
  }
}
