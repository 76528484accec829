package org.voltyard.ocpp.v2;

import java.util.List;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;

/// What a station tells of its monitors, of customers and of its display (N, O).
final class Devices {
  private final DeviceReports reports;

  Devices(DeviceReports reports) {
    this.reports = reports;
  }

  void addTo(Routes routes) {
    routes.once(NotifyEvent.Request.class, this::events);
    routes.once(NotifyMonitoringReport.Request.class, this::monitors);
    routes.once(NotifyCustomerInformation.Request.class, this::customer);
    routes.once(NotifyDisplayMessages.Request.class, this::messages);
  }

  private NotifyEvent.Response events(Caller station, NotifyEvent.Request request) {
    station.told(request.generatedAt());
    reports.noticed(station.station(), request.eventData().stream().map(Devices::notice).toList());
    return new NotifyEvent.Response(); // N07.FR.03, N08.FR.02
  }

  private static DeviceNotice notice(NotifyEvent.EventData data) {
    String transaction = data.transactionId();
    Boolean cleared = data.cleared();
    return new DeviceNotice(
        data.eventId(),
        data.timestamp(),
        trigger(data.trigger()),
        data.cause(),
        Variables.name(data.component(), data.variable()),
        data.actualValue(),
        data.techCode(),
        data.techInfo(),
        cleared != null && cleared,
        transaction == null ? null : new TransactionId(transaction),
        data.variableMonitoringId(),
        DeviceWords.source(data.eventNotificationType()),
        data.severity());
  }

  private static DeviceNotice.Trigger trigger(NotifyEvent.EventTrigger trigger) {
    return switch (trigger) {
      case ALERTING -> DeviceNotice.Trigger.ALERTING;
      case DELTA -> DeviceNotice.Trigger.DELTA;
      case PERIODIC -> DeviceNotice.Trigger.PERIODIC;
    };
  }

  private NotifyMonitoringReport.Response monitors(
      Caller station, NotifyMonitoringReport.Request request) {
    List<NotifyMonitoringReport.MonitoringData> told = request.monitor();
    List<Monitor> monitors =
        told == null
            ? List.of()
            : told.stream()
                .flatMap(
                    d ->
                        d.variableMonitoring().stream()
                            .map(m -> DeviceWords.monitor(d.component(), d.variable(), m)))
                .toList();
    reports.monitors(
        station.station(),
        request.requestId(),
        request.seqNo(),
        !Boolean.TRUE.equals(request.tbc()),
        monitors);
    return new NotifyMonitoringReport.Response();
  }

  private NotifyCustomerInformation.Response customer(
      Caller station, NotifyCustomerInformation.Request request) {
    reports.customer(
        station.station(),
        request.requestId(),
        request.seqNo(),
        !Boolean.TRUE.equals(request.tbc()),
        request.data());
    return new NotifyCustomerInformation.Response();
  }

  private NotifyDisplayMessages.Response messages(
      Caller station, NotifyDisplayMessages.Request request) {
    List<MessageInfo> told = request.messageInfo();
    reports.messages(
        station.station(),
        request.requestId(),
        !Boolean.TRUE.equals(request.tbc()),
        told == null ? List.of() : told.stream().map(DeviceWords::message).toList());
    return new NotifyDisplayMessages.Response();
  }
}
