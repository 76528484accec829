package org.voltyard.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Fills the places of one prepared statement from left to right; [#add] ends a row.
final class Params {
  private final PreparedStatement statement;
  private int next = 1;
  private int rows;

  Params(PreparedStatement statement) {
    this.statement = statement;
  }

  Params big(long value) throws SQLException {
    statement.setLong(next++, value);
    return this;
  }

  Params big(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(next++, Types.BIGINT);
      return this;
    }
    return big(value.longValue());
  }

  Params whole(@Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(next++, Types.INTEGER);
    } else {
      statement.setInt(next++, value);
    }
    return this;
  }

  Params small(int value) throws SQLException {
    statement.setShort(next++, (short) value);
    return this;
  }

  Params flag(boolean value) throws SQLException {
    statement.setBoolean(next++, value);
    return this;
  }

  Params number(@Nullable Double value) throws SQLException {
    if (value == null) {
      statement.setNull(next++, Types.DOUBLE);
    } else {
      statement.setDouble(next++, value);
    }
    return this;
  }

  Params text(@Nullable String value, int max) throws SQLException {
    if (value == null) {
      statement.setNull(next++, Types.VARCHAR);
    } else {
      statement.setString(next++, Clean.text(value, max));
    }
    return this;
  }

  Params at(@Nullable Instant value) throws SQLException {
    return big(value == null ? null : (Long) Micros.of(value));
  }

  void add() throws SQLException {
    statement.addBatch();
    next = 1;
    rows++;
  }

  void flush() throws SQLException {
    if (rows > 0) {
      statement.executeBatch();
      rows = 0;
    }
  }
}
