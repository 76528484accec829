package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A charging profile of a station as far as the depot knows it: what the station accepted from the
/// depot, and what it told of it itself.
///
/// @param connector 0 for the whole station
/// @param set what the station accepted, null when the depot did not set it
/// @param told what the station reported last, null when it was not asked since it was set
/// @param source who set it, in the station's word
/// @param missing whether a whole report since then lacked it
public record KnownProfile(
    int connector,
    @Nullable ChargingProfile set,
    @Nullable Instant setAt,
    @Nullable ChargingProfile told,
    @Nullable Instant toldAt,
    String source,
    boolean missing) {
  /// The depot's own word for itself as a source.
  public static final String DEPOT = "CSO";

  /// How far depot and station agree about it.
  public enum Standing {
    /// Accepted, not yet seen in a report.
    ACCEPTED,
    /// Reported as it was set.
    CONFIRMED,
    /// Reported with other contents.
    DIFFERENT,
    /// Set, but the station does not report it.
    MISSING,
    /// Reported, set by somebody else.
    FOREIGN
  }

  /// What holds at the station, as far as one can know: its own word outdoes ours.
  public ChargingProfile profile() {
    ChargingProfile known = told != null ? told : set;
    if (known == null) {
      throw new IllegalStateException("a profile that nobody knows");
    }
    return known;
  }

  public Standing standing() {
    if (missing) {
      return Standing.MISSING;
    } else if (set == null) {
      return Standing.FOREIGN;
    } else if (told == null) {
      return Standing.ACCEPTED;
    }
    return told.same(set) ? Standing.CONFIRMED : Standing.DIFFERENT;
  }

  /// When this was last known to be so.
  public Instant at() {
    Instant last = toldAt != null ? toldAt : setAt;
    return last == null ? Instant.EPOCH : last;
  }
}
