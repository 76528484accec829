package org.voltyard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// What in recorded frames breaks the protocol, counted for each station.
///
/// @param frames how many were looked at
/// @param whole false when there were more frames than were looked at
public record Findings(List<Tally> tallies, long frames, boolean whole) {
  public Findings {
    tallies = List.copyOf(tallies);
  }

  /// What kind of fault.
  public enum Kind {
    SCHEMA,
    ORDER,
    LATE,
    CLOCK,
    FRAME
  }

  /// What was broken.
  public enum Rule {
    UNREADABLE(Kind.FRAME),
    REPEATED_ID(Kind.FRAME),
    UNASKED_ANSWER(Kind.FRAME),
    PARALLEL_CALLS(Kind.FRAME),
    WRONG_MEMBERS(Kind.SCHEMA),
    TOLERATED_MEMBERS(Kind.SCHEMA),
    UNKNOWN_ACTION(Kind.SCHEMA),
    LATE_ANSWER(Kind.LATE),
    NO_ANSWER(Kind.LATE),
    BEFORE_BOOT(Kind.ORDER),
    STOP_BEFORE_START(Kind.ORDER),
    STOP_TWICE(Kind.ORDER),
    AFTER_STOP(Kind.ORDER),
    STARTS_OVERLAP(Kind.ORDER),
    SEQUENCE_GAP(Kind.ORDER),
    CLOCK_AHEAD(Kind.CLOCK),
    CLOCK_BEHIND(Kind.CLOCK);

    private final Kind kind;

    Rule(Kind kind) {
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  /// One fault.
  ///
  /// @param requirement what it breaks, as the specification numbers it
  public record Finding(
      Rule rule, String requirement, StationModel model, Frame frame, String detail) {}

  /// Equal faults of one station (null: of all stations of a model).
  ///
  /// @param stations how many stations
  /// @param last the newest of them
  public record Tally(
      @Nullable StationId station,
      StationModel model,
      Rule rule,
      String requirement,
      String action,
      int stations,
      long count,
      Instant first,
      Finding last) {
    private Tally and(Tally other) {
      boolean newer = other.last.frame().at().isAfter(last.frame().at());
      return new Tally(
          null,
          model,
          rule,
          requirement,
          action,
          stations + other.stations,
          count + other.count,
          other.first.isBefore(first) ? other.first : first,
          newer ? other.last : last);
    }
  }

  private record Place(StationModel model, Rule rule, String requirement, String action) {}

  /// The same, counted for each model and firmware.
  public List<Tally> byModel() {
    Map<Place, Tally> all = new LinkedHashMap<>();
    for (Tally each : tallies) {
      Tally alone =
          new Tally(
              null,
              each.model,
              each.rule,
              each.requirement,
              each.action,
              each.stations,
              each.count,
              each.first,
              each.last);
      all.merge(new Place(each.model, each.rule, each.requirement, each.action), alone, Tally::and);
    }
    return new ArrayList<>(all.values());
  }
}
