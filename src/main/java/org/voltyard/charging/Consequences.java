package org.voltyard.charging;

import java.util.List;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.SwapEvent;

/// What the depot learns from a station's answer about what that station holds, whether it agreed
/// or not.
final class Consequences {
  private Consequences() {}

  static List<Fact> of(
      StationId station, StationCommand<?> command, Outcome<? extends Reply> outcome) {
    return switch (command) {
      case StationCommand.Native c -> {
        StationCommand<?> meaning = c.meaning();
        yield meaning == null ? List.of() : of(station, meaning, outcome);
      }
      case StationCommand.SendLocalList c -> listed(station, c, outcome);
      case StationCommand.ReadLocalListVersion _
          when outcome instanceof Outcome.Answered<?>(Reply.Version(int number), String _) ->
          List.of(new LocalListEvent.VersionTold(station, number));
      case StationCommand.ForgetCustomer c when agreed(outcome) -> // N10.FR.02
          List.of(new LocalListEvent.Withheld(station, c.token()));
      case StationCommand.SetGridControl c
          when outcome
                  instanceof
                  Outcome.Answered<?>(
                      Reply.GridControlSet(boolean yes, String _, var over),
                      String _)
              && yes -> {
        boolean itself = over.contains(c.control().id()); // R04.FR.08
        yield List.of(new GridEvent.ControlSet(station, c.control().superseded(itself), over));
      }
      case StationCommand.ReadGridControls c when agreed(outcome) ->
          List.of(new GridEvent.ControlsAsked(station, c.request(), c.filter()));
      case StationCommand.ReadGridControls c when absent(outcome) -> // R04.FR.30
          List.of(new GridEvent.ControlsGone(station, c.filter()));
      case StationCommand.ClearGridControls c when agreed(outcome) || absent(outcome) ->
          List.of(
              new GridEvent.ControlsGone(
                  station, new GridControl.Filter(c.id(), c.kind(), c.standing())));
      case StationCommand.SwapBatteries c when outcome instanceof Outcome.Answered<?> a ->
          List.of(
              a.reply().accepted()
                  ? new SwapEvent.Requested(station, c.request(), c.token())
                  : new SwapEvent.Declined(station, c.request(), c.token(), a.reply().status()));
      default -> List.of();
    };
  }

  private static boolean agreed(Outcome<? extends Reply> outcome) {
    return outcome instanceof Outcome.Answered<? extends Reply> a && a.reply().accepted();
  }

  /// The station has none of what was asked for.
  private static boolean absent(Outcome<? extends Reply> outcome) {
    return outcome instanceof Outcome.Answered<? extends Reply> a
        && a.reply().status().equals(Reply.NOT_FOUND);
  }

  private static List<Fact> listed(
      StationId station, StationCommand.SendLocalList sent, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          List.of(
              a.reply().accepted()
                  ? new LocalListEvent.Updated(station, sent.version(), sent.full(), sent.entries())
                  : new LocalListEvent.Refused(
                      station, sent.version(), sent.full(), a.reply().status()));
      case Outcome.Failed<? extends Reply> f ->
          List.of(new LocalListEvent.Refused(station, sent.version(), sent.full(), f.code()));
      case Outcome.TimedOut<? extends Reply> _,
          Outcome.NotConnected<? extends Reply> _,
          Outcome.Unsupported<? extends Reply> _ ->
          List.of();
    };
  }
}
