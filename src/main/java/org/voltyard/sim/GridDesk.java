package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.DERControlKind;
import org.voltyard.ocpp.v21.ClearDERControl;
import org.voltyard.ocpp.v21.DERControlStatus;
import org.voltyard.ocpp.v21.DERCurve;
import org.voltyard.ocpp.v21.FixedPF;
import org.voltyard.ocpp.v21.FixedVar;
import org.voltyard.ocpp.v21.FreqDroop;
import org.voltyard.ocpp.v21.GetDERControl;
import org.voltyard.ocpp.v21.LimitMaxDischarge;
import org.voltyard.ocpp.v21.NotifyDERStartStop;
import org.voltyard.ocpp.v21.ReportDERControl;
import org.voltyard.ocpp.v21.SetDERControl;

/// Controls for the grid: kept, superseded, begun and ended in time, reported. Power does not
/// follow them. (2.1, R04)
final class GridDesk {
  private static final Set<DERControlKind> UNKNOWN =
      EnumSet.of(DERControlKind.WATT_PF, DERControlKind.POWER_MONITORING_MUST_TRIP);

  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

  private final Cabinet cabinet;
  private final Line line;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /// A control, and what became of it.
  private static final class Kept {
    private final SetDERControl.Request wanted;
    private boolean superseded;
    private boolean running;

    private Kept(SetDERControl.Request wanted) {
      this.wanted = wanted;
    }

    private boolean rivals(SetDERControl.Request other) {
      return wanted.controlType() == other.controlType()
          && wanted.isDefault() == other.isDefault()
          && !superseded
          && !wanted.controlId().equals(other.controlId());
    }
  }

  /// Priority and time of a control, wherever they stand.
  private record Terms(int priority, @Nullable Instant start, @Nullable BigDecimal seconds) {
    /// Null when it says nothing.
    static @Nullable Terms of(SetDERControl.Request r) {
      DERCurve curve = r.curve();
      FreqDroop droop = r.freqDroop();
      FixedVar fixed = r.fixedVar();
      LimitMaxDischarge limit = r.limitMaxDischarge();
      FixedPF factor = r.fixedPFAbsorb() == null ? r.fixedPFInject() : r.fixedPFAbsorb();
      if (curve != null) {
        return new Terms(curve.priority(), curve.startTime(), curve.duration());
      } else if (droop != null) {
        return new Terms(droop.priority(), droop.startTime(), droop.duration());
      } else if (fixed != null) {
        return new Terms(fixed.priority(), fixed.startTime(), fixed.duration());
      } else if (factor != null) {
        return new Terms(factor.priority(), factor.startTime(), factor.duration());
      } else if (limit != null) {
        return new Terms(limit.priority(), limit.startTime(), limit.duration());
      } else if (r.enterService() != null) {
        return new Terms(r.enterService().priority(), null, null);
      }
      return r.gradient() == null ? null : new Terms(r.gradient().priority(), null, null);
    }

    private @Nullable Instant end() {
      Instant from = start;
      BigDecimal length = seconds;
      return from == null || length == null
          ? null
          : from.plus(Duration.ofMillis(length.multiply(MILLIS).longValue()));
    }
  }

  GridDesk(Cabinet cabinet, Line line) {
    this.cabinet = cabinet;
    this.line = line;
  }

  SetDERControl.Response set(SetDERControl.Request wanted) {
    if (UNKNOWN.contains(wanted.controlType())) {
      return new SetDERControl.Response(DERControlStatus.NOT_SUPPORTED, null, null);
    }
    Terms terms = Terms.of(wanted);
    if (terms == null || (!wanted.isDefault() && terms.start() == null)) {
      return new SetDERControl.Response(DERControlStatus.REJECTED, null, null);
    }
    List<String> superseded = new ArrayList<>();
    Kept made = new Kept(wanted);
    for (Kept other : kept.values()) {
      if (!other.rivals(wanted)) {
        continue;
      }
      Terms theirs = Terms.of(other.wanted);
      if (theirs != null && theirs.priority() < terms.priority()) { // R04.FR.08
        made.superseded = true;
        superseded.add(wanted.controlId());
      } else if (!other.running) { // R04.FR.03, R04.FR.06; FR.07 waits for its time
        other.superseded = true;
        superseded.add(other.wanted.controlId());
      }
    }
    kept.put(wanted.controlId(), made);
    return new SetDERControl.Response(
        DERControlStatus.ACCEPTED,
        null,
        superseded.isEmpty() ? null : superseded.stream().distinct().toList());
  }

  GetDERControl.Response report(GetDERControl.Request wanted) {
    DERControlKind kind = wanted.controlType();
    if (kind != null && UNKNOWN.contains(kind)) {
      return new GetDERControl.Response(DERControlStatus.NOT_SUPPORTED, null); // R04.FR.36
    }
    List<Kept> found =
        found(wanted.controlId(), kind, wanted.isDefault()).stream()
            .map(id -> Objects.requireNonNull(kept.get(id)))
            .toList();
    if (found.isEmpty()) {
      return new GetDERControl.Response(DERControlStatus.NOT_FOUND, null); // R04.FR.30
    }
    cabinet.clock().run(() -> tell(wanted.requestId(), found));
    return new GetDERControl.Response(DERControlStatus.ACCEPTED, null);
  }

  private List<String> found(
      @Nullable String id, @Nullable DERControlKind kind, @Nullable Boolean standing) {
    return kept.values().stream()
        .map(k -> k.wanted)
        .filter(w -> id == null || id.equals(w.controlId()))
        .filter(w -> kind == null || kind == w.controlType())
        .filter(w -> standing == null || standing == w.isDefault())
        .map(SetDERControl.Request::controlId)
        .toList();
  }

  /// One message for each, as a small charger does. // R04.FR.32
  private void tell(int request, List<Kept> found) {
    for (int i = 0; i < found.size(); i++) {
      line.tell(part(request, found.get(i), i + 1 < found.size()));
    }
  }

  private static ReportDERControl.Request part(int request, Kept k, boolean more) {
    SetDERControl.Request w = k.wanted;
    String id = w.controlId();
    boolean standing = w.isDefault();
    boolean over = k.superseded;
    return new ReportDERControl.Request(
        w.curve() == null
            ? null
            : List.of(
                new ReportDERControl.DERCurveGet(w.curve(), id, w.controlType(), standing, over)),
        w.enterService() == null
            ? null
            : List.of(new ReportDERControl.EnterServiceGet(w.enterService(), id)),
        w.fixedPFAbsorb() == null
            ? null
            : List.of(new ReportDERControl.FixedPFGet(w.fixedPFAbsorb(), id, standing, over)),
        w.fixedPFInject() == null
            ? null
            : List.of(new ReportDERControl.FixedPFGet(w.fixedPFInject(), id, standing, over)),
        w.fixedVar() == null
            ? null
            : List.of(new ReportDERControl.FixedVarGet(w.fixedVar(), id, standing, over)),
        w.freqDroop() == null
            ? null
            : List.of(new ReportDERControl.FreqDroopGet(w.freqDroop(), id, standing, over)),
        w.gradient() == null ? null : List.of(new ReportDERControl.GradientGet(w.gradient(), id)),
        w.limitMaxDischarge() == null
            ? null
            : List.of(
                new ReportDERControl.LimitMaxDischargeGet(
                    id, standing, over, w.limitMaxDischarge())),
        request,
        more ? true : null);
  }

  ClearDERControl.Response clear(ClearDERControl.Request wanted) {
    DERControlKind kind = wanted.controlType();
    if (kind != null && UNKNOWN.contains(kind)) {
      return new ClearDERControl.Response(DERControlStatus.NOT_SUPPORTED, null); // R04.FR.43
    }
    List<String> gone = found(wanted.controlId(), kind, wanted.isDefault());
    boolean all = kind == null && wanted.controlId() == null; // R04.FR.44
    if (gone.isEmpty() && !all) {
      return new ClearDERControl.Response(DERControlStatus.NOT_FOUND, null);
    }
    gone.forEach(kept::remove);
    return new ClearDERControl.Response(DERControlStatus.ACCEPTED, null);
  }

  /// Begins and ends what has a time; call it every second. // R04.FR.20, R04.FR.21, R04.FR.22
  void look() {
    Instant now = cabinet.now();
    for (Kept each : List.copyOf(kept.values())) {
      Terms terms = Terms.of(each.wanted);
      Instant start = terms == null ? null : terms.start();
      if (terms == null || start == null || each.wanted.isDefault()) {
        continue;
      }
      Instant end = terms.end();
      if (end != null && !now.isBefore(end)) {
        kept.remove(each.wanted.controlId()); // R04.FR.10
        if (each.running) {
          tell(each, false, now, List.of());
        }
      } else if (!each.running && !each.superseded && !now.isBefore(start)) {
        each.running = true;
        tell(each, true, now, supersede(each));
      }
    }
  }

  private List<String> supersede(Kept by) {
    List<String> ids = new ArrayList<>();
    for (Kept other : kept.values()) {
      if (other.running && other.rivals(by.wanted)) {
        other.superseded = true;
        other.running = false;
        ids.add(other.wanted.controlId());
      }
    }
    return ids;
  }

  private void tell(Kept control, boolean started, Instant now, List<String> superseded) {
    line.tell(
        new NotifyDERStartStop.Request(
            control.wanted.controlId(), started, now, superseded.isEmpty() ? null : superseded));
  }
}
