package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;

/// The contract on H2 with a file, and what only H2 can do.
final class H2StoreTest extends StoreContract {
  @TempDir static Path folder = Path.of("");

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
    DatabaseSettings right = DatabaseSettings.inFolder(folder.resolve("locked"));
    Database.open(right, () -> false).close();
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
    DatabaseSettings settings = DatabaseSettings.inFolder(folder.resolve("newer"));
    Database.open(settings, () -> false).close();
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
      assertThat(files.map(f -> f.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
          .extracting(Integer::valueOf)
          .contains(Schema.VERSION)
          .allMatch(number -> number <= Schema.VERSION);
    }
  }

  @Test
  void aBackupCanBeWritten() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    project();
    Path zip = folder.resolve("it's a backup.zip");
    new Backup(database()).to(zip);
    assertThat(zip).isNotEmptyFile();
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    project();
    closeDatabase();
    assertThat(new SessionStore(database()).find(new SessionId(1))).isPresent();
    assertThat(new Projection(database(), Facts.TEXT).position()).isEqualTo(1);
  }

  @Test
  void anInterruptedReaderDoesNotCloseTheFile() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    project();
    CountDownLatch done = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  // stands for a library that interrupts, such as a JavaFX task being cancelled
                  Thread.currentThread().interrupt();
                  try {
                    new SessionStore(database()).search(SessionArchive.Query.ALL);
                  } catch (RuntimeException e) {
                    // it may fail, as long as others are not harmed
                  } finally {
                    done.countDown();
                  }
                });
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    reader.join();
    log.append(Facts.started(2, "CP1", 0));
    project();
    assertThat(new SessionStore(database()).find(new SessionId(2))).isPresent();
  }
}
