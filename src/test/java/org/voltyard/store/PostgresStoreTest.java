package org.voltyard.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/// The contract on a real PostgreSQL. As root its programs are started with `unshare -U`; where
/// they cannot be started the tests are skipped.
final class PostgresStoreTest extends StoreContract {
  private static @Nullable EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException | RuntimeException e) {
      Assumptions.abort("PostgreSQL cannot be started here: " + e.getMessage());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  Database open() {
    EmbeddedPostgres running = server;
    if (running == null) {
      throw new IllegalStateException("PostgreSQL does not run");
    }
    return Database.open(
        new DatabaseSettings(running.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
        () -> false);
  }
}
