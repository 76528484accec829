package org.voltyard.charging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;
import org.voltyard.journal.Journal;

/// Writes down what stations tell of their monitors, streams and displays.
public final class DeviceReported implements DeviceReports {
  /// Streams that one station may have open; more are refused, so that it tells single events.
  static final int STREAMS = 64;

  private final DeviceBook book;
  private final FactWriter writer;
  private final CustomerDesk customers;

  public DeviceReported(DeviceBook book, Journal journal, CustomerDesk customers) {
    this.book = book;
    this.writer = new FactWriter(journal);
    this.customers = customers;
  }

  @Override
  public void noticed(StationId station, List<DeviceNotice> notices) {
    List<Fact> facts = new ArrayList<>(notices.size());
    for (DeviceNotice each : notices) {
      facts.add(new DiagnosticEvent.Noticed(station, rated(station, each)));
    }
    writer.append(facts);
  }

  /// Where the event does not tell its severity, its monitor does.
  private DeviceNotice rated(StationId station, DeviceNotice notice) {
    Integer number = notice.monitor();
    if (notice.severity() != null || number == null) {
      return notice;
    }
    Monitor monitor = book.of(station).watch().monitor(number);
    return monitor == null ? notice : notice.rated(monitor.severity());
  }

  @Override
  public void monitors(
      StationId station, int request, int part, boolean last, List<Monitor> monitors) {
    writer.append(new DiagnosticEvent.MonitorsReported(station, request, part, last, monitors));
  }

  @Override
  public void customer(StationId station, int request, int part, boolean last, String data) {
    customers.told(station, new CustomerDesk.Part(request, part, last, data));
    writer.append(new DiagnosticEvent.CustomerTold(station, request, part, last, data.length()));
  }

  @Override
  public void messages(
      StationId station, int request, boolean last, List<DisplayMessage> messages) {
    writer.append(new DisplayEvent.Reported(station, request, last, messages));
  }

  @Override
  public boolean streamOpened(StationId station, EventStream stream) {
    OpenStreams streams = book.of(station).streams();
    boolean room = streams.stream(stream.number()) != null || streams.count() < STREAMS;
    if (room) {
      writer.append(new DiagnosticEvent.StreamOpened(station, stream));
    }
    return room; // N11.FR.05
  }

  @Override
  public void streamClosed(StationId station, int stream) {
    writer.append(new DiagnosticEvent.StreamClosed(station, stream));
  }

  /// Values of a stream that was never opened are kept under monitor 0, which no station uses.
  @Override
  public void streamed(StationId station, Delivery delivery) {
    OpenStreams streams = book.of(station).streams();
    EventStream stream = streams.stream(delivery.stream());
    int monitor = stream == null ? 0 : stream.monitor();
    writer.append(
        new DiagnosticEvent.Streamed(
            station,
            new EventStream.Batch(
                delivery.stream(),
                monitor,
                delivery.pending(),
                missing(streams.last(delivery.stream()), delivery, watched(station, monitor)),
                delivery.base(),
                delivery.offsets(),
                delivery.values())));
  }

  private @Nullable Monitor watched(StationId station, int monitor) {
    return book.of(station).watch().monitor(monitor);
  }

  /// Values that the monitor's own beat makes expect, and that did not come.
  private static int missing(
      EventStream.@Nullable Batch before, Delivery delivery, @Nullable Monitor monitor) {
    if (before == null || monitor == null || !monitor.kind().periodic()) {
      return 0;
    }
    Duration beat = Duration.ofMillis(Math.round(monitor.value() * 1000));
    return EventStream.missing(before.last(), delivery.base(), beat);
  }
}
