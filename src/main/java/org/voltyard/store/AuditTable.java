package org.voltyard.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Table `audit` as whoever checks it reads it: by plain SQL, in pages.
interface AuditTable {
  /// Runs a question on a connection.
  <T> T ask(Question<T> question);

  /// What is asked.
  interface Question<T> {
    T of(Connection connection) throws SQLException;
  }

  /// A row as it stands there.
  record Row(
      long no,
      long seq,
      long at,
      String who,
      String place,
      @Nullable String why,
      String kind,
      @Nullable String thing,
      String subject,
      @Nullable String before,
      @Nullable String after,
      String hash) {}

  /// How far the tables have come, the audit log among them.
  record Reached(long position, long audited) {}

  /// The table in the open database.
  static AuditTable in(Database database) {
    return new AuditTable() {
      @Override
      public <T> T ask(Question<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        database.write(session -> session.doWork(c -> answer.set(question.of(c))));
        return java.util.Objects.requireNonNull(answer.get());
      }
    };
  }

  /// The table in a database that nobody has open.
  static AuditTable in(DatabaseSettings settings) {
    return new AuditTable() {
      @Override
      public <T> T ask(Question<T> question) {
        try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
          return question.of(connection);
        } catch (SQLException e) {
          throw new DatabaseException("the audit log cannot be read: " + Trouble.firstLine(e), e);
        }
      }
    };
  }

  default Reached reached() {
    return ask(
        c -> {
          try (PreparedStatement statement =
                  c.prepareStatement("select position, audited from projection where id = 1");
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Reached(rows.getLong(1), rows.getLong(2));
          }
        });
  }

  default List<Row> byNumber(@Nullable Long after, int most) {
    String condition = after == null ? "" : "where no > ? ";
    return ask(
        c -> rows(c, condition + "order by no", after == null ? List.of() : List.of(after), most));
  }

  /// Those that were made from facts after `from` up to `to`.
  default List<Row> byFact(long from, long to, int most) {
    return ask(c -> rows(c, "where seq > ? and seq <= ? order by seq", List.of(from, to), most));
  }

  /// Those of facts that the tables have not come to.
  default List<Row> ahead() {
    return ask(
        c -> rows(c, "where seq > (select position from projection) order by no", List.of(), 1));
  }

  private static List<Row> rows(Connection connection, String which, List<Long> values, int most)
      throws SQLException {
    List<Row> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select no, seq, at, who, place, why, kind, thing, subject, value_before, value_after,"
                + " hash from audit "
                + which
                + " fetch first "
                + most
                + " rows only")) {
      for (int i = 0; i < values.size(); i++) {
        statement.setLong(i + 1, values.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row(row));
        }
      }
    }
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
