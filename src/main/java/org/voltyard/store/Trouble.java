package org.voltyard.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Turns what went wrong with the database into words for an operator.
final class Trouble {
  /// H2: the file is damaged.
  private static final int H2_CORRUPTED = 90030;

  /// H2: the file is open elsewhere.
  private static final int H2_IN_USE = 90020;

  private Trouble() {}

  static RuntimeException opening(DatabaseSettings settings, RuntimeException cause) {
    return new DatabaseException(
        "database " + settings.shortUrl() + ": " + reason(settings, cause), cause);
  }

  private static String reason(DatabaseSettings settings, RuntimeException cause) {
    if (cause instanceof DatabaseException) {
      return String.valueOf(cause.getMessage());
    }
    SQLException sql = sqlException(cause);
    if (sql == null) {
      return firstLine(cause);
    }
    String state = String.valueOf(sql.getSQLState());
    if (state.startsWith("28")) {
      return "user '" + settings.user() + "' or its password is wrong";
    }
    if (sql.getErrorCode() == H2_IN_USE) {
      return "another program has it open";
    }
    if (sql.getErrorCode() == H2_CORRUPTED) {
      return "its file is damaged; --rebuild-database makes it again from the journal";
    }
    if (state.startsWith("08001") && !settings.isH2()) {
      return "no server answers there, or the address is wrong";
    }
    return firstLine(sql);
  }

  /// The first database error among the causes.
  static @Nullable SQLException sqlException(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /// Whether it is about the data itself, so that trying again cannot help.
  static boolean hopeless(Throwable thrown) {
    SQLException sql = sqlException(thrown);
    String state = sql == null ? null : sql.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }

  /// The deepest cause, which says most.
  static Throwable root(Throwable thrown) {
    Throwable t = thrown;
    while (t.getCause() != null) {
      t = t.getCause();
    }
    return t;
  }

  static String firstLine(Throwable thrown) {
    String text = thrown.getMessage();
    return text == null
        ? thrown.getClass().getSimpleName()
        : text.lines().findFirst().orElse("").strip();
  }
}
