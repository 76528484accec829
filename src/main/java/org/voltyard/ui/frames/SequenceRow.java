package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameTransactions;

/// A frame as an arrow of the sequence.
///
/// @param transaction that it belongs to, null for none
/// @param marked whether that is the one that is looked at
/// @param many whether frames of several stations are on show
record SequenceRow(FrameRow row, @Nullable String transaction, boolean marked, boolean many) {

  /// Frames in the order of time, those of one transaction marked.
  static List<SequenceRow> of(List<FrameRow> newestFirst, @Nullable FrameRow chosen) {
    FrameTransactions belonging =
        new FrameTransactions(newestFirst.stream().map(FrameRow::frame).toList());
    FrameTransactions.Of looked = chosen == null ? null : belonging.of(chosen.frame());
    boolean many =
        newestFirst.stream().map(row -> row.frame().station()).distinct().limit(2).count() > 1;
    List<SequenceRow> rows = new ArrayList<>(newestFirst.size());
    for (FrameRow row : newestFirst.reversed()) {
      FrameTransactions.Of own = belonging.of(row.frame());
      rows.add(
          new SequenceRow(
              row,
              own == null ? null : own.transaction(),
              own != null && Objects.equals(own, looked),
              many));
    }
    return rows;
  }
}
