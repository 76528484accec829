package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings;
import org.voltyard.domain.FrameStudy.Scope;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;

/// What in the recorded frames breaks the protocol, counted.
final class FindingsResource {
  private static final Duration USUAL = Duration.ofDays(1);
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<Counted> BY =
      Param.query(
          "by", "What is counted together; station when absent", Syntax.oneOf(Counted.class));

  /// What is counted together.
  enum Counted {
    STATION,
    MODEL
  }

  /// Equal faults.
  record Item(
      Findings.Kind kind,
      Findings.Rule rule,
      @About("What it breaks, as the specification numbers it") String requirement,
      @Nullable String station,
      @About("How many stations") int stations,
      String vendor,
      String model,
      String firmware,
      String action,
      long count,
      Instant first,
      Instant last,
      @About("About the last one") String detail,
      @About("Message id of the last one") @Nullable String messageId) {
    static Item of(Findings.Tally tally) {
      StationId station = tally.station();
      return new Item(
          tally.rule().kind(),
          tally.rule(),
          tally.requirement(),
          station == null ? null : station.value(),
          tally.stations(),
          tally.model().vendor(),
          tally.model().model(),
          tally.model().firmware(),
          tally.action(),
          tally.count(),
          tally.first(),
          tally.last().frame().at(),
          tally.last().detail(),
          tally.last().frame().messageId());
    }
  }

  /// All that was found.
  record Report(
      List<Item> items,
      @About("How many frames were looked at") long frames,
      @About("False when there were more frames than were looked at") boolean whole) {}

  private final Doors.Frames frames;
  private final Lookup lookup;

  FindingsResource(Doors.Frames frames, Lookup lookup) {
    this.frames = frames;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/findings",
                "What in the frames breaks the protocol; of the last day when no time is given")
            .needs(Permission.VIEW_FRAMES)
            .with(STATION, BY, Param.FROM, Param.TO)
            .gives(Report.class)
            .by(this::report));
  }

  private Answer report(Request request) {
    Instant to = request.query(Param.TO, lookup.now());
    Instant from = request.query(Param.FROM, to.minus(USUAL));
    if (from.isAfter(to)) {
      throw Problem.parameter("from", from.toString(), "a time before " + to);
    }
    Findings found =
        frames.study().findings(new Scope(frames.log(), request.query(STATION), from, to));
    List<Findings.Tally> tallies =
        switch (request.query(BY, Counted.STATION)) {
          case STATION -> found.tallies();
          case MODEL -> found.byModel();
        };
    return Answer.ok(
        new Report(tallies.stream().map(Item::of).toList(), found.frames(), found.whole()));
  }
}
