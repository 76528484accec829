package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.Fact;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// What facts follow from a station's answer about monitors, streams and displays. Pure.
final class DeviceFollow {
  private DeviceFollow() {}

  static List<Fact> of(StationId station, StationCommand<?> command, Reply reply) {
    return switch (command) {
      case StationCommand.Native c when c.meaning() != null -> of(station, c.meaning(), reply);
      case StationCommand.Diagnose<?> c -> diagnosed(station, c.order(), reply);
      case StationCommand.Display<?> c -> displayed(station, c.order(), reply);
      default -> List.of();
    };
  }

  private static List<Fact> diagnosed(StationId station, DiagnosticOrder<?> order, Reply reply) {
    return switch (order) {
      case DiagnosticOrder.ReadMonitors o when reply instanceof Reply.Announced a ->
          announced(station, o, a);
      case DiagnosticOrder.SetMonitors o when reply instanceof Reply.Monitors m ->
          set(station, o.wishes(), m.results());
      case DiagnosticOrder.ClearMonitors _ when reply instanceof Reply.Cleared c ->
          c.gone().isEmpty()
              ? List.of()
              : List.of(new DiagnosticEvent.MonitorsCleared(station, c.gone()));
      case DiagnosticOrder.ReadStreams _ when reply instanceof Reply.Streams s ->
          List.of(new DiagnosticEvent.StreamsListed(station, s.open()));
      case DiagnosticOrder.SetBase o when reply.accepted() ->
          List.of(new DiagnosticEvent.BaseSet(station, o.base()));
      case DiagnosticOrder.SetLevel o when reply.accepted() ->
          List.of(new DiagnosticEvent.LevelSet(station, o.severity()));
      case DiagnosticOrder.Customer o when reply.accepted() -> customer(station, o);
      case DiagnosticOrder.AdjustStream o when reply.accepted() ->
          List.of(new DiagnosticEvent.StreamAdjusted(station, o.number(), o.pace()));
      default -> List.of();
    };
  }

  /// Who is forgotten goes from the local list too. // N10.FR.02
  private static List<Fact> customer(StationId station, DiagnosticOrder.Customer order) {
    List<Fact> facts = new ArrayList<>(2);
    facts.add(
        new DiagnosticEvent.CustomerAsked(
            station, order.request(), order.who().kind(), order.report(), order.clear()));
    if (order.clear() && order.who() instanceof CustomerReference.ByToken(var token)) {
      facts.add(new LocalListEvent.Withheld(station, token));
    }
    return facts;
  }

  private static List<Fact> announced(
      StationId station, DiagnosticOrder.ReadMonitors order, Reply.Announced reply) {
    if (!reply.accepted()) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>(2);
    facts.add(new DiagnosticEvent.MonitorsAsked(station, order.request(), order.all()));
    if (reply.nothing()) {
      facts.add(new DiagnosticEvent.MonitorsReported(station, order.request(), 0, true, List.of()));
    }
    return facts;
  }

  /// The results stand in any order, but name what they are for. // N04.FR.02
  private static List<Fact> set(
      StationId station, List<Monitor.Wish> wishes, List<Monitor.Result> results) {
    List<Monitor.Wish> open = new ArrayList<>(wishes);
    List<Monitor> taken = new ArrayList<>();
    for (Monitor.Result result : results) {
      Monitor.Wish wish =
          open.stream()
              .filter(w -> w.variable().equals(result.variable()) && w.kind() == result.kind())
              .findFirst()
              .orElse(null);
      Integer number = result.number();
      if (wish != null) {
        open.remove(wish);
        if (result.accepted() && number != null) {
          taken.add(monitor(number, wish));
        }
      }
    }
    return taken.isEmpty() ? List.of() : List.of(new DiagnosticEvent.MonitorsSet(station, taken));
  }

  /// A preconfigured one that is replaced becomes one of ours. // N04.FR.15
  private static Monitor monitor(int number, Monitor.Wish wish) {
    Boolean only = wish.transactionOnly();
    return new Monitor(
        number,
        wish.variable(),
        wish.kind(),
        wish.value(),
        wish.severity(),
        only != null && only,
        Monitor.Source.CUSTOM);
  }

  private static List<Fact> displayed(StationId station, DisplayOrder<?> order, Reply reply) {
    return switch (order) {
      case DisplayOrder.Show o when reply.accepted() ->
          List.of(new DisplayEvent.Shown(station, o.message()));
      case DisplayOrder.Remove _ when reply instanceof Reply.Cleared c ->
          c.gone().stream()
              .<Fact>map(
                  n ->
                      new DisplayEvent.Removed(
                          station,
                          n,
                          c.accepted() ? DisplayEvent.Reason.CLEARED : DisplayEvent.Reason.UNKNOWN))
              .toList();
      case DisplayOrder.Read o when reply instanceof Reply.Announced a && a.accepted() -> {
        List<Fact> facts = new ArrayList<>(2);
        facts.add(new DisplayEvent.Asked(station, o.request(), o.all()));
        if (a.nothing()) {
          facts.add(new DisplayEvent.Reported(station, o.request(), true, List.of()));
        }
        yield facts;
      }
      default -> List.of();
    };
  }
}
