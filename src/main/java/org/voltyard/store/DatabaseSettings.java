package org.voltyard.store;

import java.nio.file.Path;

/// Where the database is and who opens it.
public record DatabaseSettings(String url, String user, String password) {
  /// The default: an H2 file named `voltyard` in the data folder. `async:` keeps the file open when
  /// a thread is interrupted in it.
  public static DatabaseSettings inFolder(Path data) {
    String file = data.resolve("voltyard").toAbsolutePath().toString().replace('\\', '/');
    return new DatabaseSettings(h2("async:" + file), "sa", "");
  }

  /// An H2 database with the options that VoltYard wants. The journal makes facts durable, so H2
  /// may gather commits for half a second: that halves the cost of a reading. What a kill takes
  /// away is projected again, since the position goes with it. RETENTION_TIME keeps the file small.
  static String h2(String place) {
    return "jdbc:h2:"
        + place
        + ";WRITE_DELAY=500;RETENTION_TIME=5000;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /// The address without options, which may hold secrets.
  String shortUrl() {
    return url.split("[;?]", 2)[0];
  }

  @Override
  public String toString() {
    return shortUrl();
  }
}
