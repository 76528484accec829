package org.voltyard.ocpp.engine;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.StationId;

/// Hands the frames of a station to the protocol recorder, without their secrets.
final class Recorder {
  private final StationId station;
  private final Engine engine;

  /// What is said about a frame besides its text.
  record Marks(
      int type, @Nullable String id, @Nullable String action, long micros, @Nullable String fault) {
    Marks after(long latency, @Nullable String wrong) {
      return new Marks(type, id, action, latency, wrong);
    }
  }

  Recorder(StationId station, Engine engine) {
    this.station = station;
    this.engine = engine;
  }

  void incoming(Exchange exchange, Marks marks) {
    engine
        .frames()
        .record(
            new FrameLog.Frame(
                exchange.arrival(),
                station,
                true,
                marks.type,
                marks.id,
                marks.action,
                marks.micros,
                marks.fault,
                Secrets.masked(exchange.text())));
  }

  void outgoing(String text, Marks marks) {
    engine
        .frames()
        .record(
            new FrameLog.Frame(
                engine.clock().instant(),
                station,
                false,
                marks.type,
                marks.id,
                marks.action,
                marks.micros,
                marks.fault,
                Secrets.masked(text)));
  }
}
