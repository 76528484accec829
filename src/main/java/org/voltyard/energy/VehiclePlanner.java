package org.voltyard.energy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.VehicleNeeds;

/// Decides how a vehicle that told its needs may charge. [FirstPlan] does so by a simple rule; a
/// scheduler takes its place.
public interface VehiclePlanner {
  Plan plan(Question question);

  /// What there is to know.
  ///
  /// @param ceiling what may flow to this EVSE, in watts, without a gap
  /// @param amperes whether the station takes limits in amperes only
  /// @param periods how many a schedule may have, null when any number
  record Question(
      VehicleNeeds needs,
      List<Span> ceiling,
      Instant now,
      boolean amperes,
      @Nullable Integer periods) {
    public Question {
      ceiling = List.copyOf(ceiling);
    }
  }

  /// What is decided.
  sealed interface Plan {
    /// It charges by this schedule.
    record Fits(Kind kind, Schedule schedule) implements Plan {}

    /// It charges by the limits that hold anyway.
    record Nothing(String reason) implements Plan {}

    /// It may not charge as it asks to.
    record Refused(String reason) implements Plan {}

    /// It will be decided later: then [Renegotiation#replan] hands it out.
    record Later(String reason) implements Plan {}
  }
}
