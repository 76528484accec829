package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Recordings.Lines;
import org.voltyard.domain.Recordings.Privacy;

/// Writes frames as JSON lines: one that names the format, then one for each frame.
final class RecordingLines implements Lines {
  static final String FORMAT = "voltyard-frames";
  static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Redaction redaction;
  private final Instant madeAt;

  RecordingLines(Privacy privacy, Instant madeAt) {
    redaction =
        switch (privacy) {
          case REDACTED -> new Redaction();
          case AS_RECORDED -> null;
        };
    this.madeAt = madeAt;
  }

  @Override
  public String head() {
    ObjectNode head = JSON.createObjectNode();
    head.put("format", FORMAT);
    head.put("version", VERSION);
    head.put("redacted", redaction != null);
    head.put("madeAt", madeAt.toString());
    return written(head);
  }

  @Override
  public Frame told(Frame frame) {
    Redaction out = redaction;
    if (out == null) {
      return frame;
    }
    String text = out.text(frame.text());
    return new Frame(
        frame.at(),
        frame.station(),
        frame.incoming(),
        frame.type(),
        frame.messageId(),
        frame.action(),
        frame.latencyMicros(),
        out.words(frame.fault()),
        text);
  }

  @Override
  public String line(Frame frame) {
    Frame told = told(frame);
    ObjectNode line = JSON.createObjectNode();
    line.put("at", told.at().toString());
    line.put("station", told.station().value());
    line.put("direction", told.incoming() ? "in" : "out");
    line.put("type", told.type());
    line.put("messageId", told.messageId());
    line.put("action", told.action());
    if (told.latencyMicros() >= 0) {
      line.put("latencyMicros", told.latencyMicros());
    }
    if (told.fault() != null) {
      line.put("fault", told.fault());
    }
    line.put("text", told.text());
    return written(line);
  }

  private static String written(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
