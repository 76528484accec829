package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.PeriodicEventStreamParams;
import org.voltyard.ocpp.v21.AdjustPeriodicEventStream;
import org.voltyard.ocpp.v21.ClosePeriodicEventStream;
import org.voltyard.ocpp.v21.ConstantStreamData;
import org.voltyard.ocpp.v21.GetPeriodicEventStream;
import org.voltyard.ocpp.v21.NotifyPeriodicEventStream;
import org.voltyard.ocpp.v21.NotifyPeriodicEventStream.StreamDataElement;
import org.voltyard.ocpp.v21.OpenPeriodicEventStream;

/// Streams of the values of periodic monitors. (2.1, N11 to N15)
final class Streams {
  private final Line line;
  private final Map<Integer, Stream> byMonitor = new TreeMap<>();
  private int ids = 1;

  Streams(Line line) {
    this.line = line;
  }

  private static final class Stream {
    private final int id;
    private final int monitor;
    private final List<Monitor.Look> buffer = new ArrayList<>();
    private PeriodicEventStreamParams params;
    private boolean open;

    private Stream(int id, int monitor, PeriodicEventStreamParams params) {
      this.id = id;
      this.monitor = monitor;
      this.params = params;
    }

    private ConstantStreamData data() {
      return new ConstantStreamData(id, params, monitor);
    }

    /// Whether its time is up, or it has as many values as it may hold. // N15.FR.06, N15.FR.08
    private boolean due(Instant now) {
      Integer values = params.values();
      Integer interval = params.interval();
      boolean full = values != null && values > 0 && buffer.size() >= values;
      boolean late =
          interval != null
              && interval > 0
              && Duration.between(buffer.getFirst().at(), now).toSeconds() >= interval;
      return full || late;
    }
  }

  /// A monitor is set, with a stream or without one. // N11.FR.02, N13.FR.06
  void set(int monitor, @Nullable PeriodicEventStreamParams params) {
    close(monitor);
    if (params != null) {
      Stream stream = new Stream(ids++, monitor, params);
      byMonitor.put(monitor, stream);
      line.ask(
          new Ask<>(
              new OpenPeriodicEventStream.Request(stream.data()),
              answer -> stream.open = answer.status() == GenericStatus.ACCEPTED));
    }
  }

  /// Its monitor is gone. // N13.FR.05
  void close(int monitor) {
    Stream stream = byMonitor.remove(monitor);
    if (stream != null && stream.open) {
      flush(stream);
      line.tell(new ClosePeriodicEventStream.Request(stream.id));
    }
  }

  /// Takes a value; false where it is to be told by an event. // N11.FR.07
  boolean take(int monitor, Monitor.Look value) {
    Stream stream = byMonitor.get(monitor);
    if (stream == null || !stream.open) {
      return false;
    }
    stream.buffer.add(value);
    if (stream.due(value.at())) {
      flush(stream);
    }
    return true;
  }

  private void flush(Stream stream) {
    if (stream.buffer.isEmpty()) {
      return;
    }
    Instant base = stream.buffer.getFirst().at();
    List<StreamDataElement> data =
        stream.buffer.stream()
            .map(v -> new StreamDataElement(seconds(base, v.at()), v.value()))
            .toList();
    stream.buffer.clear();
    line.send(new NotifyPeriodicEventStream.Request(data, stream.id, 0, base)); // N15.FR.09
  }

  private static BigDecimal seconds(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toMillis(), 3).stripTrailingZeros();
  }

  GetPeriodicEventStream.Response list() {
    List<ConstantStreamData> open =
        byMonitor.values().stream().filter(s -> s.open).map(Stream::data).toList();
    return new GetPeriodicEventStream.Response(open.isEmpty() ? null : open);
  }

  AdjustPeriodicEventStream.Response adjust(AdjustPeriodicEventStream.Request wanted) {
    for (Stream each : byMonitor.values()) {
      if (each.id == wanted.id() && each.open) {
        each.params = wanted.params();
        return new AdjustPeriodicEventStream.Response(GenericStatus.ACCEPTED, null);
      }
    }
    return new AdjustPeriodicEventStream.Response(GenericStatus.REJECTED, null); // N14.FR.02
  }
}
