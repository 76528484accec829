package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingDesk;
import org.voltyard.domain.ExternalLimit;
import org.voltyard.domain.ProfileReport;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleSchedule;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;

/// What a station tells of limits on charging, its own and those of others, and of vehicles that
/// negotiate theirs (block K).
final class SmartCharging {
  private final ChargingDesk desk;
  private final boolean young;

  SmartCharging(ChargingDesk desk, Actions actions) {
    this.desk = desk;
    this.young = actions.edition() != Edition.V2_0_1;
  }

  void addTo(Routes routes) {
    routes.once(NotifyChargingLimit.Request.class, this::limited);
    routes.once(ClearedChargingLimit.Request.class, this::cleared);
    routes.once(ReportChargingProfiles.Request.class, this::reported);
    routes.once(NotifyEVChargingNeeds.Request.class, this::needs);
    routes.once(NotifyEVChargingSchedule.Request.class, this::intends);
  }

  /// Without an EVSE it is about the whole station. // K12
  private NotifyChargingLimit.Response limited(
      Caller station, NotifyChargingLimit.Request request) {
    NotifyChargingLimit.ChargingLimit limit = request.chargingLimit();
    List<ChargingSchedule> schedules = request.chargingSchedule();
    Integer evse = request.evseId();
    desk.limited(
        station.station(),
        new ExternalLimit(
            evse == null ? 0 : evse,
            limit.chargingLimitSource(),
            limit.isGridCritical(),
            Boolean.TRUE.equals(limit.isLocalGeneration()),
            schedules == null ? List.of() : schedules.stream().map(Profiles::domain).toList()));
    return new NotifyChargingLimit.Response();
  }

  private ClearedChargingLimit.Response cleared(
      Caller station, ClearedChargingLimit.Request request) {
    desk.limitCleared(station.station(), request.evseId(), request.chargingLimitSource());
    return new ClearedChargingLimit.Response();
  }

  private ReportChargingProfiles.Response reported(
      Caller station, ReportChargingProfiles.Request request) {
    desk.reported(
        station.station(),
        new ProfileReport(
            request.requestId(),
            request.evseId(),
            request.chargingLimitSource(),
            request.chargingProfile().stream().map(Profiles::domain).toList(),
            !Boolean.TRUE.equals(request.tbc()))); // K09.FR.02
    return new ReportChargingProfiles.Response();
  }

  private NotifyEVChargingNeeds.Response needs(
      Caller station, NotifyEVChargingNeeds.Request request) {
    VehicleNeeds.Judged judged =
        desk.needed(station.station(), Needs.domain(request, station.arrival()));
    NotifyEVChargingNeeds.Status status =
        switch (judged.answer()) {
          case ACCEPTED -> NotifyEVChargingNeeds.Status.ACCEPTED;
          case PROCESSING -> NotifyEVChargingNeeds.Status.PROCESSING;
          case REJECTED -> NotifyEVChargingNeeds.Status.REJECTED;
          case NO_PROFILE ->
              young
                  ? NotifyEVChargingNeeds.Status.NO_CHARGING_PROFILE
                  : NotifyEVChargingNeeds.Status.REJECTED;
        };
    return new NotifyEVChargingNeeds.Response(status, why("NoProfile", judged.reason()));
  }

  private NotifyEVChargingSchedule.Response intends(
      Caller station, NotifyEVChargingSchedule.Request request) {
    String fault =
        desk.intended(
            station.station(),
            new VehicleSchedule(
                request.evseId(),
                request.timeBase(),
                Profiles.domain(request.chargingSchedule()),
                request.selectedChargingScheduleId()));
    return new NotifyEVChargingSchedule.Response(
        fault == null ? GenericStatus.ACCEPTED : GenericStatus.REJECTED,
        why("LimitExceeded", fault));
  }

  private static @Nullable StatusInfo why(String code, @Nullable String reason) {
    return reason == null
        ? null
        : new StatusInfo(code, reason.substring(0, Math.min(reason.length(), 512)));
  }
}
