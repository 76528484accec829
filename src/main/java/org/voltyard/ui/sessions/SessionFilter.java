package org.voltyard.ui.sessions;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// Which sessions to show; empty and null are any.
public record SessionFilter(
    String station,
    String token,
    @Nullable Boolean open,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean odd,
    String vehicle,
    String driver,
    String organisation) {
  static final SessionFilter ALL = new SessionFilter("", "", null, null, null, false);

  /// Filters that were kept before people were known have no part for them.
  private static final int PARTS = 6;

  private static final int ALL_PARTS = 9;

  /// Whoever charged.
  public SessionFilter(
      String station,
      String token,
      @Nullable Boolean open,
      @Nullable Instant from,
      @Nullable Instant to,
      boolean odd) {
    this(station, token, open, from, to, odd, "", "", "");
  }

  /// Whether only sessions of somebody are meant.
  boolean ofSomebody() {
    return !vehicle.isEmpty() || !driver.isEmpty() || !organisation.isEmpty();
  }

  boolean any() {
    return !equals(ALL);
  }

  /// For sessions as they change.
  boolean matches(Session session) {
    Instant begun = session.start().at();
    return (station.isEmpty() || station.equals(session.connector().station().value()))
        && (token.isEmpty() || token.equalsIgnoreCase(session.token().value()))
        && (open == null || open == session.open())
        && (from == null || !begun.isBefore(from))
        && (to == null || begun.isBefore(to))
        && (!odd || !session.anomalies().isEmpty());
  }

  /// The same for the archive.
  SessionArchive.Query query(
      @Nullable String cursor, int limit, SessionArchive.@Nullable Whose whose) {
    return new SessionArchive.Query(
        station.isEmpty() ? null : new StationId(station),
        token.isEmpty() ? null : new TokenId(token),
        open,
        from,
        to,
        cursor,
        limit,
        whose,
        odd ? Boolean.TRUE : null);
  }

  /// As words that can be kept.
  String kept() {
    return String.join(
        "\t",
        station,
        token,
        open == null ? "" : open.toString(),
        from == null ? "" : from.toString(),
        to == null ? "" : to.toString(),
        Boolean.toString(odd),
        vehicle,
        driver,
        organisation);
  }

  /// From words that were kept; what cannot be read is no filter.
  static SessionFilter of(String kept) {
    String[] parts = kept.split("\t", -1);
    if (parts.length != PARTS && parts.length != ALL_PARTS) {
      return ALL;
    }
    try {
      return new SessionFilter(
          parts[0],
          parts[1],
          parts[2].isEmpty() ? null : Boolean.valueOf(parts[2]),
          parts[3].isEmpty() ? null : Instant.parse(parts[3]),
          parts[4].isEmpty() ? null : Instant.parse(parts[4]),
          Boolean.parseBoolean(parts[5]),
          parts.length == PARTS ? "" : parts[6],
          parts.length == PARTS ? "" : parts[7],
          parts.length == PARTS ? "" : parts[8]);
    } catch (DateTimeParseException e) {
      return ALL;
    }
  }
}
