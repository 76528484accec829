package org.voltyard.ocpp.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.Findings.Finding;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.Findings.Tally;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.StationModel;
import org.voltyard.ocpp.rpc.Actions;

/// Judges the frames of one station in the order in which they came.
final class StationReview {
  private final Course course;
  private final List<Check> checks;
  private final Map<Place, Tally> tallies = new LinkedHashMap<>();

  private record Place(StationModel model, Rule rule, String requirement, String action) {}

  StationReview(Course course, List<Actions> versions) {
    this.course = course;
    checks =
        List.of(
            new FrameCheck(),
            new SchemaCheck(versions),
            new AnswerCheck(),
            new BootCheck(),
            new TransactionCheck(),
            new ClockCheck());
  }

  void see(Frame frame) {
    Spoken spoken = course.next(frame);
    for (Check check : checks) {
      check.see(spoken, course, (rule, at, detail) -> found(rule, at, detail, spoken.action()));
    }
    course.after(spoken);
  }

  private void found(Rule rule, Frame frame, String detail, String about) {
    String requirement = Requirement.of(rule, course.era());
    String action = frame.action() == null ? about : frame.action();
    StationModel model = course.model();
    Finding finding = new Finding(rule, requirement, model, frame, detail);
    tallies.merge(
        new Place(model, rule, requirement, action),
        new Tally(frame.station(), model, rule, requirement, action, 1, 1, frame.at(), finding),
        StationReview::more);
  }

  private static Tally more(Tally before, Tally one) {
    return new Tally(
        before.station(),
        before.model(),
        before.rule(),
        before.requirement(),
        before.action(),
        1,
        before.count() + 1,
        before.first(),
        one.last());
  }

  List<Tally> tallies() {
    return new ArrayList<>(tallies.values());
  }
}
