package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.SessionId;

/// The contract on H2 with a file, and what only H2 can do.
final class H2StoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.open(DatabaseSettings.inFolder(folder), () -> false);
  }

  @Test
  void itIsRefusedOnTheForbiddenThread() {
    assertThatThrownBy(() -> Database.open(DatabaseSettings.inFolder(folder), () -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("window");
  }

  @Test
  void aWrongPasswordIsSaidInOneLine() {
    DatabaseSettings right = DatabaseSettings.inFolder(folder);
    DatabaseSettings wrong = new DatabaseSettings(right.url(), "sa", "guess");
    assertThatThrownBy(() -> Database.open(wrong, () -> false))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("password is wrong")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWrongAddressIsSaidInOneLine() {
    DatabaseSettings wrong = new DatabaseSettings("jdbc:nothing:here", "sa", "");
    assertThatThrownBy(() -> Database.open(wrong, () -> false))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("database jdbc:nothing:here: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void tablesOfANewerProgramAreRefused() throws SQLException {
    database.close();
    DatabaseSettings settings = DatabaseSettings.inFolder(folder);
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      connection
          .createStatement()
          .executeUpdate("update \"flyway_schema_history\" set \"version\" = '999'");
    }
    assertThatThrownBy(() -> Database.open(settings, () -> false))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("version 999")
        .hasMessageContaining("newer program");
  }

  @Test
  void theNewestScriptIsTheVersionThatIsAskedFor() throws Exception {
    Path scripts =
        Path.of(getClass().getResource("/db/migration/V1__tables.sql").toURI()).getParent();
    try (var files = Files.list(scripts)) {
      assertThat(files.count()).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void aBackupCanBeWritten() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    project();
    Path zip = folder.resolve("it's a backup.zip");
    new Backup(database).to(zip);
    assertThat(zip).isNotEmptyFile();
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    project();
    database.close();
    database = open();
    assertThat(new SessionStore(database).find(new SessionId(1))).isPresent();
    assertThat(new Projection(database, Facts.TEXT).position()).isEqualTo(1);
  }
}
