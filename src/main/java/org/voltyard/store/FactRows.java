package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.voltyard.domain.Recorded;

/// Writes facts into table `fact`.
final class FactRows implements AutoCloseable {
  private final PreparedStatement statement;
  private final Params params;
  private final FactText texts;

  FactRows(Connection connection, FactText texts) throws SQLException {
    this.statement =
        connection.prepareStatement(
            "insert into fact (seq, at, subject, kind, body) values (?, ?, ?, ?, ?)");
    this.params = new Params(statement);
    this.texts = texts;
  }

  void add(Recorded recorded) throws SQLException {
    FactText.Text text = texts.of(recorded.fact());
    params
        .big(recorded.seq())
        .at(recorded.at())
        .text(recorded.fact().subject(), 255)
        .text(text.kind(), 64)
        .text(text.body(), Clean.LONGEST)
        .add();
  }

  void flush() throws SQLException {
    params.flush();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
