package org.voltyard.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingRateUnit;
import org.voltyard.ocpp.v2.ChargingLimitSource;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.ChargingProfileStatus;
import org.voltyard.ocpp.v2.ClearChargingProfile;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.GetChargingProfiles;
import org.voltyard.ocpp.v2.GetChargingProfiles.GetChargingProfileStatus;
import org.voltyard.ocpp.v2.GetCompositeSchedule;
import org.voltyard.ocpp.v2.ReportChargingProfiles;
import org.voltyard.ocpp.v2.SetChargingProfile;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v21.NotifyAllowedEnergyTransfer;
import org.voltyard.ocpp.v21.UpdateDynamicSchedule;
import org.voltyard.ocpp.v21.UsePriorityCharging;

/// Charging profiles, in the words of 2.x. (K)
final class ProfileDesk2 {
  private final Cabinet cabinet;
  private final Commands.Parts parts;

  private final PriorityDesk priority;
  private final DynamicDesk dynamic;
  private final VehicleTalk talk;

  ProfileDesk2(Cabinet cabinet, Commands.Parts parts) {
    this.cabinet = cabinet;
    this.parts = parts;
    Runnable obey = () -> obey(0);
    priority = new PriorityDesk(cabinet, parts.line(), parts.remote(), obey);
    dynamic = new DynamicDesk(cabinet, parts.line(), obey);
    talk = new VehicleTalk(cabinet, parts.line());
  }

  /// Looks, every second, what vehicles have to say and which rates are to be asked for.
  void look() {
    dynamic.look();
    talk.look();
  }

  UsePriorityCharging.Response priority(UsePriorityCharging.Request wanted) {
    return priority.use(wanted);
  }

  UpdateDynamicSchedule.Response update(UpdateDynamicSchedule.Request wanted) {
    return dynamic.update(wanted);
  }

  NotifyAllowedEnergyTransfer.Response allow(NotifyAllowedEnergyTransfer.Request wanted) {
    return talk.allowed(wanted);
  }

  SetChargingProfile.Response set(SetChargingProfile.Request wanted) {
    if (wanted.chargingProfile().chargingProfilePurpose()
        == ChargingProfilePurpose.PRIORITY_CHARGING) {
      boolean kept = priority.keep(wanted.evseId(), wanted.chargingProfile());
      return new SetChargingProfile.Response(
          kept ? ChargingProfileStatus.ACCEPTED : ChargingProfileStatus.REJECTED, null);
    }
    ChargingProfile profile = ProfileWords.obeyed(wanted.chargingProfile());
    StatusInfo refusal =
        profile == null ? null : Backflow.refusal(cabinet, wanted.evseId(), profile);
    if (refusal != null) {
      return new SetChargingProfile.Response(ChargingProfileStatus.REJECTED, refusal);
    }
    boolean kept = profile != null && install(wanted, profile);
    return new SetChargingProfile.Response(
        kept ? ChargingProfileStatus.ACCEPTED : ChargingProfileStatus.REJECTED, null);
  }

  private boolean install(SetChargingProfile.Request wanted, ChargingProfile profile) {
    int number = wanted.evseId();
    if (number != 0 && !cabinet.has(number)) {
      return false;
    }
    Transaction running = number == 0 ? null : cabinet.connector(number).transaction;
    boolean bound = profile.chargingProfilePurpose() == Purpose.TX_PROFILE;
    if (bound
        && (running == null || !running.id().equals(wanted.chargingProfile().transactionId()))) {
      return false; // K01.FR.03
    }
    Profiles.Installed fresh =
        new Profiles.Installed(
            number, profile, cabinet.now(), bound ? running : null, wanted.chargingProfile());
    if (clashes(fresh) || !cabinet.profiles().install(fresh)) {
      return false;
    }
    parts.remote().later(() -> obey(number));
    if (bound && running != null) {
      talk.told(number, running, wanted.chargingProfile());
    }
    return true;
  }

  /// Two of the same purpose and level must not hold at one EVSE. // K01.FR.06, K01.FR.39
  private boolean clashes(Profiles.Installed fresh) {
    return cabinet.profiles().all().stream()
        .anyMatch(
            old ->
                old.profile().chargingProfileId() != fresh.profile().chargingProfileId()
                    && old.connector() == fresh.connector()
                    && old.profile().stackLevel() == fresh.profile().stackLevel()
                    && old.profile().chargingProfilePurpose()
                        == fresh.profile().chargingProfilePurpose());
  }

  private void obey(int number) {
    parts.profiles().obey();
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      if (running != null && (number == 0 || each.number() == number)) {
        parts.metering().change(each, running, TriggerReason.CHARGING_RATE_CHANGED);
      }
    }
  }

  ClearChargingProfile.Response clear(ClearChargingProfile.Request wanted) {
    Integer id = wanted.chargingProfileId();
    if (id != null && priority.clear(id)) {
      return new ClearChargingProfile.Response(ClearChargingProfile.Status.ACCEPTED, null);
    }
    ClearChargingProfile.Criterion by = id != null ? null : wanted.chargingProfileCriteria();
    Purpose purpose = null;
    if (by != null && by.chargingProfilePurpose() != null) {
      purpose = ProfileWords.purpose(by.chargingProfilePurpose());
      if (purpose == null) {
        return new ClearChargingProfile.Response(ClearChargingProfile.Status.UNKNOWN, null);
      }
    }
    var inOldWords =
        new org.voltyard.ocpp.v16.ClearChargingProfile.Request(
            id, by == null ? null : by.evseId(), purpose, by == null ? null : by.stackLevel());
    boolean found =
        parts.profiles().clear(inOldWords).status()
            == org.voltyard.ocpp.v16.ClearChargingProfile.Status.ACCEPTED;
    return new ClearChargingProfile.Response(
        found ? ClearChargingProfile.Status.ACCEPTED : ClearChargingProfile.Status.UNKNOWN, null);
  }

  GetCompositeSchedule.Response composite(GetCompositeSchedule.Request wanted) {
    org.voltyard.ocpp.v2.ChargingRateUnit unit = wanted.chargingRateUnit();
    var answer =
        parts
            .profiles()
            .composite(
                new org.voltyard.ocpp.v16.GetCompositeSchedule.Request(
                    wanted.evseId(),
                    wanted.duration(),
                    unit == null ? null : ChargingRateUnit.valueOf(unit.name())));
    var schedule = answer.chargingSchedule();
    if (schedule == null) {
      return new GetCompositeSchedule.Response(GenericStatus.REJECTED, null, null);
    }
    return new GetCompositeSchedule.Response(
        GenericStatus.ACCEPTED,
        null,
        new GetCompositeSchedule.CompositeSchedule(
            ProfileWords.periods(schedule),
            wanted.evseId(),
            wanted.duration(),
            schedule.startSchedule() == null ? cabinet.now() : schedule.startSchedule(),
            org.voltyard.ocpp.v2.ChargingRateUnit.valueOf(schedule.chargingRateUnit().name())));
  }

  /// Reports what matches, EVSE by EVSE. // K09
  GetChargingProfiles.Response report(GetChargingProfiles.Request wanted) {
    Map<Integer, List<org.voltyard.ocpp.v2.ChargingProfile>> found = new TreeMap<>();
    for (Profiles.Installed each : cabinet.profiles().all()) {
      if (each.profile().stackLevel() >= PriorityDesk.LEVEL) {
        continue;
      }
      org.voltyard.ocpp.v2.ChargingProfile told = ProfileWords.told(each);
      if ((wanted.evseId() == null || wanted.evseId() == each.connector())
          && matches(wanted.chargingProfile(), told)) {
        found.computeIfAbsent(each.connector(), _ -> new ArrayList<>()).add(told);
      }
    }
    priority
        .kept()
        .forEach(
            (evse, told) -> {
              if ((wanted.evseId() == null || wanted.evseId().equals(evse))
                  && matches(wanted.chargingProfile(), told)) {
                found.computeIfAbsent(evse, _ -> new ArrayList<>()).add(told);
              }
            });
    if (found.isEmpty()) {
      return new GetChargingProfiles.Response(GetChargingProfileStatus.NO_PROFILES, null);
    }
    parts.remote().later(() -> tell(wanted.requestId(), found));
    return new GetChargingProfiles.Response(GetChargingProfileStatus.ACCEPTED, null);
  }

  private static boolean matches(
      GetChargingProfiles.ChargingProfileCriterion by, org.voltyard.ocpp.v2.ChargingProfile told) {
    List<Integer> ids = by.chargingProfileId();
    List<String> sources = by.chargingLimitSource();
    return (ids == null || ids.contains(told.id()))
        && (sources == null || sources.contains(ChargingLimitSource.CSO.wire()))
        && same(by.stackLevel(), told.stackLevel())
        && (by.chargingProfilePurpose() == null
            || by.chargingProfilePurpose() == told.chargingProfilePurpose());
  }

  private static boolean same(@Nullable Integer wanted, int found) {
    return wanted == null || wanted == found;
  }

  private void tell(
      int request, Map<Integer, List<org.voltyard.ocpp.v2.ChargingProfile>> byConnector) {
    int left = byConnector.size();
    for (var each : byConnector.entrySet()) {
      left--;
      parts
          .line()
          .tell(
              new ReportChargingProfiles.Request(
                  request,
                  ChargingLimitSource.CSO.wire(),
                  each.getValue(),
                  left > 0 ? true : null,
                  each.getKey()));
    }
  }
}
