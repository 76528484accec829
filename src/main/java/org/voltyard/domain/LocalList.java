package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A station's local list as it stands: what should be on it, what is, and how that came.
///
/// @param version that the station was last known to have; null when it never told
/// @param left tokens that find no room on it
public record LocalList(
    StationId station,
    Care care,
    @Nullable Integer version,
    List<Line> lines,
    int left,
    @Nullable Result last) {
  public LocalList {
    lines = List.copyOf(lines);
  }

  /// Whether the depot keeps it in step, or why not.
  public enum Care {
    KEPT,
    /// The site does not want it.
    OFF,
    /// The station has its list switched off.
    DISABLED,
    /// The station keeps no list.
    UNSUPPORTED,
    /// The station has not told yet whether it keeps one.
    UNKNOWN
  }

  /// A token that should be on the list, or is.
  public record Line(
      TokenId token,
      @Nullable TokenKind kind,
      State state,
      @Nullable Authorization wanted,
      @Nullable Authorization held) {}

  /// How a line of the list differs from what it should be.
  public enum State {
    SAME,
    /// It has yet to be added.
    MISSING,
    CHANGED,
    /// It has yet to be removed.
    SURPLUS
  }

  /// How the last update ended.
  public record Result(Instant at, boolean accepted, boolean full, int version, String status) {}

  /// Whether nothing has to be sent.
  public boolean inStep() {
    return lines.stream().allMatch(line -> line.state() == State.SAME);
  }
}
