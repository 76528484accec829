package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.voltyard.domain.FrameLog;

/// Writes table `frame`. Numbers are times of recording in microseconds, made ascending, so that
/// the newest rows are at the end of the table and a span of time is a span of numbers.
final class FrameRows {
  private final Database database;
  private long last;

  FrameRows(Database database) {
    this.database = database;
    this.last =
        database.read(
            session ->
                session
                    .createQuery("select coalesce(max(f.id), 0L) from FrameEntity f", Long.class)
                    .getSingleResult());
  }

  void write(List<FrameLog.Frame> frames) {
    long before = last;
    try {
      database.write(session -> session.doWork(connection -> insert(connection, frames)));
    } catch (RuntimeException e) {
      last = before;
      throw e;
    }
  }

  private void insert(Connection connection, List<FrameLog.Frame> frames) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into frame (id, at, station_no, incoming, type, message_id, action, latency,"
                + " fault, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      Params params = new Params(statement);
      for (FrameLog.Frame frame : frames) {
        long at = Micros.of(frame.at());
        last = Math.max(last + 1, at);
        params
            .big(last)
            .big(at)
            .whole(database.stationKeys().number(frame.station()))
            .flag(frame.incoming())
            .small(frame.type())
            .text(frame.messageId(), 255)
            .text(frame.action(), 64)
            .big(frame.latencyMicros())
            .text(frame.fault(), 1000)
            .text(frame.text(), Clean.LONGEST)
            .add();
      }
      params.flush();
    }
  }
}
