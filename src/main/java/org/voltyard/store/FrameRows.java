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
  private FrameSpan span;

  FrameRows(Database database) {
    this.database = database;
    this.last =
        database.read(
            session ->
                session
                    .createQuery("select coalesce(max(f.id), 0L) from FrameEntity f", Long.class)
                    .getSingleResult());
    this.span = database.read(FrameSpan::begun);
  }

  void write(List<FrameLog.Frame> frames) {
    Written[] written = new Written[1];
    database.write(
        session -> {
          Written rows =
              session.doReturningWork(
                  connection -> insert(connection, frames, new Written(last, span.copy())));
          written[0] = new Written(rows.last(), rows.span().rest(session, rows.last()));
        });
    last = written[0].last();
    span = written[0].span();
  }

  private Written insert(Connection connection, List<FrameLog.Frame> frames, Written before)
      throws SQLException {
    long id = before.last();
    FrameSpan grown = before.span();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into frame (id, at, station_no, incoming, type, message_id, action, latency,"
                + " fault, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      Params params = new Params(statement);
      for (FrameLog.Frame frame : frames) {
        int station = database.stationKeys().number(frame.station());
        id = Math.max(id + 1, Micros.of(frame.at()));
        grown = grown.with(id, station);
        row(params.big(id), frame, station);
      }
      params.flush();
    }
    return new Written(id, grown.holding(frames));
  }

  private static void row(Params params, FrameLog.Frame frame, int station) throws SQLException {
    params
        .at(frame.at())
        .whole(station)
        .flag(frame.incoming())
        .small(frame.type())
        .text(frame.messageId(), 255)
        .text(frame.action(), 64)
        .big(frame.latencyMicros())
        .text(frame.fault(), 1000)
        .text(frame.text(), Clean.LONGEST)
        .add();
  }

  /// How far writing has come.
  private record Written(long last, FrameSpan span) {}
}
