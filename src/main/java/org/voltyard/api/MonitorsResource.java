package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// The monitors of stations and their streams: what is set, and what is to be set.
final class MonitorsResource {
  private static final Param<Integer> NUMBER =
      Param.path("number", "The station's number", Syntax.small(0, Integer.MAX_VALUE));

  /// What a station watches.
  record Item(
      @About("The set it was last put back to") Monitor.@Nullable Base base,
      @About("Up to which severity it tells events") @Nullable Integer level,
      @About("When it last reported its monitors") @Nullable Instant reportedAt,
      List<Watch> monitors,
      List<Stream> streams) {
    static Item of(DeviceView view) {
      return new Item(
          view.base(),
          view.level(),
          view.reportedAt(),
          view.monitors().stream().map(Watch::of).toList(),
          view.streams().stream().map(Stream::of).toList());
    }
  }

  /// A monitor.
  record Watch(
      @About("The station's; it may change when the station boots") int number,
      @About("Component[instance]#evse.connector/Variable[instance]") String variable,
      Monitor.Kind kind,
      @About("The line, the step or the seconds") double value,
      @About("0 is the worst, 9 the least") int severity,
      boolean transactionOnly,
      @About("Who made it") Monitor.@Nullable Source source) {
    static Watch of(Monitor m) {
      return new Watch(
          m.number(),
          m.variable(),
          m.kind(),
          m.value(),
          m.severity(),
          m.transactionOnly(),
          m.source());
    }
  }

  /// An event stream that is open.
  record Stream(
      int number,
      int monitor,
      @Nullable String variable,
      @About("Seconds between two messages") @Nullable Integer interval,
      @About("Values in one message") @Nullable Integer values,
      @Nullable Instant lastAt,
      @Nullable String lastValue,
      @About("Values that the station has ready beyond those it sent") @Nullable Integer pending,
      @About("Values that did not come before the last message") @Nullable Integer missing) {
    static Stream of(DeviceView.Stream s) {
      EventStream.Batch last = s.last();
      Monitor monitor = s.monitor();
      return new Stream(
          s.stream().number(),
          s.stream().monitor(),
          monitor == null ? null : monitor.variable(),
          s.stream().pace().interval(),
          s.stream().pace().values(),
          last == null ? null : last.last(),
          last == null || last.values().isEmpty() ? null : last.values().getLast(),
          last == null ? null : (Integer) last.pending(),
          last == null ? null : (Integer) last.missing());
    }
  }

  /// A monitor that is wanted.
  record Wish(
      @About("Of the monitor that it replaces") @Nullable Integer number,
      String variable,
      Monitor.Kind kind,
      double value,
      int severity,
      @Nullable Boolean transactionOnly,
      @About("Seconds between two messages of an event stream") @Nullable Integer streamInterval,
      @About("Values in one message of an event stream") @Nullable Integer streamValues) {
    Monitor.Wish wish() {
      if (severity < 0 || severity > 9) {
        throw Bodies.invalid("severity " + severity + ": 0 to 9 is allowed");
      }
      boolean streamed = streamInterval != null || streamValues != null;
      return new Monitor.Wish(
          number,
          variable,
          kind,
          value,
          severity,
          transactionOnly,
          streamed ? new EventStream.Pace(streamInterval, streamValues) : null);
    }
  }

  /// Monitors to be set.
  record Wishes(List<Wish> monitors) {}

  /// Which monitors are to be reported; all when nothing is named.
  record Wanted(@Nullable List<Monitor.Group> groups, @Nullable List<String> variables) {}

  /// The set to go back to, the level, or both.
  record Setup(Monitor.@Nullable Base base, @Nullable Integer level) {}

  /// How often a stream sends.
  record Pace(@Nullable Integer interval, @Nullable Integer values) {}

  private final DeviceDoor devices;
  private final Lookup lookup;

  MonitorsResource(DeviceDoor devices, Lookup lookup) {
    this.devices = devices;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations/{id}/monitors", "What a station watches, as far as it is known")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(devices.view().apply(station(request))))),
        asks(Route.post("/stations/{id}/monitors", "Sets monitors")
                .needs(Permission.SERVICE)
                .takes(Wishes.class))
            .by(this::set),
        asks(Route.post("/stations/{id}/monitors/report", "Has a station report its monitors")
                .needs(Permission.SERVICE)
                .takes(Wanted.class))
            .by(this::read),
        asks(Route.put("/stations/{id}/monitors/setup", "Chooses the set and the level")
                .needs(Permission.SERVICE)
                .takes(Setup.class))
            .by(this::setup),
        asks(Route.delete("/stations/{id}/monitors/{number}", "Removes a monitor")
                .needs(Permission.SERVICE)
                .with(NUMBER))
            .by(r -> ask(r, new DiagnosticOrder.ClearMonitors(List.of(r.path(NUMBER))))),
        asks(Route.post("/stations/{id}/streams/report", "Has a station tell its event streams")
                .needs(Permission.SERVICE))
            .by(r -> ask(r, new DiagnosticOrder.ReadStreams())),
        asks(Route.put("/stations/{id}/streams/{number}", "Changes how often a stream sends")
                .needs(Permission.SERVICE)
                .with(NUMBER)
                .takes(Pace.class))
            .by(this::adjust));
  }

  private static Route.Draft asks(Route.Draft draft) {
    return draft
        .with(StationsResource.ID)
        .gives(Answers.class)
        .fails(Problem.Kind.NOT_FOUND, Problem.Kind.INVALID_COMMAND)
        .fails(Outcomes.PROBLEMS);
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Answer set(Request request) {
    Wishes body = request.body(Wishes.class);
    if (body.monitors().isEmpty()) {
      throw Bodies.invalid("monitors: at least one is needed");
    }
    return ask(
        request,
        new DiagnosticOrder.SetMonitors(body.monitors().stream().map(Wish::wish).toList()));
  }

  private Answer read(Request request) {
    Wanted body = request.body(Wanted.class);
    List<Monitor.Group> groups = body.groups();
    List<String> variables = body.variables();
    return ask(
        request,
        new DiagnosticOrder.ReadMonitors(
            devices.request().getAsInt(),
            groups == null ? List.of() : groups,
            variables == null ? List.of() : variables));
  }

  private Answer setup(Request request) {
    Setup body = request.body(Setup.class);
    Monitor.Base base = body.base();
    Integer level = body.level();
    if (base == null && level == null) {
      throw Bodies.invalid("base, level or both are needed");
    } else if (base == null) {
      return ask(request, new DiagnosticOrder.SetLevel(level == null ? 9 : level));
    } else if (level == null) {
      return ask(request, new DiagnosticOrder.SetBase(base));
    }
    Answers first = answers(request, new DiagnosticOrder.SetBase(base));
    return Answer.ok(first.and(answers(request, new DiagnosticOrder.SetLevel(level))));
  }

  private Answer adjust(Request request) {
    Pace body = request.body(Pace.class);
    if (body.interval() == null && body.values() == null) {
      throw Bodies.invalid("interval, values or both are needed"); // N11.FR.09
    }
    return ask(
        request,
        new DiagnosticOrder.AdjustStream(
            request.path(NUMBER), new EventStream.Pace(body.interval(), body.values())));
  }

  private Answer ask(Request request, DiagnosticOrder<?> order) {
    return Answer.ok(answers(request, order));
  }

  private Answers answers(Request request, DiagnosticOrder<?> order) {
    try {
      return Answers.of(devices.ask().ask(station(request), order, request.origin()));
    } catch (StationLink.InvalidCommand e) {
      throw new Problem(Problem.Kind.INVALID_COMMAND, String.valueOf(e.getMessage()));
    }
  }
}
