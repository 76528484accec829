package org.voltyard.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.voltyard.store.DatabaseSettings;

/// Puts a large depot's sessions, tokens, vehicles, drivers and organisations into a database by
/// plain batches.
final class ListRows {
  static final int SESSIONS = 1_000_000;
  static final int TOKENS = 100_000;
  static final int VEHICLES = 20_000;
  static final int DRIVERS = 50_000;
  static final int ORGANISATIONS = 2_000;
  static final int STATIONS = 500;
  static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");

  private static final List<String> FAMILY =
      List.of("王", "李", "张", "刘", "Chen", "Yang", "Müller", "Smith", "周", "吴");
  private static final List<String> GIVEN =
      List.of("伟", "芳", "Wei", "Min", "Anna", "Jun", "Lei", "静", "Paul", "Xia");

  /// Indexes of table `session`, which are made after its rows: one by one in random places takes
  /// an hour.
  private static final Map<String, String> INDEXES =
      Map.of(
          "session_start", "start_at, id",
          "session_end", "end_at, start_at, id",
          "session_station", "station, start_at, id",
          "session_token", "token_key, start_at, id",
          "session_vehicle", "vehicle, start_at, id",
          "session_driver", "driver, start_at, id",
          "session_organisation", "organisation, start_at, id",
          "session_odd", "odd, start_at, id");

  private final Random random = new Random(4);
  private final Connection connection;

  private ListRows(Connection connection) {
    this.connection = connection;
  }

  /// Writes all rows.
  static void write(DatabaseSettings settings) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      connection.setAutoCommit(false);
      ListRows rows = new ListRows(connection);
      rows.organisations();
      rows.drivers();
      rows.vehicles();
      rows.tokens();
      rows.execute(INDEXES.keySet().stream().map(name -> "drop index " + name).toList());
      rows.sessions();
      rows.execute(
          INDEXES.entrySet().stream()
              .map(e -> "create index %s on session (%s)".formatted(e.getKey(), e.getValue()))
              .toList());
    }
  }

  static String organisation(int i) {
    return "o" + i;
  }

  static String organisationName(int i) {
    return "Fleet %04d Logistics 物流".formatted(i);
  }

  static String driverName(int i) {
    return FAMILY.get(i % 10) + " " + GIVEN.get(i / 10 % 10) + " " + i;
  }

  static String plate(int i) {
    return "粤B·%05d".formatted(i);
  }

  static String token(int i) {
    return "%014X".formatted(0x04A1B200000000L + i * 7919L);
  }

  private void organisations() throws SQLException {
    fill(
        "insert into organisation values (?, ?, ?, null, '', 'ACTIVE', ?)",
        ORGANISATIONS,
        (s, i) -> {
          String name = organisationName(i);
          texts(
              s,
              organisation(i),
              name,
              name.toLowerCase(Locale.ROOT),
              name.toLowerCase(Locale.ROOT) + " o" + i);
        });
  }

  private void drivers() throws SQLException {
    fill(
        "insert into driver (id, name, name_key, phone, email, organisation, organisation_name,"
            + " state, words, language, self_registered, signs_in)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'zh', false, false)",
        DRIVERS,
        (s, i) -> {
          String name = driverName(i);
          String phone = "138%08d".formatted(i);
          String mail = "d%d@example.org".formatted(i);
          texts(
              s,
              "d" + i,
              name,
              name.toLowerCase(Locale.ROOT),
              phone,
              mail,
              organisation(i % ORGANISATIONS),
              organisationName(i % ORGANISATIONS),
              i % 20 == 0 ? "INACTIVE" : "ACTIVE",
              (name
                      + " "
                      + phone
                      + " "
                      + mail
                      + " d"
                      + i
                      + " "
                      + organisationName(i % ORGANISATIONS))
                  .toLowerCase(Locale.ROOT));
        });
  }

  private void vehicles() throws SQLException {
    fill(
        "insert into vehicle (id, plate, plate_key, fleet_number, vin, organisation,"
            + " organisation_name, driver, driver_name, state, words, evccid, connector, battery,"
            + " max_power) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 'GBT_DC', ?, ?)",
        VEHICLES,
        (s, i) -> {
          String plate = plate(i);
          String vin = "LSVAB4BR7EW%06d".formatted(i);
          texts(
              s,
              "v" + i,
              plate,
              plate.toLowerCase(Locale.ROOT),
              "bus " + i,
              vin,
              organisation(i % ORGANISATIONS),
              organisationName(i % ORGANISATIONS),
              "d" + i,
              driverName(i),
              i % 50 == 0 ? "INACTIVE" : "ACTIVE",
              (plate
                      + " "
                      + plate.replace("·", "")
                      + " bus "
                      + i
                      + " "
                      + vin
                      + " v"
                      + i
                      + " "
                      + driverName(i)
                      + " "
                      + organisationName(i % ORGANISATIONS))
                  .toLowerCase(Locale.ROOT));
          s.setLong(12, (60L + i % 300) * 1_000_000);
          s.setDouble(13, 60_000.0 + i % 5 * 30_000);
        });
  }

  private void tokens() throws SQLException {
    fill(
        "insert into token (token_key, id, status, label, label_key, driver, driver_name, vehicle,"
            + " plate, words, expiry_at, expiry_order)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        TOKENS,
        (s, i) -> {
          String id = token(i);
          String label = "Card %06d".formatted(i);
          texts(
              s,
              id,
              id,
              i % 40 == 0 ? "BLOCKED" : "ACCEPTED",
              label,
              label.toLowerCase(Locale.ROOT),
              "d" + i % DRIVERS,
              driverName(i % DRIVERS),
              i % 5 == 0 ? "v" + i % VEHICLES : null,
              i % 5 == 0 ? plate(i % VEHICLES) : "",
              (id
                      + " "
                      + label
                      + " "
                      + driverName(i % DRIVERS)
                      + (i % 5 == 0 ? " " + plate(i % VEHICLES) : ""))
                  .toLowerCase(Locale.ROOT));
          long expiry = BEGIN.plusSeconds(100_000_000L + i * 600L).toEpochMilli() * 1000;
          s.setLong(11, expiry);
          s.setLong(12, expiry);
        });
  }

  private void sessions() throws SQLException {
    fill(
        "insert into session (station, token, token_key, vehicle, driver, organisation,"
            + " end_reason, end_by, anomalies, verdict, transaction_id, id, connector, start_at,"
            + " received_at, start_meter, energy, peak, readings, end_at, end_meter, odd)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACCEPTED', ?, ?, 1, ?, ?, ?, ?, ?, 60, ?, ?,"
            + " ?)",
        SESSIONS,
        (s, i) -> {
          int card = random.nextInt(TOKENS);
          boolean open = i >= SESSIONS - 300;
          boolean odd = random.nextInt(200) == 0;
          texts(
              s,
              "CP%05d".formatted(random.nextInt(STATIONS)),
              token(card),
              token(card),
              card % 5 == 0 ? "v" + card % VEHICLES : null,
              "d" + card % DRIVERS,
              organisation(card % ORGANISATIONS),
              open ? null : "EVDisconnected",
              open ? null : "CHARGER",
              odd ? "METER_FELL;" : "",
              Integer.toString(i));
          long start = BEGIN.plusSeconds(i * 95L).toEpochMilli() * 1000;
          s.setLong(11, i + 1L);
          s.setLong(12, start);
          s.setLong(13, start);
          s.setLong(14, 0);
          s.setLong(15, 30_000_000L);
          s.setDouble(16, 90_000);
          s.setObject(17, open ? null : start + 3_600_000_000L, java.sql.Types.BIGINT);
          s.setObject(18, open ? null : 30_000_000L, java.sql.Types.BIGINT);
          s.setBoolean(19, odd);
        });
  }

  private void execute(List<String> lines) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String line : lines) {
        statement.execute(line);
        connection.commit();
      }
    }
  }

  private interface Row {
    void fill(PreparedStatement statement, int number) throws SQLException;
  }

  private void fill(String sql, int rows, Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows; i++) {
        row.fill(statement, i);
        statement.addBatch();
        if (i % 2000 == 1999) {
          statement.executeBatch();
          connection.commit();
        }
      }
      statement.executeBatch();
      connection.commit();
    }
  }

  private static void texts(PreparedStatement statement, @Nullable String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
  }
}
