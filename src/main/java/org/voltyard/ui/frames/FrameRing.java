package org.voltyard.ui.frames;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.FrameLog.Frame;

/// The newest frames, taken from any thread without waiting; the oldest fall out.
final class FrameRing {
  private final int capacity;
  private final ArrayDeque<FrameRow> rows = new ArrayDeque<>();
  private long counted;
  private boolean changed;

  FrameRing(int capacity) {
    this.capacity = capacity;
  }

  synchronized void add(Frame frame) {
    if (rows.size() == capacity) {
      rows.removeFirst();
    }
    counted++;
    rows.addLast(new FrameRow(counted, frame));
    changed = true;
  }

  /// Whether something came since the last time this was asked.
  synchronized boolean changed() {
    boolean now = changed;
    changed = false;
    return now;
  }

  synchronized long counted() {
    return counted;
  }

  /// Those that match, newest first.
  List<FrameRow> matching(FrameFilter filter) {
    List<FrameRow> all;
    synchronized (this) {
      all = new ArrayList<>(rows);
    }
    return all.reversed().stream().filter(row -> filter.matches(row.frame())).toList();
  }

  synchronized void clear() {
    rows.clear();
    changed = true;
  }
}
