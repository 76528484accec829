package org.voltyard.ocpp.recording;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.RpcException;

/// Is what the station says as the records of its version have it.
final class SchemaCheck implements Check {
  private static final int SHOWN = 3;

  private final List<Actions> versions;
  private final Binder binder = new Binder(ZoneOffset.UTC);

  /// `versions` in the order in which they are tried within a family.
  SchemaCheck(List<Actions> versions) {
    this.versions = versions;
  }

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    Frame frame = spoken.frame();
    boolean told = frame.type() == 2 || frame.type() == 3 || frame.type() == 6;
    if (!frame.incoming() || !told || spoken.payload().isMissingNode()) {
      return;
    }
    List<Actions> spokenHere =
        versions.stream().filter(actions -> course.speaks(actions.version())).toList();
    if (spokenHere.isEmpty() || spoken.action().isEmpty()) {
      return;
    }
    Verdict best = null;
    for (Actions actions : spokenHere) {
      Verdict verdict = judged(spoken, actions);
      best = best == null || verdict.better(best) ? verdict : best;
    }
    if (best != null && best.rule() != null) {
      found.add(best.rule(), frame, best.detail());
    }
  }

  private Verdict judged(Spoken spoken, Actions actions) {
    Action action = actions.find(spoken.action());
    if (action == null) {
      return new Verdict(Rule.UNKNOWN_ACTION, spoken.action());
    }
    Class<? extends Record> type = spoken.frame().asks() ? action.request() : action.response();
    try {
      Bound<?> bound = binder.bind(spoken.payload().toString(), type, actions.edition());
      return bound.findings().isEmpty()
          ? new Verdict(null, "")
          : new Verdict(
              Rule.TOLERATED_MEMBERS,
              bound.findings().stream()
                  .limit(SHOWN)
                  .map(each -> each.path() + ": " + each.text())
                  .collect(Collectors.joining("; ")));
    } catch (RpcException e) {
      return new Verdict(Rule.WRONG_MEMBERS, String.valueOf(e.getMessage()));
    }
  }

  /// What one version says of a frame; the mildest of a family counts.
  private record Verdict(@Nullable Rule rule, String detail) {
    private int weight() {
      return rule == null ? 0 : rule == Rule.TOLERATED_MEMBERS ? 1 : 2;
    }

    boolean better(Verdict other) {
      return weight() < other.weight();
    }
  }
}
