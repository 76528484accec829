package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;

/// Adds what somebody asked for to the chain in table `audit`.
final class AuditRows implements AutoCloseable {
  private static final int LONGEST = 1_000_000;

  private final PreparedStatement insert;
  private final PreparedStatement latest;
  private final Params params;
  private final BiFunction<Fact, Origin, AuditText> texts;
  private final Map<Thing, Optional<String>> values = new HashMap<>();
  private long no;
  private String hash = AuditRecord.GENESIS;

  private record Thing(String thing, String subject) {}

  AuditRows(Connection connection, BiFunction<Fact, Origin, AuditText> texts) throws SQLException {
    this.texts = texts;
    try (PreparedStatement head =
            connection.prepareStatement(
                "select no, hash from audit order by no desc fetch first 1 rows only");
        ResultSet rows = head.executeQuery()) {
      if (rows.next()) {
        no = rows.getLong(1);
        hash = rows.getString(2);
      }
    }
    insert =
        connection.prepareStatement(
            "insert into audit (no, seq, at, who, place, why, kind, thing, subject, value_before,"
                + " value_after, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    latest =
        connection.prepareStatement(
            "select value_after from audit where thing = ? and subject = ? order by no desc fetch"
                + " first 1 rows only");
    params = new Params(insert);
  }

  void add(Recorded recorded) throws SQLException {
    Origin origin = recorded.fact().origin();
    if (origin != null) {
      write(record(recorded, origin, texts.apply(recorded.fact(), origin)));
    }
  }

  private AuditRecord record(Recorded recorded, Origin origin, AuditText text) throws SQLException {
    String subject = Clean.text(text.subject(), 255);
    String after = clean(text.after(), LONGEST);
    String before = clean(text.before(), LONGEST);
    String thing = text.thing();
    if (thing != null) {
      Thing key = new Thing(thing, subject);
      before = before == null ? value(key).orElse(null) : before;
      values.put(key, Optional.ofNullable(after));
    }
    return new AuditRecord(
        no + 1,
        recorded.seq(),
        Micros.of(recorded.at()),
        Clean.text(origin.who(), 255),
        Clean.text(origin.where(), 255),
        clean(text.why(), 1000),
        text.kind(),
        thing,
        subject,
        before,
        after);
  }

  private Optional<String> value(Thing key) throws SQLException {
    Optional<String> known = values.get(key);
    if (known != null) {
      return known;
    }
    latest.setString(1, key.thing());
    latest.setString(2, key.subject());
    try (ResultSet rows = latest.executeQuery()) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  private void write(AuditRecord row) throws SQLException {
    no = row.no();
    hash = row.hash(hash);
    params
        .big(row.no())
        .big(row.seq())
        .big(row.at())
        .text(row.who(), 255)
        .text(row.place(), 255)
        .text(row.why(), 1000)
        .text(row.kind(), 64)
        .text(row.thing(), 64)
        .text(row.subject(), 255)
        .text(row.before(), LONGEST)
        .text(row.after(), LONGEST)
        .text(hash, 64)
        .add();
  }

  private static @Nullable String clean(@Nullable String text, int max) {
    return text == null ? null : Clean.text(text, max);
  }

  void flush() throws SQLException {
    params.flush();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    latest.close();
  }
}
