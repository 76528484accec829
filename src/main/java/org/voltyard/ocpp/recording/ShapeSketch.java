package org.voltyard.ocpp.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameShape;
import org.voltyard.domain.FrameShape.Act;
import org.voltyard.domain.FrameShape.Times;
import org.voltyard.domain.StationId;

/// Gathers how someone speaks, frame by frame.
final class ShapeSketch {
  private static final int MOST_TIMES = 100_000;

  private final Map<String, Lines> acts = new TreeMap<>();
  private long frames;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /// What is gathered for one action in one direction.
  private static final class Lines {
    private final String action;
    private final boolean fromStation;
    private final Map<String, Long> members = new HashMap<>();
    private final Map<StationId, Instant> before = new HashMap<>();
    private final List<Long> intervals = new ArrayList<>();
    private final List<Long> latencies = new ArrayList<>();
    private long requests;
    private long errors;
    private long spoken;

    Lines(String action, boolean fromStation) {
      this.action = action;
      this.fromStation = fromStation;
    }
  }

  void add(Spoken spoken) {
    Frame frame = spoken.frame();
    String action = spoken.action();
    if (action.isEmpty() || frame.type() == 0) {
      return;
    }
    frames++;
    first = first == null ? frame.at() : first;
    last = frame.at();
    boolean fromStation = frame.incoming() == frame.asks();
    Lines lines = acts.computeIfAbsent(action + fromStation, key -> new Lines(action, fromStation));
    if (frame.asks()) {
      lines.requests++;
      Instant before = lines.before.put(frame.station(), frame.at());
      if (before != null) {
        keep(lines.intervals, Duration.between(before, frame.at()));
      }
    } else {
      answered(spoken, lines);
    }
    if (frame.incoming() && frame.type() != 4) {
      lines.spoken++;
      Set<String> members = new HashSet<>();
      members("", spoken.payload(), members);
      members.forEach(member -> lines.members.merge(member, 1L, Long::sum));
    }
  }

  private static void answered(Spoken spoken, Lines lines) {
    Frame frame = spoken.frame();
    Spoken question = spoken.question();
    lines.errors += frame.type() == 4 || frame.type() == 5 ? 1 : 0;
    if (frame.latencyMicros() >= 0) {
      keep(lines.latencies, Duration.ofNanos(frame.latencyMicros() * 1000));
    } else if (question != null) {
      keep(lines.latencies, Duration.between(question.frame().at(), frame.at()));
    }
  }

  private static void keep(List<Long> times, Duration time) {
    if (times.size() < MOST_TIMES && !time.isNegative()) {
      times.add(time.toNanos() / 1000);
    }
  }

  /// Paths of all members, lists without their places.
  private static void members(String path, JsonNode node, Set<String> found) {
    node.properties()
        .forEach(
            member -> {
              String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
              found.add(name);
              members(name, member.getValue(), found);
            });
    if (node.isArray()) {
      node.forEach(each -> members(path + "[]", each, found));
    }
  }

  FrameShape shape(boolean whole) {
    Instant begin = first;
    Instant end = last;
    Duration length = begin == null || end == null ? Duration.ZERO : Duration.between(begin, end);
    return new FrameShape(
        frames, length, whole, acts.values().stream().map(ShapeSketch::act).toList());
  }

  private static Act act(Lines lines) {
    return new Act(
        lines.action,
        lines.fromStation,
        lines.requests,
        lines.errors,
        lines.spoken,
        lines.members,
        times(lines.intervals),
        times(lines.latencies));
  }

  static @Nullable Times times(List<Long> micros) {
    if (micros.isEmpty()) {
      return null;
    }
    long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Times(
        sorted.length,
        micros(sorted[(sorted.length - 1) / 2]),
        micros(sorted[(int) Math.ceil(sorted.length * 0.95) - 1]),
        micros(sorted[sorted.length - 1]));
  }

  private static Duration micros(long count) {
    return Duration.ofNanos(count * 1000);
  }
}
