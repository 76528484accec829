package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v21.ChargingScheduleUpdate;
import org.voltyard.ocpp.v21.PullDynamicScheduleUpdate;
import org.voltyard.ocpp.v21.UpdateDynamicSchedule;

/// Dynamic profiles: new rates, told by the depot or asked for. (K28)
final class DynamicDesk {
  private final Cabinet cabinet;
  private final Line line;
  private final Runnable obey;
  private final Map<Integer, Instant> asked = new HashMap<>();

  DynamicDesk(Cabinet cabinet, Line line, Runnable obey) {
    this.cabinet = cabinet;
    this.line = line;
    this.obey = obey;
  }

  UpdateDynamicSchedule.Response update(UpdateDynamicSchedule.Request wanted) {
    boolean done = apply(wanted.chargingProfileId(), wanted.scheduleUpdate());
    return done
        ? new UpdateDynamicSchedule.Response(ChargingProfileStatus.ACCEPTED, null)
        : new UpdateDynamicSchedule.Response(
            ChargingProfileStatus.REJECTED, new StatusInfo("InvalidProfile", null));
  }

  /// Asks for the rates of those that say how often. // K28.FR.10
  void look() {
    Instant now = cabinet.now();
    for (Profiles.Installed each : cabinet.profiles().all()) {
      ChargingProfile profile = dynamic(each);
      Integer every = profile == null ? null : profile.dynUpdateInterval();
      if (profile != null && every != null && every > 0 && cabinet.connected) {
        Instant last = asked.computeIfAbsent(profile.id(), _ -> each.since());
        if (!last.plusSeconds(every).isAfter(now)) {
          asked.put(profile.id(), now);
          ask(profile.id());
        }
      }
    }
  }

  private void ask(int id) {
    line.ask(
        new Ask<>(
            new PullDynamicScheduleUpdate.Request(id),
            answer -> {
              ChargingScheduleUpdate update = answer.scheduleUpdate();
              if (answer.status() == ChargingProfileStatus.ACCEPTED && update != null) {
                apply(id, update);
              }
            }));
  }

  private static @Nullable ChargingProfile dynamic(Profiles.Installed each) {
    ChargingProfile told = each.asTold();
    return told != null && told.chargingProfileKind() == ChargingProfileKind.DYNAMIC ? told : null;
  }

  private boolean apply(int id, ChargingScheduleUpdate update) {
    for (Profiles.Installed each : cabinet.profiles().all()) {
      ChargingProfile profile = dynamic(each);
      if (profile != null && profile.id() == id) {
        ChargingProfile changed = changed(profile, update);
        var obeyed = ProfileWords.obeyed(changed);
        if (obeyed == null || Backflow.refusal(cabinet, each.connector(), obeyed) != null) {
          return false;
        }
        cabinet
            .profiles()
            .replace(
                each,
                new Profiles.Installed(
                    each.connector(), obeyed, each.since(), each.transaction(), changed));
        cabinet.clock().run(obey);
        return true;
      }
    }
    return false;
  }

  private ChargingProfile changed(ChargingProfile from, ChargingScheduleUpdate update) {
    ChargingSchedule schedule = from.chargingSchedule().getFirst();
    return new ChargingProfile(
        from.id(),
        from.stackLevel(),
        from.chargingProfilePurpose(),
        from.chargingProfileKind(),
        from.recurrencyKind(),
        from.validFrom(),
        from.validTo(),
        List.of(
            new ChargingSchedule(
                schedule.id(),
                schedule.startSchedule(),
                schedule.duration(),
                schedule.chargingRateUnit(),
                List.of(changed(schedule.chargingSchedulePeriod().getFirst(), update)),
                schedule.minChargingRate(),
                null,
                schedule.limitAtSoC(),
                null,
                null,
                null,
                schedule.useLocalTime(),
                schedule.randomizedDelay(),
                null,
                null)),
        from.transactionId(),
        from.maxOfflineDuration(),
        from.invalidAfterOfflineDuration(),
        from.dynUpdateInterval(),
        cabinet.now(), // K28.FR.09
        null);
  }

  private static ChargingSchedulePeriod changed(
      ChargingSchedulePeriod from, ChargingScheduleUpdate update) {
    return new ChargingSchedulePeriod(
        from.startPeriod(),
        or(update.limit(), from.limit()),
        from.numberPhases(),
        from.phaseToUse(),
        null,
        null,
        or(update.dischargeLimit(), from.dischargeLimit()),
        null,
        null,
        or(update.setpoint(), from.setpoint()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        from.operationMode(),
        null,
        null);
  }

  private static @Nullable BigDecimal or(@Nullable BigDecimal fresh, @Nullable BigDecimal old) {
    return fresh == null ? old : fresh;
  }
}
