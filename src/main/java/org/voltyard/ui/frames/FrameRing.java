package org.voltyard.ui.frames;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.FrameTransactions;

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
    return matching(all.reversed(), filter);
  }

  private static List<FrameRow> matching(List<FrameRow> all, FrameFilter filter) {
    if (filter.transaction().isEmpty()) {
      return all.stream().filter(row -> filter.matches(row.frame())).toList();
    }
    FrameTransactions belonging = new FrameTransactions(all.stream().map(FrameRow::frame).toList());
    return all.stream()
        .filter(row -> filter.matches(row.frame()))
        .filter(row -> belonging.has(row.frame(), filter.transaction()))
        .toList();
  }

  synchronized void clear() {
    rows.clear();
    changed = true;
  }
}
