package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.TokenId;

/// Takes out of table `fact` who a driver was that is erased.
final class FactRedaction {
  private FactRedaction() {}

  static void of(Connection connection, FactText texts, PrivacyEvent.Erased erased)
      throws SQLException {
    Map<Long, String> changed = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("select seq, kind, body from fact where subject = ?")) {
      for (String subject : subjects(erased)) {
        select.setString(1, Clean.text(subject, 255));
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            String body = rows.getString(3);
            String other = texts.redacted(rows.getString(2), body, erased);
            if (!other.equals(body)) {
              changed.put(rows.getLong(1), other);
            }
          }
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("update fact set body = ? where seq = ?")) {
      Params params = new Params(update);
      for (Map.Entry<Long, String> one : changed.entrySet()) {
        params.text(one.getValue(), Clean.LONGEST).big(one.getKey()).add();
      }
      params.flush();
    }
  }

  private static Set<String> subjects(PrivacyEvent.Erased erased) {
    Set<String> subjects = new LinkedHashSet<>();
    subjects.add(erased.driver());
    subjects.addAll(erased.vehicles());
    erased.tokens().stream().map(TokenId::value).forEach(subjects::add);
    return subjects;
  }
}
