package org.voltyard.ocpp.v2;

import java.util.List;
import org.voltyard.domain.ProfileFilter;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Translation.Order;

/// The question for installed profiles, between the depot and the wire. // K09
final class ProfileReports {
  private static final List<String> ANYBODY = List.of("EMS", "Other", "SO", "CSO");

  private ProfileReports() {}

  static Order<?> order(StationCommand.ReadProfiles command) {
    ProfileFilter filter = command.filter();
    return Commands.simple(
        new GetChargingProfiles.Request(command.request(), filter.connector(), criterion(filter)),
        GetChargingProfiles.Response.class);
  }

  /// By number alone, or by at least one of the others: for all, by all who may set one. //
  /// K09.FR.03
  private static GetChargingProfiles.ChargingProfileCriterion criterion(ProfileFilter filter) {
    if (!filter.ids().isEmpty()) {
      return new GetChargingProfiles.ChargingProfileCriterion(null, null, filter.ids(), null);
    }
    var purpose = filter.purpose();
    boolean all = purpose == null && filter.stackLevel() == null && filter.sources().isEmpty();
    List<String> sources = all ? ANYBODY : filter.sources();
    return new GetChargingProfiles.ChargingProfileCriterion(
        purpose == null ? null : Profiles.purpose(purpose),
        filter.stackLevel(),
        null,
        sources.isEmpty() ? null : sources);
  }

  static StationCommand<?> meaning(GetChargingProfiles.Request request) {
    GetChargingProfiles.ChargingProfileCriterion which = request.chargingProfile();
    List<Integer> ids = which.chargingProfileId();
    List<String> sources = which.chargingLimitSource();
    ChargingProfilePurpose purpose = which.chargingProfilePurpose();
    return new StationCommand.ReadProfiles(
        request.requestId(),
        new ProfileFilter(
            request.evseId(),
            ids == null ? List.of() : ids,
            purpose == null ? null : Profiles.purpose(purpose),
            which.stackLevel(),
            sources == null ? List.of() : sources));
  }
}
