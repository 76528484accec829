package org.voltyard.ocpp.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameTransactions;
import org.voltyard.domain.Page;
import org.voltyard.domain.StationId;

/// The frames of a file, searched like those of the recorder; nothing is added to them.
final class MemoryFrames implements FrameLog {
  /// In the order of time.
  private final List<Frame> frames;

  MemoryFrames(List<Frame> all) {
    List<Frame> ordered = new ArrayList<>(all);
    if (!ordered.isEmpty() && ordered.getFirst().at().isAfter(ordered.getLast().at())) {
      // exports begin with the newest; frames of one instant keep their order
      ordered = new ArrayList<>(ordered.reversed());
    }
    ordered.sort(Comparator.comparing(Frame::at));
    frames = List.copyOf(ordered);
  }

  Instant first() {
    return frames.getFirst().at();
  }

  Instant last() {
    return frames.getLast().at();
  }

  List<StationId> stations() {
    return frames.stream()
        .map(Frame::station)
        .distinct()
        .sorted(Comparator.comparing(StationId::value))
        .toList();
  }

  @Override
  public void record(Frame frame) {
    throw new UnsupportedOperationException("a file that was read is not added to");
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    return () -> {};
  }

  @Override
  public Page<Frame> search(Query query) {
    Predicate<Frame> wanted = query::matches;
    String transaction = query.transaction();
    if (transaction != null) {
      FrameTransactions transactions = new FrameTransactions(frames);
      wanted = wanted.and(frame -> transactions.has(frame, transaction));
    }
    int step = query.oldestFirst() ? 1 : -1;
    String cursor = query.cursor();
    int at = cursor == null ? (step > 0 ? 0 : frames.size() - 1) : Integer.parseInt(cursor);
    List<Frame> found = new ArrayList<>();
    while (at >= 0 && at < frames.size()) {
      if (wanted.test(frames.get(at))) {
        if (found.size() == query.limit()) {
          return new Page<>(found, Integer.toString(at));
        }
        found.add(frames.get(at));
      }
      at += step;
    }
    return new Page<>(found, null);
  }
}
