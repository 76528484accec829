package org.voltyard.store;

import java.nio.file.Path;

/// Copies the open database into a file. PostgreSQL has tools of its own for that.
public final class Backup {
  private final Database database;

  public Backup(Database database) {
    this.database = database;
  }

  /// Whether this kind of database can be copied from here.
  public boolean possible() {
    return database.settings().isH2();
  }

  /// Writes a ZIP file from which H2 can be restored; work goes on meanwhile.
  public void to(Path zip) {
    if (!possible()) {
      throw new DatabaseException("back PostgreSQL up with pg_dump");
    }
    String file = zip.toAbsolutePath().toString().replace("'", "''");
    database.write(
        session ->
            session
                .createNativeMutationQuery("backup to '" + file.replace(":", "\\:") + "'")
                .executeUpdate());
  }
}
