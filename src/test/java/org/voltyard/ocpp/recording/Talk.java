package org.voltyard.ocpp.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.ocpp.v16.Messages;

/// Writes down what a station and its depot say to each other.
final class Talk {
  static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private final List<Frame> frames = new ArrayList<>();
  private final StationId station;
  private Instant now = START;
  private int number;

  Talk(String station) {
    this.station = new StationId(station);
  }

  Talk after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /// The station asks, the depot answers a moment later.
  Talk asks(String action, String payload, String answer) {
    number++;
    call(true, "s" + number, action, payload);
    now = now.plusMillis(5);
    return result(false, "s" + number, action, answer);
  }

  Talk call(boolean incoming, String id, String action, String payload) {
    return frame(incoming, 2, id, action, "[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
  }

  Talk result(boolean incoming, String id, String action, String payload) {
    return frame(incoming, 3, id, action, "[3,\"" + id + "\"," + payload + "]");
  }

  Talk frame(boolean incoming, int type, String id, String action, String text) {
    frames.add(new Frame(now, station, incoming, type, id, action, -1, null, text));
    now = now.plusMillis(50);
    return this;
  }

  Talk boots(String firmware, String status) {
    return asks(
        "BootNotification",
        "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\",\"firmwareVersion\":\""
            + firmware
            + "\"}",
        "{\"status\":\""
            + status
            + "\",\"currentTime\":\"2026-11-22T08:00:00Z\",\"interval\":300}");
  }

  List<Frame> frames() {
    return frames;
  }

  static FrameStudy.Scope scope(Talk... talks) {
    List<Frame> all = new ArrayList<>();
    for (Talk talk : talks) {
      all.addAll(talk.frames);
    }
    FrameLog log = new MemoryFrames(all);
    return new FrameStudy.Scope(log, null, null, null);
  }

  static RecordingStudy study() {
    return study(RecordingStudy.Known.NOTHING);
  }

  /// One that knows which version all stations speak.
  static RecordingStudy study(String protocol) {
    return study(new RecordingStudy.Known(StationModel.UNKNOWN, protocol));
  }

  private static RecordingStudy study(RecordingStudy.Known known) {
    return new RecordingStudy(
        List.of(
            Messages.ALL, org.voltyard.ocpp.v2.Messages.ALL, org.voltyard.ocpp.v21.Messages.ALL),
        id -> known);
  }
}
