package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// A database with real tables for the tests of one class, emptied before each of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContract {
  static final Duration LONG = Duration.ofSeconds(60);
  static final Instant BEGIN = Facts.BEGIN;

  MemoryLog log = new MemoryLog();
  private @Nullable Database opened;

  abstract Database open();

  Database database() {
    Database known = opened;
    if (known == null) {
      known = open();
      opened = known;
    }
    return known;
  }

  @BeforeEach
  void begin() {
    log = new MemoryLog();
    new Projection(database(), Facts.TEXT).clear(1);
    database().write(s -> s.createMutationQuery("delete from FrameEntity").executeUpdate());
    database().write(s -> s.createMutationQuery("delete from FrameSpanEntity").executeUpdate());
  }

  @AfterAll
  void closeDatabase() {
    Database known = opened;
    if (known != null) {
      known.close();
      opened = null;
    }
  }

  void project() throws InterruptedException {
    try (Projector projector = new Projector(database(), Facts.TEXT, log)) {
      projector.start();
      assertThat(projector.awaitPosition(log.lastSeq(), LONG)).isTrue();
    }
  }

  long count(String table) {
    return database()
        .read(
            s ->
                s.createNativeQuery("select count(*) from " + table, Long.class).getSingleResult());
  }
}
