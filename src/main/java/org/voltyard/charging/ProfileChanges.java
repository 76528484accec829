package org.voltyard.charging;

import java.util.Optional;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand.ChangeProfile;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.journal.Journal;

/// Raises the security profile of stations: only when a station has come with the higher one, the
/// lower one is shut. // A05
final class ProfileChanges {
  private final DepotState state;
  private final Journal journal;

  ProfileChanges(DepotState state, Journal journal) {
    this.state = state;
    this.journal = journal;
  }

  /// Before the station is told.
  ///
  /// @throws StationLink.InvalidCommand when it could not come in with that profile, or it is lower
  void offer(StationId station, ChangeProfile command, Origin origin) {
    StationState known = state.station(station);
    if (known != null) {
      check(known.registration(), command.profile());
    }
    journal.append(new SecurityEvent.ProfileOffered(station, command.profile(), origin));
  }

  static void check(Station station, SecurityProfile wanted) {
    SecurityProfile own = station.profile();
    if (own != null && !wanted.atLeast(own)) {
      throw new StationLink.InvalidCommand( // A00.FR.005
          "the security profile can only be raised; it is " + own.number());
    }
    boolean password = wanted == SecurityProfile.BASIC || wanted == SecurityProfile.TLS_BASIC;
    if (password && station.passwordHash() == null) {
      throw new StationLink.InvalidCommand(
          "security profile " + wanted.number() + " needs a password: give the station one first");
    }
  }

  /// What follows from the station's answer. No answer says nothing.
  static Optional<Fact> answered(
      StationId station, SecurityProfile profile, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          a.reply().accepted() ? Optional.empty() : refused(station, profile, a.reply().status());
      case Outcome.Failed<? extends Reply> f -> refused(station, profile, f.code());
      case Outcome.Unsupported<? extends Reply> u -> refused(station, profile, u.reason());
      case Outcome.TimedOut<? extends Reply> _, Outcome.NotConnected<? extends Reply> _ ->
          Optional.empty();
    };
  }

  private static Optional<Fact> refused(StationId station, SecurityProfile profile, String why) {
    return Optional.of(new SecurityEvent.ProfileRefused(station, profile, why));
  }

  /// What follows from the profile with which a station came in.
  static Optional<Fact> came(StationState station, SecurityProfile profile) {
    ProfileRaise raise = station.raise().now();
    SecurityProfile wanted =
        raise == null ? station.offeredProfiles().wanted() : raise.plan().goal();
    return wanted != null && profile.atLeast(wanted)
        ? Optional.of(new SecurityEvent.ProfileRaised(station.id(), wanted))
        : Optional.empty();
  }
}
