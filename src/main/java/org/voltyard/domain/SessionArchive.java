package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All sessions there ever were, from the database. Never call it on the JavaFX thread.
public interface SessionArchive {
  Optional<Session> find(SessionId id);

  /// Newest first.
  Page<Session> search(Query query);

  /// Readings of a session in order of time, thinned out evenly to at most `max`.
  List<MeterReading> readings(SessionId id, int max);

  /// Readings of a connector between two instants, in order, thinned out evenly to at most `max`.
  List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max);

  /// The checks of a session's signed readings, in order of time.
  List<MeterProof> proofs(SessionId id);

  /// To whom sessions are put down, of those that are put down to somebody.
  default Map<SessionId, Whose> whose(List<SessionId> sessions) {
    return Map.of();
  }

  /// Energy of the depot, in sessions that began since then.
  Energy energySince(Instant since);

  /// What to look for; null is anything.
  ///
  /// @param cursor `next` of the page before, null for the first
  /// @param limit 1 to 1000
  /// @param whose to whom they were put down
  /// @param odd only those with anomalies, or only those without
  record Query(
      @Nullable StationId station,
      @Nullable TokenId token,
      @Nullable Boolean open,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit,
      @Nullable Whose whose,
      @Nullable Boolean odd) {
    public Query(
        @Nullable StationId station,
        @Nullable TokenId token,
        @Nullable Boolean open,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit,
        @Nullable Whose whose) {
      this(station, token, open, from, to, cursor, limit, whose, null);
    }

    public Query(
        @Nullable StationId station,
        @Nullable TokenId token,
        @Nullable Boolean open,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {
      this(station, token, open, from, to, cursor, limit, null);
    }

    public static final Query ALL = new Query(null, null, null, null, null, null, 200);
  }

  /// Ids in the registers; null is anybody.
  record Whose(@Nullable String vehicle, @Nullable String driver, @Nullable String organisation) {}
}
