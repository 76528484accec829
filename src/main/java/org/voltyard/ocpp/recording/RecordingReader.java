package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Recordings.Opened;
import org.voltyard.domain.Recordings.UnreadableRecording;
import org.voltyard.domain.Recordings.UnreadableRecording.Why;
import org.voltyard.domain.StationId;

/// Reads a file of JSON lines: those of an export, with or without its first line, and those that
/// the API gives.
final class RecordingReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_FRAMES = 500_000;
  private static final long MOST_CHARS = 400_000_000;

  private final List<Frame> frames = new ArrayList<>();
  private @Nullable Boolean redacted;
  private int leftOut;
  private long number;
  private long chars;

  Opened read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          take(line.startsWith("\uFEFF") ? line.substring(1) : line);
        }
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableRecording(Why.NO_FRAMES, number + 1, String.valueOf(file));
    } catch (IOException e) {
      throw new UnreadableRecording(Why.NOT_FOUND, 0, String.valueOf(e.getMessage()));
    }
    if (frames.isEmpty()) {
      throw new UnreadableRecording(Why.NO_FRAMES, 0, String.valueOf(file));
    }
    MemoryFrames kept = new MemoryFrames(frames);
    List<StationId> stations = kept.stations();
    return new Opened(
        String.valueOf(file.getFileName()),
        kept,
        stations,
        frames.size(),
        kept.first(),
        kept.last(),
        redacted,
        leftOut);
  }

  private void take(String line) {
    chars += line.length();
    if (frames.size() >= MOST_FRAMES || chars > MOST_CHARS) {
      throw new UnreadableRecording(Why.TOO_LONG, number, "more than " + MOST_FRAMES + " frames");
    }
    try {
      JsonNode node = JSON.readTree(line);
      if (node.has("format")) {
        head(node);
      } else {
        frames.add(frame(node));
      }
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      leftOut++;
    }
  }

  private void head(JsonNode node) {
    if (!node.path("format").asText().equals(RecordingLines.FORMAT)) {
      throw new IllegalArgumentException("another format");
    }
    if (node.path("version").asInt(1) > RecordingLines.VERSION) {
      throw new UnreadableRecording(Why.NEWER_FORMAT, number, node.path("version").asText());
    }
    redacted = node.has("redacted") ? (Boolean) node.path("redacted").asBoolean() : null;
  }

  private static Frame frame(JsonNode node) {
    boolean incoming =
        node.has("direction")
            ? node.path("direction").asText().equals("in")
            : required(node, "incoming").asBoolean();
    long latency = node.path("latencyMicros").asLong(node.path("latencyUs").asLong(-1));
    return new Frame(
        Instant.parse(required(node, "at").asText()),
        new StationId(required(node, "station").asText()),
        incoming,
        required(node, "type").asInt(),
        text(node, "messageId"),
        text(node, "action"),
        latency,
        text(node, "fault"),
        required(node, "text").asText());
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? value.asText() : null;
  }
}
