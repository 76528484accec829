package org.voltyard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables to the version that this program knows.
final class Schema {
  /// Number of the newest script in `db/migration`.
  static final int VERSION = 20;

  private Schema() {}

  /// Asks the history itself first: starting Flyway costs more than the rest of opening.
  static void bringUpToDate(DataSource source) {
    OptionalInt found = version(source);
    if (found.isPresent() && found.getAsInt() == VERSION) {
      return;
    }
    if (found.isPresent() && found.getAsInt() > VERSION) {
      throw new DatabaseException(
          "its tables have version %d, this program knows %d: install a newer program"
              .formatted(found.getAsInt(), VERSION));
    }
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
  }

  private static OptionalInt version(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (!historyExists(connection)) {
        return OptionalInt.empty();
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select max(cast(\"version\" as integer)) from \"flyway_schema_history\""
                  + " where \"success\" = true")) {
        rows.next();
        int version = rows.getInt(1);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
      }
    } catch (SQLException e) {
      throw new DatabaseException("its version cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean historyExists(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
      return tables.next();
    }
  }
}
