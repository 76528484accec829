package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// A frame with its payload read, and the request that it answers, as far as that was recorded.
record Spoken(Frame frame, JsonNode payload, @Nullable Spoken question) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Spoken of(Frame frame, @Nullable Spoken question) {
    return new Spoken(frame, payload(frame), question);
  }

  /// The payload; missing for what has none or cannot be read.
  private static JsonNode payload(Frame frame) {
    try {
      JsonNode all = JSON.readTree(frame.text());
      return switch (frame.type()) {
        case 2, 6 -> all.path(3);
        case 3 -> all.path(2);
        default -> MissingNode.getInstance();
      };
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// The action that it is about; empty when that is not known.
  String action() {
    String own = frame.action();
    Spoken asked = question;
    return own != null ? own : asked != null ? asked.action() : "";
  }

  /// Whether the station asks.
  boolean asked() {
    return frame.incoming() && frame.asks();
  }

  /// Whether the station answers.
  boolean answers() {
    return frame.incoming() && !frame.asks() && frame.type() != 0;
  }

  String text(String member) {
    return payload.path(member).asText("");
  }
}
