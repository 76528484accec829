package org.voltyard.charging;

import java.util.List;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.ProfileReport;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// What a station's answer to a command tells of the limits on its charging. Pure.
final class ProfileAnswers {
  private ProfileAnswers() {}

  static List<Fact> facts(StationId station, StationCommand<?> command, Reply reply) {
    if (command instanceof StationCommand.Native(String _, String _, var meaning)) {
      return meaning == null ? List.of() : facts(station, meaning, reply);
    }
    return reply.accepted() ? agreed(station, command, reply) : denied(station, command);
  }

  private static List<Fact> agreed(StationId station, StationCommand<?> command, Reply reply) {
    return switch (command) {
      case StationCommand.RemoteStart c when c.profile() != null && c.connector() != null ->
          List.of(new ProfileEvent.Installed(station, c.connector(), c.profile())); // K05
      case StationCommand.SetProfile c ->
          List.of(new ProfileEvent.Installed(station, c.connector(), c.profile()));
      case StationCommand.ClearProfile c ->
          List.of(
              new ProfileEvent.Cleared(
                  station, c.profile(), c.connector(), c.purpose(), c.stackLevel()));
      case StationCommand.ReadProfiles c ->
          List.of(new ProfileEvent.Asked(station, c.request(), c.filter()));
      case StationCommand.UpdateSchedule c ->
          List.of(
              new ProfileEvent.Adjusted(station, c.profile(), c.rates(), ProfileEvent.Way.PUSHED));
      case StationCommand.AllowTransfer c ->
          List.of(new ProfileEvent.TransferAllowed(station, c.transaction(), c.ways()));
      case StationCommand.ReadSchedule c
          when reply instanceof Reply.Schedule told && told.schedule() != null ->
          List.of(computed(station, c, told, told.schedule()));
      default -> List.of();
    };
  }

  /// That there is nothing to clear or to report is news as well. // K10.FR.01, K09
  private static List<Fact> denied(StationId station, StationCommand<?> command) {
    return switch (command) {
      case StationCommand.ClearProfile c when c.profile() != null ->
          List.of(new ProfileEvent.Missed(station, List.of(c.profile())));
      case StationCommand.ReadProfiles c ->
          List.of(
              new ProfileEvent.Asked(station, c.request(), c.filter()),
              new ProfileEvent.Reported(
                  station, new ProfileReport(c.request(), 0, KnownProfile.DEPOT, List.of(), true)));
      default -> List.of();
    };
  }

  /// 1.6 tells the beginning beside the schedule, 2.x in it.
  private static ProfileEvent.Computed computed(
      StationId station,
      StationCommand.ReadSchedule asked,
      Reply.Schedule reply,
      ChargingProfile.Schedule told) {
    return new ProfileEvent.Computed(
        station,
        asked.connector(),
        new ChargingProfile.Schedule(
            told.duration() == null ? asked.duration() : told.duration(),
            told.start() == null ? reply.start() : told.start(),
            told.unit(),
            told.periods(),
            told.minimumRate()));
  }
}
