package org.voltyard.sim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.MonitorKind;
import org.voltyard.ocpp.v2.NotifyEvent.EventTrigger;
import org.voltyard.ocpp.v2.NotifyReport.DataKind;
import org.voltyard.ocpp.v2.SetVariableMonitoring.SetMonitoringData;

/// A watch over one variable.
final class Monitor {
  private final int id;
  private final DeviceVariable variable;
  private final SetMonitoringData wanted;
  private String last;
  private Instant next;
  private boolean beyond;

  Monitor(int id, DeviceVariable variable, SetMonitoringData wanted, Look first) {
    this.id = id;
    this.variable = variable;
    this.wanted = wanted;
    last = first.value();
    next = after(first.at());
  }

  /// What the variable is at a moment.
  record Look(String value, Instant at) {}

  int id() {
    return id;
  }

  DeviceVariable variable() {
    return variable;
  }

  SetMonitoringData wanted() {
    return wanted;
  }

  /// Whether the value is on the wrong side of a threshold.
  boolean beyond() {
    return beyond;
  }

  static boolean number(DeviceVariable variable) {
    DataKind kind = variable.traits().kind();
    return kind == DataKind.INTEGER || kind == DataKind.DECIMAL;
  }

  /// What there is to be told now, null if nothing.
  @Nullable EventTrigger look(Look now) {
    return switch (wanted.type()) {
      case UPPER_THRESHOLD -> crossed(Double.parseDouble(now.value()) > limit());
      case LOWER_THRESHOLD -> crossed(Double.parseDouble(now.value()) < limit());
      case DELTA -> moved(now.value()) ? EventTrigger.DELTA : null;
      case PERIODIC, PERIODIC_CLOCK_ALIGNED -> due(now.at()) ? EventTrigger.PERIODIC : null;
      case TARGET_DELTA, TARGET_DELTA_RELATIVE -> null;
    };
  }

  private double limit() {
    return wanted.value().doubleValue();
  }

  private @Nullable EventTrigger crossed(boolean isBeyond) {
    boolean changed = isBeyond != beyond;
    beyond = isBeyond;
    return changed ? EventTrigger.ALERTING : null;
  }

  private boolean moved(String now) {
    boolean moved =
        number(variable)
            ? Math.abs(Double.parseDouble(now) - Double.parseDouble(last)) >= limit()
            : !now.equals(last);
    if (moved) {
      last = now;
    }
    return moved;
  }

  private boolean due(Instant at) {
    boolean due = !at.isBefore(next);
    if (due) {
      next = after(at);
    }
    return due;
  }

  private Instant after(Instant at) {
    long seconds = Math.max(1, wanted.value().longValue());
    long since = at.getEpochSecond();
    return wanted.type() == MonitorKind.PERIODIC_CLOCK_ALIGNED
        ? Instant.ofEpochSecond(since - since % seconds + seconds)
        : at.plusSeconds(seconds);
  }
}
