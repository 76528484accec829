package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;

/// Keeps the frames it is given.
public final class RecordingFrames implements FrameLog {
  private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

  /// The next frame that was recorded.
  public Frame next() throws InterruptedException {
    Frame frame = frames.poll(20, TimeUnit.SECONDS);
    assertThat(frame).as("no further frame was recorded").isNotNull();
    return java.util.Objects.requireNonNull(frame);
  }

  /// The next few frames.
  public List<Frame> next(int count) throws InterruptedException {
    List<Frame> next = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      next.add(next());
    }
    return next;
  }

  public boolean isEmpty() {
    return frames.isEmpty();
  }

  @Override
  public void record(Frame frame) {
    frames.add(frame);
  }

  @Override
  public Page<Frame> search(Query query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable tail(Consumer<Frame> listener) {
    throw new UnsupportedOperationException();
  }
}
