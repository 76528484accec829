package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a station to a higher security profile, as far as it has come. // A05
///
/// @param done the steps that are over, in their order; the last one may be there several times
/// @param networks the station's slots with ways to the depot, in the order in which it tries them;
///   empty where they are not known yet, or its version has none
/// @param slot where the new way was stored, null before that
public record ProfileRaise(
    Plan plan,
    Instant since,
    Origin origin,
    List<Step> done,
    List<Integer> networks,
    @Nullable Integer slot) {
  public ProfileRaise {
    done = List.copyOf(done);
    networks = List.copyOf(networks);
  }

  /// What is wanted.
  ///
  /// @param address under which the station reaches the depot with the new profile
  /// @param medium interface of the station that it is to use, in the words of its version; null
  ///   for the usual one
  public record Plan(SecurityProfile goal, String address, @Nullable String medium) {}

  /// What an operator asks for; what is null is the depot's choice.
  public record Wish(SecurityProfile goal, @Nullable String address, @Nullable String medium) {}

  /// The steps, one after the other.
  public enum Step {
    /// The station has the root by which it knows the depot.
    ROOT,
    /// It has a certificate of its own.
    CERTIFICATE,
    /// Its ways to the depot are known.
    READ,
    /// The new way is in a free slot.
    STORE,
    /// It tries the new way first, and the old one after it.
    ORDER,
    /// It knows the profile; where there are no slots.
    TELL,
    /// It restarts.
    RESTART
  }

  /// What is to do now; null while the station is on its way back.
  public @Nullable Step next() {
    for (Step step : Step.values()) {
      if (needed(step) && !done.contains(step)) {
        return step;
      }
    }
    return null;
  }

  /// Whether a step is part of this raise at all, as far as is known.
  public boolean needed(Step step) {
    boolean told = done.contains(Step.READ) && networks.isEmpty();
    return switch (step) {
      case ROOT -> plan.goal().tls();
      case CERTIFICATE -> plan.goal() == SecurityProfile.TLS_CERTIFICATE;
      case READ, RESTART -> true;
      case STORE, ORDER -> !told;
      case TELL -> told;
    };
  }

  /// How often it restarted.
  public int restarts() {
    return (int) done.stream().filter(s -> s == Step.RESTART).count();
  }
}
