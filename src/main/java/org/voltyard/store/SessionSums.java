package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sums of the sessions that got readings lately, so that a reading costs no query.
final class SessionSums {
  private static final int KEPT = 20_000;

  private final Map<Long, SessionSum> sums =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SessionSum> eldest) {
          return size() > KEPT;
        }
      };

  void put(long session, SessionSum sum) {
    sums.put(session, sum);
  }

  /// Forgets all, because what was put was not written.
  void clear() {
    sums.clear();
  }

  /// The sum of a session, null when there is no such session.
  @Nullable SessionSum find(Connection connection, long session) throws SQLException {
    SessionSum known = sums.get(session);
    return known != null ? known : load(connection, session);
  }

  private @Nullable SessionSum load(Connection connection, long session) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select start_meter, energy, peak, readings, last_sample, sample_from, sample_to"
                + " from session where id = ?")) {
      statement.setLong(1, session);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        SessionSum sum =
            new SessionSum(
                rows.getLong(1),
                rows.getLong(2),
                rows.getDouble(3),
                rows.getInt(4),
                rows.getObject(5, Long.class),
                rows.getObject(6, Long.class),
                rows.getObject(7, Long.class));
        sums.put(session, sum);
        return sum;
      }
    }
  }
}
