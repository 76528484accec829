package org.voltyard.ui.stations;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ProfileRaise.Step;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Fx;

/// Leads one station to a higher security profile, and tells how far it has come.
final class RaiseModel {
  private final Fx fx;
  private final StationsDeps deps;

  RaiseModel(Fx fx, StationsDeps deps) {
    this.fx = fx;
    this.deps = deps;
  }

  /// One line of the way.
  record Line(Step step, Stand stand) {}

  /// How a step stands.
  enum Stand {
    DONE,
    NOW,
    AHEAD
  }

  /// What is to be shown.
  ///
  /// @param goals to which the station could be led now; none while it is led
  /// @param restarting whether all is said and the station is on its way back
  /// @param stopped why it was led no further the last time
  record Look(
      List<SecurityProfile> goals,
      List<Line> lines,
      @Nullable ProfileRaise raise,
      boolean restarting,
      @Nullable String stopped) {}

  Look look(StationView station) {
    ProfileRaise raise = deps.stations().raise(station.id()).orElse(null);
    String stopped = deps.stations().raiseStopped(station.id()).orElse(null);
    if (raise == null) {
      return new Look(goals(station), List.of(), null, false, stopped);
    }
    Step next = raise.next();
    List<Line> lines =
        Arrays.stream(Step.values())
            .filter(raise::needed)
            .map(step -> new Line(step, stand(raise, step, next)))
            .toList();
    return new Look(List.of(), lines, raise, next == null, null);
  }

  private static Stand stand(ProfileRaise raise, Step step, @Nullable Step next) {
    if (step == next) {
      return Stand.NOW;
    }
    return raise.done().contains(step) ? Stand.DONE : Stand.AHEAD;
  }

  private static List<SecurityProfile> goals(StationView station) {
    SecurityProfile shown = station.link().profile();
    SecurityProfile least = station.registration().profile();
    SecurityProfile now = shown == null ? SecurityProfile.OPEN : shown;
    SecurityProfile from = least == null ? now : now.or(least);
    return Arrays.stream(SecurityProfile.values()).filter(p -> p.compareTo(from) > 0).toList();
  }

  void begin(StationId id, SecurityProfile goal, String address, Consumer<Throwable> failed) {
    String named = address.isBlank() ? null : address.strip();
    fx.background(
        () -> {
          deps.raises().begin(id, new ProfileRaise.Wish(goal, named, null), deps.origin());
          return id;
        },
        done -> {},
        failed);
  }

  void stop(StationId id, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          deps.raises().stop(id, deps.origin());
          return id;
        },
        done -> {},
        failed);
  }
}
