package org.voltyard.domain;

import java.time.Instant;
import java.util.List;

/// What happened between two moments, as far as the next shift wants to know it.
///
/// @param faults times that a connector fell into a fault
/// @param lost times that a station was gone for longer than two minutes
/// @param commands that people sent to stations
/// @param failedStarts starts from here that came to nothing, and sessions whose token was refused
/// @param sessions that began
/// @param energy of the sessions that began, so far
/// @param lines what happened in particular, the first of it where it was much
public record ShiftSummary(
    Instant from,
    Instant to,
    int faults,
    int lost,
    int commands,
    int failedStarts,
    int sessions,
    Energy energy,
    List<Line> lines) {
  /// More lines are only counted.
  public static final int MOST_LINES = 100;

  public ShiftSummary {
    lines = List.copyOf(lines);
  }

  /// One thing that happened.
  ///
  /// @param text in the words of the protocol, such as an error code
  public record Line(Instant at, Kind kind, StationId station, String text) {}

  /// Kinds of lines.
  public enum Kind {
    FAULT,
    LOST,
    COMMAND,
    FAILED_START
  }
}
