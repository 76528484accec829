package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.v2.DeviceWords;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Streams of the values of periodic monitors (N11 to N15).
final class EventStreams {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final DeviceReports reports;

  EventStreams(DeviceReports reports) {
    this.reports = reports;
  }

  void addTo(Routes routes) {
    routes.once(OpenPeriodicEventStream.Request.class, this::open);
    routes.once(ClosePeriodicEventStream.Request.class, this::close);
    routes.heard(NotifyPeriodicEventStream.Request.class, this::values); // N15.FR.02
  }

  private OpenPeriodicEventStream.Response open(
      Caller station, OpenPeriodicEventStream.Request request) {
    boolean taken = reports.streamOpened(station.station(), stream(request.constantStreamData()));
    return taken
        ? new OpenPeriodicEventStream.Response(GenericStatus.ACCEPTED, null) // N11.FR.06
        : new OpenPeriodicEventStream.Response(
            GenericStatus.REJECTED,
            new StatusInfo("TooManyStreams", "close another event stream first"));
  }

  private static EventStream stream(ConstantStreamData data) {
    return new EventStream(data.id(), data.variableMonitoringId(), DeviceWords.pace(data.params()));
  }

  private ClosePeriodicEventStream.Response close(
      Caller station, ClosePeriodicEventStream.Request request) {
    reports.streamClosed(station.station(), request.id());
    return new ClosePeriodicEventStream.Response(); // N13.FR.02
  }

  private void values(Caller station, NotifyPeriodicEventStream.Request request) {
    List<NotifyPeriodicEventStream.StreamDataElement> data = request.data();
    reports.streamed(
        station.station(),
        new DeviceReports.Delivery(
            request.id(),
            request.pending(),
            request.basetime(),
            data.stream().map(d -> millis(d.t())).toList(),
            data.stream().map(NotifyPeriodicEventStream.StreamDataElement::v).toList()));
  }

  private static int millis(BigDecimal seconds) {
    double millis = seconds.multiply(MILLIS).doubleValue();
    return Math.clamp(Math.round(millis), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// Null for a command about something else.
  static @Nullable Translation order(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.Diagnose<?>(DiagnosticOrder.AdjustStream o) ->
          Order.of(
              new AdjustPeriodicEventStream.Request(o.number(), DeviceWords.wire(o.pace())),
              AdjustPeriodicEventStream.Response.class,
              r -> new Reply.Status(r.status() == GenericStatus.ACCEPTED, r.status().wire()));
      case StationCommand.Diagnose<?>(DiagnosticOrder.ReadStreams _) ->
          Order.of(
              new GetPeriodicEventStream.Request(),
              GetPeriodicEventStream.Response.class,
              EventStreams::open);
      default -> null;
    };
  }

  private static Reply open(GetPeriodicEventStream.Response answer) {
    List<ConstantStreamData> told = answer.constantStreamData();
    return new Reply.Streams(
        told == null ? List.of() : told.stream().map(EventStreams::stream).toList());
  }

  /// The depot's own command in a request, null when it is about something else.
  static @Nullable StationCommand<?> command(Record request) {
    return switch (request) {
      case AdjustPeriodicEventStream.Request r ->
          new StationCommand.Diagnose<>(
              new DiagnosticOrder.AdjustStream(r.id(), DeviceWords.pace(r.params())));
      case GetPeriodicEventStream.Request _ ->
          new StationCommand.Diagnose<>(new DiagnosticOrder.ReadStreams());
      default -> null;
    };
  }
}
