package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;

/// What must hold on every database that VoltYard runs on.
abstract class StoreContract {
  static final Duration LONG = Duration.ofSeconds(30);

  final MemoryLog log = new MemoryLog();
  Database database;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    new Projection(database, Facts.TEXT).clear();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  void project() throws InterruptedException {
    try (Projector projector = new Projector(database, Facts.TEXT, log)) {
      projector.start();
      assertThat(projector.awaitPosition(log.lastSeq(), LONG)).isTrue();
    }
  }

  @Test
  void aSessionComesBackAsItWentIn() throws InterruptedException {
    Session session = Facts.session(7, "CP1", "Card", 1000);
    MeterReading first = Facts.reading(session.start().at().plusSeconds(60), 1500, 11_000);
    MeterReading second = Facts.reading(session.start().at().plusSeconds(120), 2500, 7_000);
    log.append(new org.voltyard.domain.SessionEvent.Started(session));
    log.append(Facts.metered(7L, "CP1", first));
    log.append(Facts.metered(7L, "CP1", second));
    project();
    SessionStore store = new SessionStore(database);
    Session expected =
        session.with(
            new Session.Progress(
                Energy.wattHours(1500L), second, new org.voltyard.domain.Power(11_000), 2));
    assertThat(store.find(new SessionId(7))).contains(expected);
    assertThat(store.search(SessionArchive.Query.ALL).items()).isEqualTo(List.of(expected));
    assertThat(store.readings(new SessionId(7), 10)).containsExactly(first, second);
  }
}
