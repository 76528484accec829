package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// A station as the depot keeps it: what the operator decided and wrote down about it.
///
/// @param group feeder or row in which it is shown; may be empty
/// @param rated nameplate power of the whole station, null when not known
/// @param passwordHash null when the station needs no password
/// @param connectors number of connectors the operator expects, 0 when not known
public record Station(
    StationId id,
    Admission admission,
    String name,
    String group,
    @Nullable Power rated,
    @Nullable String passwordHash,
    boolean freeVend,
    int connectors) {
  /// Whether the depot lets the station in.
  public enum Admission {
    /// Seen or announced, waits for an operator.
    WAITING,
    ADMITTED,
    REFUSED,
    /// Taken out of the depot; its history stays.
    RETIRED
  }

  /// A station nobody has described yet.
  public static Station unknown(StationId id, Admission admission) {
    return new Station(id, admission, id.value(), "", null, null, false, 0);
  }

  public Station with(Admission other) {
    return new Station(id, other, name, group, rated, passwordHash, freeVend, connectors);
  }
}
