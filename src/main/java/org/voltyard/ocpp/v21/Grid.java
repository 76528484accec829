package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Depot;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.rpc.Writer;
import org.voltyard.ocpp.v2.DERControlKind;

/// Controls for the grid (block R): what stations tell, and what the depot asks, in both
/// directions.
final class Grid {
  private static final Binder BINDER = new Binder(ZoneOffset.UTC);
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final Depot depot;

  Grid(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(ReportDERControl.Request.class, this::reported);
    routes.once(NotifyDERStartStop.Request.class, this::switched);
    routes.once(NotifyDERAlarm.Request.class, this::alarmed);
  }

  private ReportDERControl.Response reported(Caller station, ReportDERControl.Request request) {
    depot.gridTold(
        new GridEvent.ControlsReported(
            station.station(),
            request.requestId(),
            controls(request),
            Boolean.TRUE.equals(request.tbc())));
    return new ReportDERControl.Response();
  }

  private NotifyDERStartStop.Response switched(Caller station, NotifyDERStartStop.Request request) {
    station.told(request.timestamp());
    depot.gridTold(
        new GridEvent.ControlSwitched(
            station.station(),
            request.controlId(),
            request.started(),
            request.timestamp(),
            Objects.requireNonNullElse(request.supersededIds(), List.of())));
    return new NotifyDERStartStop.Response();
  }

  private NotifyDERAlarm.Response alarmed(Caller station, NotifyDERAlarm.Request request) {
    station.told(request.timestamp());
    WireName fault = request.gridEventFault();
    depot.gridTold(
        new GridEvent.AlarmTold(
            station.station(),
            new GridAlarm(
                request.controlType().wire(),
                fault == null ? null : fault.wire(),
                Boolean.TRUE.equals(request.alarmEnded()),
                request.timestamp(),
                request.extraInfo())));
    return new NotifyDERAlarm.Response();
  }

  private static List<GridControl> controls(ReportDERControl.Request r) {
    List<GridControl> all = new ArrayList<>();
    for (var c : listed(r.curve())) {
      all.add(control(c.id(), c.curveType(), c.isDefault(), c.isSuperseded(), c.curve()));
    }
    for (var c : listed(r.enterService())) {
      all.add(control(c.id(), DERControlKind.ENTER_SERVICE, true, false, c.enterService()));
    }
    for (var c : listed(r.fixedPFAbsorb())) {
      all.add(factor(c, DERControlKind.FIXED_PF_ABSORB));
    }
    for (var c : listed(r.fixedPFInject())) {
      all.add(factor(c, DERControlKind.FIXED_PF_INJECT));
    }
    for (var c : listed(r.fixedVar())) {
      all.add(
          control(c.id(), DERControlKind.FIXED_VAR, c.isDefault(), c.isSuperseded(), c.fixedVar()));
    }
    for (var c : listed(r.freqDroop())) {
      all.add(
          control(
              c.id(), DERControlKind.FREQ_DROOP, c.isDefault(), c.isSuperseded(), c.freqDroop()));
    }
    for (var c : listed(r.gradient())) {
      all.add(control(c.id(), DERControlKind.GRADIENTS, true, false, c.gradient()));
    }
    for (var c : listed(r.limitMaxDischarge())) {
      all.add(
          control(
              c.id(),
              DERControlKind.LIMIT_MAX_DISCHARGE,
              c.isDefault(),
              c.isSuperseded(),
              c.limitMaxDischarge()));
    }
    return all;
  }

  private static <T> List<T> listed(@Nullable List<T> some) {
    return some == null ? List.of() : some;
  }

  private static GridControl factor(ReportDERControl.FixedPFGet c, DERControlKind kind) {
    return control(c.id(), kind, c.isDefault(), c.isSuperseded(), c.fixedPF());
  }

  /// Priority and times stand in each kind of settings under the same names.
  private static GridControl control(
      String id, DERControlKind kind, boolean standing, boolean superseded, Record settings) {
    Timing timing =
        switch (settings) {
          case DERCurve c -> new Timing(c.priority(), c.startTime(), c.duration());
          case FreqDroop c -> new Timing(c.priority(), c.startTime(), c.duration());
          case FixedPF c -> new Timing(c.priority(), c.startTime(), c.duration());
          case FixedVar c -> new Timing(c.priority(), c.startTime(), c.duration());
          case LimitMaxDischarge c -> new Timing(c.priority(), c.startTime(), c.duration());
          case EnterService c -> new Timing(c.priority(), null, null);
          case Gradient c -> new Timing(c.priority(), null, null);
          default -> new Timing(null, null, null);
        };
    return new GridControl(
        id,
        kind.wire(),
        standing,
        timing.priority(),
        timing.start(),
        duration(timing.seconds()),
        superseded,
        Writer.write(settings, Edition.V2_1));
  }

  private record Timing(
      @Nullable Integer priority, @Nullable Instant start, @Nullable BigDecimal seconds) {}

  private static @Nullable Duration duration(@Nullable BigDecimal seconds) {
    return seconds == null ? null : Duration.ofMillis(seconds.multiply(MILLIS).longValue());
  }

  static StationCommand<?> interpreted(SetDERControl.Request r) {
    Record settings = settings(r);
    return new StationCommand.SetGridControl(
        control(r.controlId(), r.controlType(), r.isDefault(), false, settings),
        Writer.write(r, Edition.V2_1));
  }

  /// What the control consists of; the whole where nothing is given.
  private static Record settings(SetDERControl.Request r) {
    for (Record each :
        new @Nullable Record[] {
          r.curve(),
          r.enterService(),
          r.fixedPFAbsorb(),
          r.fixedPFInject(),
          r.fixedVar(),
          r.freqDroop(),
          r.gradient(),
          r.limitMaxDischarge()
        }) {
      if (each != null) {
        return each;
      }
    }
    return r;
  }

  static Order<?> set(StationCommand.SetGridControl c) {
    return Order.of(
        BINDER.bind(c.payload(), SetDERControl.Request.class, Edition.V2_1).value(),
        SetDERControl.Response.class,
        r ->
            new Reply.GridControlSet(
                r.status() == DERControlStatus.ACCEPTED,
                r.status().wire(),
                Objects.requireNonNullElse(r.supersededIds(), List.of())));
  }

  static Order<?> read(StationCommand.ReadGridControls c) {
    GridControl.Filter filter = c.filter();
    return Order.of(
        new GetDERControl.Request(c.request(), filter.standing(), kind(filter.kind()), filter.id()),
        GetDERControl.Response.class,
        r -> status(r.status()));
  }

  static Order<?> clear(StationCommand.ClearGridControls c) {
    return Order.of(
        new ClearDERControl.Request(c.standing(), kind(c.kind()), c.id()),
        ClearDERControl.Response.class,
        r -> status(r.status()));
  }

  private static Reply status(DERControlStatus word) {
    return new Reply.Status(word == DERControlStatus.ACCEPTED, word.wire());
  }

  static @Nullable DERControlKind kind(@Nullable String word) {
    for (DERControlKind kind : DERControlKind.values()) {
      if (kind.wire().equals(word)) {
        return kind;
      }
    }
    return null;
  }
}
