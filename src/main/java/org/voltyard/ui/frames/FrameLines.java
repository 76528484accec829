package org.voltyard.ui.frames;

import java.util.List;
import java.util.function.Supplier;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;
import org.voltyard.ui.kit.PageReader;

/// Frames as JSON lines, piece by piece; an empty piece is the end.
final class FrameLines {
  private static final int PAGE = 1_000;

  private FrameLines() {}

  static Supplier<List<String>> of(List<FrameRow> rows) {
    return PageReader.lines(cursor -> new Page<>(rows, null), row -> FrameJson.line(row.frame()));
  }

  static Supplier<List<String>> of(FrameLog frames, FrameFilter filter) {
    return PageReader.lines(cursor -> frames.search(filter.query(cursor, PAGE)), FrameJson::line);
  }
}
