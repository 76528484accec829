package org.voltyard.scenario;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in the tables, row by row as text.
final class Tables {
  private static final Map<String, String> QUERIES =
      Map.of(
          "starts",
          "select station, id, start_at / 1000, start_meter / 1000 from session order by id",
          "readings",
          "select k.station, m.session_id, m.at / 1000, m.energy / 1000 from meter_sample m"
              + " join station_key k on k.no = m.station_no order by m.id",
          "stops",
          "select station, id, end_at / 1000, end_meter / 1000 from session"
              + " where end_by = 'CHARGER' order by id",
          "sessions",
          "select * from session order by id",
          "samples",
          // station numbers are given in the order of first use, so the names are compared
          "select m.id, k.station, m.connector, m.session_id, m.at, m.context, m.energy, m.power,"
              + " m.current_l1, m.rest from meter_sample m"
              + " join station_key k on k.no = m.station_no order by m.id",
          "facts",
          "select * from fact order by seq");

  private Tables() {}

  static Map<String, List<String>> read(Path data) throws SQLException {
    Map<String, List<String>> tables = new HashMap<>();
    String url = "jdbc:h2:" + data.resolve("voltyard").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      for (Map.Entry<String, String> query : QUERIES.entrySet()) {
        tables.put(query.getKey(), rows(connection, query.getValue()));
      }
    }
    return tables;
  }

  static String row(Object... columns) {
    List<String> texts = new ArrayList<>();
    for (Object column : columns) {
      texts.add(String.valueOf(column));
    }
    return String.join("|", texts);
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row(row));
      }
    }
    return rows;
  }
}
