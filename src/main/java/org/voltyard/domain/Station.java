package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// A station as the depot keeps it: what the operator decided and wrote down about it.
///
/// @param group feeder or row in which it is shown; may be empty
/// @param rated nameplate power of the whole station, null when not known
/// @param passwordHash null when the station needs no password
/// @param connectors number of connectors the operator expects, 0 when not known
/// @param profile security profile below which it is refused; null where the site's minimum holds
/// @param certificateName common name of its certificate; null when that is its id
public record Station(
    StationId id,
    Admission admission,
    String name,
    String group,
    @Nullable Power rated,
    @Nullable String passwordHash,
    boolean freeVend,
    int connectors,
    @Nullable SecurityProfile profile,
    @Nullable String certificateName) {
  /// A station without security of its own.
  public Station(
      StationId id,
      Admission admission,
      String name,
      String group,
      @Nullable Power rated,
      @Nullable String passwordHash,
      boolean freeVend,
      int connectors) {
    this(id, admission, name, group, rated, passwordHash, freeVend, connectors, null, null);
  }

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

  /// The same station with another password.
  public Station withPassword(String hash) {
    return new Station(
        id, admission, name, group, rated, hash, freeVend, connectors, profile, certificateName);
  }

  public Station with(Admission other) {
    return new Station(
        id,
        other,
        name,
        group,
        rated,
        passwordHash,
        freeVend,
        connectors,
        profile,
        certificateName);
  }

  /// The same station, held to another security profile.
  public Station with(@Nullable SecurityProfile other) {
    return new Station(
        id,
        admission,
        name,
        group,
        rated,
        passwordHash,
        freeVend,
        connectors,
        other,
        certificateName);
  }

  /// The name that must stand in its certificate.
  public String subject() {
    String named = certificateName;
    return named == null ? id.value() : named;
  }
}
