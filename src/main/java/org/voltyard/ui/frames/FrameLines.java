package org.voltyard.ui.frames;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Page;

/// Frames as JSON lines, piece by piece; an empty piece is the end.
final class FrameLines {
  private static final int PAGE = 1_000;

  private FrameLines() {}

  static Supplier<List<String>> of(List<FrameRow> rows) {
    Queue<List<String>> pieces = new ArrayDeque<>();
    if (!rows.isEmpty()) {
      pieces.add(rows.stream().map(row -> FrameJson.line(row.frame())).toList());
    }
    return () -> {
      List<String> piece = pieces.poll();
      return piece == null ? List.of() : piece;
    };
  }

  static Supplier<List<String>> of(FrameLog frames, FrameFilter filter) {
    return new Pages(frames, filter);
  }

  private static final class Pages implements Supplier<List<String>> {
    private final FrameLog frames;
    private final FrameFilter filter;
    private @Nullable String cursor;
    private boolean over;

    Pages(FrameLog frames, FrameFilter filter) {
      this.frames = frames;
      this.filter = filter;
    }

    @Override
    public List<String> get() {
      if (over) {
        return List.of();
      }
      Page<Frame> page = frames.search(filter.query(cursor, PAGE));
      cursor = page.next();
      over = cursor == null;
      return page.items().stream().map(FrameJson::line).toList();
    }
  }
}
