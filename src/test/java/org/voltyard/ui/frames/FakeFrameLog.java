package org.voltyard.ui.frames;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.recording.RecordingFiles;
import org.voltyard.ui.kit.JournalDepot;

/// A recorder in memory; `kept` is newest first.
final class FakeFrameLog implements FrameLog {
  final List<Frame> kept = new ArrayList<>();
  final List<Query> asked = new ArrayList<>();
  final List<Consumer<Frame>> tails = new CopyOnWriteArrayList<>();
  @Nullable RuntimeException failure;

  static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  @Override
  public void record(Frame frame) {
    kept.addFirst(frame);
    tails.forEach(tail -> tail.accept(frame));
  }

  @Override
  public Page<Frame> search(Query query) {
    asked.add(query);
    if (failure != null) {
      throw failure;
    }
    String cursor = query.cursor();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    List<Frame> all = kept.stream().filter(query::matches).toList();
    all = query.oldestFirst() ? all.reversed() : all;
    int to = Math.min(all.size(), from + query.limit());
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    tails.add(listener);
    return () -> tails.remove(listener);
  }

  static FramesModel.Deps deps(FrameLog frames) {
    return deps(frames, new FakeReplays());
  }

  static FramesModel.Deps deps(FrameLog frames, FakeReplays replays) {
    return new FramesModel.Deps(
        frames,
        () -> List.of(new StationId("CP-01")),
        new RecordingFiles(() -> START),
        JournalDepot.STUDY,
        replays,
        () -> START.plusSeconds(60));
  }

  static Frame call(int n, String station, String action, String payload) {
    return new Frame(
        START.plusMillis(n * 37L),
        new StationId(station),
        true,
        2,
        "m" + n,
        action,
        -1,
        null,
        "[2,\"m" + n + "\",\"" + action + "\"," + payload + "]");
  }

  static Frame answer(int n, String station, String action, String payload) {
    return new Frame(
        START.plusMillis(n * 37L + 4),
        new StationId(station),
        false,
        3,
        "m" + n,
        action,
        4_210,
        null,
        "[3,\"m" + n + "\"," + payload + "]");
  }

  static Frame faulty(int n, String station) {
    return new Frame(
        START.plusMillis(n * 37L),
        new StationId(station),
        true,
        2,
        "m" + n,
        "MeterValues",
        -1,
        "TypeConstraintViolation: connectorId is no integer",
        "[2,\"m" + n + "\",\"MeterValues\",{\"connectorId\":\"one\"}]");
  }
}
