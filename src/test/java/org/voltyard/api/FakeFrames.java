package org.voltyard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;

/// Frames in memory, handed out in pages of two; the cursor is an index.
final class FakeFrames implements FrameLog {
  private static final int PAGE = 2;
  final List<Frame> frames = new ArrayList<>();
  @Nullable Query asked;

  @Override
  public void record(Frame frame) {
    frames.add(frame);
  }

  @Override
  public Page<Frame> search(Query query) {
    asked = query;
    String cursor = query.cursor();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(frames.size(), from + Math.min(PAGE, query.limit()));
    return new Page<>(frames.subList(from, to), to == frames.size() ? null : Integer.toString(to));
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    return () -> {};
  }
}
