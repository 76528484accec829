package org.voltyard.charging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// The monitors of stations, what they notice, their streams and their customers' data: as they
/// stand now, and what operators ask of them.
public final class Diagnostics {
  private final DeviceBook book;
  private final Commands commands;
  private final CustomerDesk customers;
  private final ItemLimits limits;
  private final AtomicInteger requests;

  public Diagnostics(
      DeviceBook book,
      Commands commands,
      CustomerDesk customers,
      Stations stations,
      InstantSource clock) {
    this.book = book;
    this.commands = commands;
    this.customers = customers;
    this.limits = new ItemLimits(stations);
    // numbers that no earlier run of the program is likely to have used
    this.requests = new AtomicInteger((int) (clock.instant().getEpochSecond() & 0x3fff_ffff));
  }

  public DeviceView view(StationId station) {
    return book.view(station);
  }

  /// All that is wrong on any station and has not been told to be well again, the newest first.
  public List<DeviceView.Alert> alerts() {
    return book.alerts();
  }

  public CustomerDesk customers() {
    return customers;
  }

  /// Asks for monitors; all when nothing is named.
  public Commands.Running readMonitors(
      StationId station, List<Monitor.Group> groups, List<String> variables, Origin origin) {
    return send(station, new DiagnosticOrder.ReadMonitors(request(), groups, variables), origin);
  }

  /// Sets monitors, as many at once as the station takes. // N04.FR.09
  public List<Commands.Running> setMonitors(
      StationId station, List<Monitor.Wish> wishes, Origin origin) {
    return ask(station, new DiagnosticOrder.SetMonitors(wishes), origin);
  }

  /// Removes monitors, as many at once as the station takes. // N06.FR.04
  public List<Commands.Running> clearMonitors(
      StationId station, List<Integer> numbers, Origin origin) {
    return ask(station, new DiagnosticOrder.ClearMonitors(numbers), origin);
  }

  /// Asks a station, in several commands where one would be too long for it.
  public List<Commands.Running> ask(StationId station, DiagnosticOrder<?> order, Origin origin) {
    return switch (order) {
      case DiagnosticOrder.SetMonitors o ->
          parts(o.wishes(), limits.of(station, "SetVariableMonitoring")).stream()
              .map(some -> send(station, new DiagnosticOrder.SetMonitors(some), origin))
              .toList();
      case DiagnosticOrder.ClearMonitors o ->
          parts(o.numbers(), limits.of(station, "ClearVariableMonitoring")).stream()
              .map(some -> send(station, new DiagnosticOrder.ClearMonitors(some), origin))
              .toList();
      case DiagnosticOrder.ReadMonitors _,
          DiagnosticOrder.SetBase _,
          DiagnosticOrder.SetLevel _,
          DiagnosticOrder.Customer _,
          DiagnosticOrder.ReadStreams _,
          DiagnosticOrder.AdjustStream _ ->
          List.of(send(station, order, origin));
    };
  }

  public Commands.Running setBase(StationId station, Monitor.Base base, Origin origin) {
    return send(station, new DiagnosticOrder.SetBase(base), origin);
  }

  public Commands.Running setLevel(StationId station, int severity, Origin origin) {
    return send(station, new DiagnosticOrder.SetLevel(severity), origin);
  }

  /// Asks for what the station keeps of a customer, has it removed, or both.
  public Commands.Running customer(
      StationId station, CustomerReference who, boolean report, boolean clear, Origin origin) {
    if (!report && !clear) {
      throw new IllegalArgumentException("report, clear or both are needed"); // N09.FR.07
    }
    return send(station, new DiagnosticOrder.Customer(request(), who, report, clear), origin);
  }

  public Commands.Running readStreams(StationId station, Origin origin) {
    return send(station, new DiagnosticOrder.ReadStreams(), origin);
  }

  public Commands.Running adjustStream(
      StationId station, int stream, EventStream.Pace pace, Origin origin) {
    return send(station, new DiagnosticOrder.AdjustStream(stream, pace), origin);
  }

  /// Hears of every fact: after a boot the numbers of monitors may be others, and after a new base
  /// the monitors. // N04.FR.19
  public void heard(Recorded recorded) {
    customers.heard(recorded);
    switch (recorded.fact()) {
      case StationEvent.Booted e when e.answer() == Station.Admission.ADMITTED -> {
        if (!book.view(e.station()).monitors().isEmpty()) {
          var _ = readMonitors(e.station(), List.of(), List.of(), Origin.DEPOT);
        }
      }
      case DiagnosticEvent.BaseSet e -> {
        var _ = readMonitors(e.station(), List.of(), List.of(), Origin.DEPOT);
      }
      default -> {}
    }
  }

  private <R extends Reply> Commands.Running send(
      StationId station, DiagnosticOrder<R> order, Origin origin) {
    return commands.send(station, new StationCommand.Diagnose<>(order), origin);
  }

  /// A number for a question that reports will refer to.
  public int request() {
    return requests.incrementAndGet() & Integer.MAX_VALUE;
  }

  static <T> List<List<T>> parts(List<T> all, int most) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return parts;
  }
}
