package org.voltyard.sim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v2.ClearVariableMonitoring;
import org.voltyard.ocpp.v2.ClearVariableMonitoring.ClearMonitoringStatus;
import org.voltyard.ocpp.v2.EventNotification;
import org.voltyard.ocpp.v2.GenericDeviceModelStatus;
import org.voltyard.ocpp.v2.GetMonitoringReport;
import org.voltyard.ocpp.v2.GetMonitoringReport.MonitoringCriterion;
import org.voltyard.ocpp.v2.MonitorKind;
import org.voltyard.ocpp.v2.NotifyEvent;
import org.voltyard.ocpp.v2.NotifyEvent.EventTrigger;
import org.voltyard.ocpp.v2.NotifyMonitoringReport;
import org.voltyard.ocpp.v2.PeriodicEventStreamParams;
import org.voltyard.ocpp.v2.SetVariableMonitoring;
import org.voltyard.ocpp.v2.SetVariableMonitoring.SetMonitoringData;
import org.voltyard.ocpp.v2.SetVariableMonitoring.SetMonitoringStatus;

/// Watches variables for the depot and tells when one of them crosses a line. (2.x, N)
final class Monitors {
  private static final int WORST = 9;

  private final Cabinet cabinet;
  private final Dialect2 dialect;
  private final DeviceModel model;
  private final Line line;
  private final Streams streams;
  private final Map<Integer, Monitor> all = new TreeMap<>();
  private int ids = 1;

  Monitors(Cabinet cabinet, Dialect2 dialect, DeviceModel model, Line line) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.model = model;
    this.line = line;
    streams = new Streams(line);
  }

  SetVariableMonitoring.Response set(SetVariableMonitoring.Request wanted) {
    return new SetVariableMonitoring.Response(
        wanted.setMonitoringData().stream().map(this::set).toList());
  }

  private SetVariableMonitoring.SetMonitoringResult set(SetMonitoringData wanted) {
    DeviceVariable variable = model.find(wanted.component(), wanted.variable());
    SetMonitoringStatus status =
        variable == null
            ? model.knows(wanted.component())
                ? SetMonitoringStatus.UNKNOWN_VARIABLE
                : SetMonitoringStatus.UNKNOWN_COMPONENT
            : judge(wanted, variable);
    Integer id = wanted.id();
    if (variable != null && status == SetMonitoringStatus.ACCEPTED) {
      id = id == null ? ids++ : id;
      int number = id;
      all.put(id, new Monitor(id, variable, wanted, now(variable)));
      cabinet.clock().run(() -> streams.set(number, streamed(wanted)));
    }
    return new SetVariableMonitoring.SetMonitoringResult(
        id, null, status, wanted.type(), wanted.component(), wanted.variable(), wanted.severity());
  }

  private static @Nullable PeriodicEventStreamParams streamed(SetMonitoringData wanted) {
    boolean periodic =
        wanted.type() == MonitorKind.PERIODIC
            || wanted.type() == MonitorKind.PERIODIC_CLOCK_ALIGNED;
    return periodic ? wanted.periodicEventStream() : null;
  }

  Streams streams() {
    return streams;
  }

  private SetMonitoringStatus judge(SetMonitoringData wanted, DeviceVariable variable) {
    Integer id = wanted.id();
    if (!variable.monitored() || !fits(wanted.type(), variable)) {
      return SetMonitoringStatus.UNSUPPORTED_MONITOR_TYPE;
    } else if (wanted.severity() > WORST || (id != null && !all.containsKey(id))) {
      return SetMonitoringStatus.REJECTED;
    }
    boolean twice =
        all.values().stream()
            .anyMatch(
                each ->
                    each.variable().equals(variable)
                        && each.wanted().type() == wanted.type()
                        && each.wanted().severity() == wanted.severity()
                        && (id == null || id != each.id()));
    return twice ? SetMonitoringStatus.DUPLICATE : SetMonitoringStatus.ACCEPTED; // N04.FR.13
  }

  private static boolean fits(MonitorKind kind, DeviceVariable variable) {
    return switch (kind) {
      case UPPER_THRESHOLD, LOWER_THRESHOLD -> Monitor.number(variable);
      case DELTA, PERIODIC, PERIODIC_CLOCK_ALIGNED -> true;
      case TARGET_DELTA, TARGET_DELTA_RELATIVE -> false;
    };
  }

  private Monitor.Look now(DeviceVariable variable) {
    return new Monitor.Look(model.value(variable), cabinet.now());
  }

  ClearVariableMonitoring.Response clear(ClearVariableMonitoring.Request wanted) {
    List<ClearVariableMonitoring.ClearMonitoringResult> results = new ArrayList<>();
    for (int id : wanted.id()) {
      boolean found = all.remove(id) != null;
      cabinet.clock().run(() -> streams.close(id));
      results.add(
          new ClearVariableMonitoring.ClearMonitoringResult(
              found ? ClearMonitoringStatus.ACCEPTED : ClearMonitoringStatus.NOT_FOUND, id, null));
    }
    return new ClearVariableMonitoring.Response(results);
  }

  /// Tells what is to be told, all in one message.
  void look() {
    boolean charging = cabinet.connectors().stream().anyMatch(each -> each.current() != null);
    List<NotifyEvent.EventData> events = new ArrayList<>();
    for (Monitor each : all.values()) {
      boolean always = each.wanted().transaction() == null || !each.wanted().transaction();
      if (always || charging) {
        Monitor.Look now = now(each.variable());
        EventTrigger trigger = each.look(now);
        boolean streamed = trigger == EventTrigger.PERIODIC && streams.take(each.id(), now);
        if (trigger != null && !streamed) {
          events.add(event(each, trigger, now));
        }
      }
    }
    if (!events.isEmpty() && cabinet.admitted()) {
      line.tell(new NotifyEvent.Request(cabinet.now(), null, 0, events));
    }
  }

  private NotifyEvent.EventData event(Monitor monitor, EventTrigger trigger, Monitor.Look now) {
    boolean over = trigger == EventTrigger.ALERTING && !monitor.beyond();
    return new NotifyEvent.EventData(
        dialect.nextEvent(),
        now.at(),
        trigger,
        null,
        now.value(),
        null,
        null,
        over ? true : null,
        null,
        monitor.variable().component(),
        monitor.id(),
        EventNotification.CUSTOM_MONITOR,
        monitor.variable().variable(),
        dialect.edition() == Edition.V2_1 ? monitor.wanted().severity() : null);
  }

  GetMonitoringReport.Response report(GetMonitoringReport.Request wanted) {
    Map<DeviceVariable, List<NotifyMonitoringReport.VariableMonitoring>> found =
        new LinkedHashMap<>();
    for (Monitor each : all.values()) {
      if (meets(wanted.monitoringCriteria(), each.wanted().type())
          && asked(wanted, each.variable())) {
        found.computeIfAbsent(each.variable(), _ -> new ArrayList<>()).add(told(each));
      }
    }
    if (found.isEmpty()) {
      return new GetMonitoringReport.Response(GenericDeviceModelStatus.EMPTY_RESULT_SET, null);
    }
    List<NotifyMonitoringReport.MonitoringData> data = new ArrayList<>();
    found.forEach(
        (variable, monitors) ->
            data.add(
                new NotifyMonitoringReport.MonitoringData(
                    variable.component(), variable.variable(), monitors)));
    cabinet
        .clock()
        .run(
            () ->
                line.tell(
                    new NotifyMonitoringReport.Request(
                        data, wanted.requestId(), null, 0, cabinet.now())));
    return new GetMonitoringReport.Response(GenericDeviceModelStatus.ACCEPTED, null);
  }

  private static boolean asked(GetMonitoringReport.Request wanted, DeviceVariable variable) {
    return wanted.componentVariable() == null
        || wanted.componentVariable().stream()
            .anyMatch(
                each ->
                    variable.isOf(each.component())
                        && (each.variable() == null || variable.is(each.variable())));
  }

  private static boolean meets(@Nullable List<MonitoringCriterion> criteria, MonitorKind kind) {
    MonitoringCriterion own =
        switch (kind) {
          case UPPER_THRESHOLD, LOWER_THRESHOLD -> MonitoringCriterion.THRESHOLD_MONITORING;
          case DELTA, TARGET_DELTA, TARGET_DELTA_RELATIVE -> MonitoringCriterion.DELTA_MONITORING;
          case PERIODIC, PERIODIC_CLOCK_ALIGNED -> MonitoringCriterion.PERIODIC_MONITORING;
        };
    return criteria == null || criteria.contains(own);
  }

  private NotifyMonitoringReport.VariableMonitoring told(Monitor monitor) {
    SetMonitoringData wanted = monitor.wanted();
    return new NotifyMonitoringReport.VariableMonitoring(
        monitor.id(),
        Boolean.TRUE.equals(wanted.transaction()),
        wanted.value(),
        wanted.type(),
        wanted.severity(),
        dialect.edition() == Edition.V2_1 ? EventNotification.CUSTOM_MONITOR : null);
  }
}
