package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;

/// Writes table `session`: new rows first, then what became of them; the sums of a session once in
/// a batch, however many readings it got.
final class SessionRows implements AutoCloseable {
  private final Connection connection;
  private final SessionSums sums;
  private final SampleRows samples;
  private final Map<Long, SessionSum> changed = new HashMap<>();
  private final PreparedStatement insert;
  private final PreparedStatement sum;
  private final PreparedStatement end;
  private final PreparedStatement unplug;
  private final PreparedStatement flag;
  private final PreparedStatement restate;
  private final PreparedStatement attribute;
  private final Params inserts;
  private final Params updates;
  private final Params ends;
  private final Params unplugs;
  private final Params flags;
  private final Params restates;
  private final Params attributes;

  SessionRows(Connection connection, SessionSums sums, SampleRows samples) throws SQLException {
    this.connection = connection;
    this.sums = sums;
    this.samples = samples;
    insert =
        connection.prepareStatement(
            "insert into session (id, transaction_id, station, connector, token, token_key,"
                + " start_at, received_at, start_meter, verdict, reservation, plugged_at,"
                + " authorized_at, energy, peak, readings, end_at, end_meter, end_reason, end_by,"
                + " evidence, unplugged_at, anomalies, odd)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    sum =
        connection.prepareStatement(
            "update session set energy = ?, peak = ?, readings = ?, last_sample = ?,"
                + " sample_from = ?, sample_to = ? where id = ?");
    end =
        connection.prepareStatement(
            "update session set end_at = ?, end_meter = ?, end_reason = ?, end_by = ?,"
                + " evidence = ? where id = ?");
    unplug = connection.prepareStatement("update session set unplugged_at = ? where id = ?");
    restate =
        connection.prepareStatement(
            "update session set token = ?, token_key = ?, start_at = ?, received_at = ?,"
                + " start_meter = ?, verdict = ?, reservation = ?, plugged_at = ?,"
                + " authorized_at = ? where id = ?");
    flag =
        connection.prepareStatement(
            "update session set anomalies = anomalies || ?, odd = true where id = ?"
                + " and anomalies not like ?");
    attribute =
        connection.prepareStatement(
            "update session set vehicle = ?, driver = ?, organisation = ? where id = ?");
    inserts = new Params(insert);
    updates = new Params(sum);
    ends = new Params(end);
    unplugs = new Params(unplug);
    flags = new Params(flag);
    restates = new Params(restate);
    attributes = new Params(attribute);
  }

  void apply(SessionEvent event, long seq) throws SQLException {
    switch (event) {
      case SessionEvent.Started e -> started(e.session());
      case SessionEvent.Ended e -> {
        samples.add(seq, e.connector(), e.session(), e.readings());
        over(seq, e.session(), e.end(), e.readings());
      }
      case SessionEvent.Corrected e -> {
        samples.add(seq, e.connector(), e.session(), e.readings());
        over(seq, e.session(), e.end(), e.readings());
      }
      case SessionEvent.Unplugged e -> {
        if (known(e.session())) {
          unplugs.at(e.at()).big(e.session().number()).add();
        }
      }
      case SessionEvent.Restated e -> restated(e);
      case SessionEvent.Flagged e -> {
        if (known(e.session())) {
          String word = Anomalies.word(e.anomaly());
          flags.text(word, 64).big(e.session().number()).text("%" + word + "%", 64).add();
        }
      }
      case SessionEvent.SignatureChecked _, SessionEvent.Orphaned _ -> {}
    }
  }

  /// It became known who charges in it.
  void attributed(RegisterEvent.SessionAttributed event) throws SQLException {
    Attribution to = event.attribution();
    if (known(event.session())) {
      attributes
          .text(to.vehicle(), 64)
          .text(to.driver(), 64)
          .text(to.organisation(), 64)
          .big(event.session().number())
          .add();
    }
  }

  private void restated(SessionEvent.Restated event) throws SQLException {
    long id = event.session().number();
    SessionSum sum = sums.find(connection, id);
    if (sum == null) {
      return;
    }
    Session.Start start = event.start();
    restates
        .text(event.token().value(), TokenId.LONGEST)
        .text(event.token().key(), 108)
        .at(start.at())
        .at(start.receivedAt())
        .big(start.meter().milliWattHours())
        .text(start.verdict().name(), 16)
        .whole(start.reservation())
        .at(start.pluggedAt())
        .at(start.authorizedAt())
        .big(id)
        .add();
    SessionSum now = sum.from(start.meter().milliWattHours());
    sums.put(id, now);
    changed.put(id, now);
  }

  /// Whether the session has a row: what is told of it before that is passed over, so that it does
  /// not depend on how facts fall into batches.
  private boolean known(SessionId session) throws SQLException {
    return sums.find(connection, session.number()) != null;
  }

  private void over(long seq, SessionId session, Session.End over, List<MeterReading> readings)
      throws SQLException {
    if (known(session)) {
      readings(session, seq, readings);
      endOf(ends, over).big(session.number()).add();
    }
  }

  /// Readings of a session arrived; the readings themselves are rows of their own.
  void readings(SessionId session, long seq, List<MeterReading> readings) throws SQLException {
    SessionSum now = sums.find(connection, session.number());
    if (now == null || readings.isEmpty()) {
      return;
    }
    for (int i = 0; i < readings.size(); i++) {
      now = now.with(readings.get(i), SampleRows.id(seq, i));
    }
    sums.put(session.number(), now);
    changed.put(session.number(), now);
  }

  private void started(Session s) throws SQLException {
    Session.Start start = s.start();
    inserts
        .big(s.id().number())
        .text(s.transaction().value(), 255)
        .text(s.connector().station().value(), 96)
        .whole(s.connector().number())
        .text(s.token().value(), TokenId.LONGEST)
        .text(s.token().key(), 108)
        .at(start.at())
        .at(start.receivedAt())
        .big(start.meter().milliWattHours())
        .text(start.verdict().name(), 16)
        .whole(start.reservation())
        .at(start.pluggedAt())
        .at(start.authorizedAt())
        .big(s.progress().energy().milliWattHours())
        .number(s.progress().peak().watts())
        .whole(s.progress().readings());
    endOf(inserts, s.end())
        .at(s.unpluggedAt())
        .text(
            s.anomalies().stream().map(Anomalies::word).sorted().collect(Collectors.joining()),
            1000)
        .flag(!s.anomalies().isEmpty())
        .add();
    sums.put(
        s.id().number(),
        new SessionSum(
            start.meter().milliWattHours(),
            s.progress().energy().milliWattHours(),
            s.progress().peak().watts(),
            s.progress().readings(),
            null,
            null,
            null));
  }

  private static Params endOf(Params params, Session.@Nullable End end) throws SQLException {
    if (end == null) {
      return params.at(null).big(null).text(null, 0).text(null, 0).text(null, 0);
    }
    return params
        .at(end.at())
        .big(end.meter().milliWattHours())
        .text(end.reason(), 255)
        .text(end.by().name(), 16)
        .text(end.evidence(), 4000);
  }

  void flush() throws SQLException {
    inserts.flush();
    for (Map.Entry<Long, SessionSum> entry : changed.entrySet()) {
      SessionSum s = entry.getValue();
      updates
          .big(s.energy())
          .number(s.peak())
          .whole(s.readings())
          .big(s.lastSample())
          .big(s.from())
          .big(s.to())
          .big(entry.getKey().longValue())
          .add();
    }
    changed.clear();
    updates.flush();
    ends.flush();
    unplugs.flush();
    flags.flush();
    restates.flush();
    attributes.flush();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    sum.close();
    end.close();
    unplug.close();
    flag.close();
    restate.close();
    attribute.close();
  }
}
