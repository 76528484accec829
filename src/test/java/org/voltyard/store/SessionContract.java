package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

/// How sessions are found again, on every database.
abstract class SessionContract extends FrameContract {
  @Test
  void sessionsAreFoundByStationTokenStateAndTime() throws InterruptedException {
    for (int i = 1; i <= 9; i++) {
      log.append(Facts.started(i, "CP" + i % 2, 0));
    }
    log.append(Facts.ended(4, "CP0", BEGIN.plusSeconds(9000), 700));
    project();
    SessionStore store = new SessionStore(database());
    assertThat(ids(store, query("CP1", null, null, null))).containsExactly(9L, 7L, 5L, 3L, 1L);
    assertThat(ids(store, query(null, "card1", null, null))).containsExactly(7L, 4L, 1L);
    assertThat(ids(store, query(null, null, false, null))).containsExactly(4L);
    assertThat(ids(store, query("CP0", null, true, null))).containsExactly(8L, 6L, 2L);
    Page<Session> first = store.search(query(null, null, null, null));
    assertThat(ids(store, query(null, null, null, first.next()))).hasSize(4);
    assertThat(store.energySince(BEGIN)).isEqualTo(Energy.wattHours(700L));
    assertThat(store.energySince(BEGIN.plusSeconds(300))).isEqualTo(Energy.ZERO);
  }

  @Test
  void sessionsAreFoundByThoseToWhomTheyWerePutDownLast() throws InterruptedException {
    for (int i = 1; i <= 3; i++) {
      log.append(Facts.started(i, "CP1", 0));
    }
    put(1, "bus-1", "li");
    put(2, "bus-1", "wang");
    put(3, "bus-1", "li");
    put(3, "bus-2", null);
    put(9, "bus-1", "li");
    project();
    SessionStore store = new SessionStore(database());
    assertThat(ids(store, whose("bus-1", null, null))).containsExactly(2L, 1L);
    assertThat(ids(store, whose(null, "li", null))).containsExactly(1L);
    assertThat(ids(store, whose(null, null, "acme"))).containsExactly(3L, 2L, 1L);
    assertThat(ids(store, whose("bus-2", "li", null))).isEmpty();
  }

  @Test
  void oddSessionsAreFoundByThemselves() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    log.append(
        new SessionEvent.Started(
            Facts.session(2, "CP1", "A", 0).with(Session.Anomaly.CLOCK_WRONG)));
    log.append(Facts.started(3, "CP1", 0));
    log.append(
        new SessionEvent.Flagged(
            new SessionId(3), Facts.connector("CP1", 1), Session.Anomaly.METER_FELL, "fell"));
    project();
    SessionStore store = new SessionStore(database());
    assertThat(ids(store, odd(true))).containsExactly(3L, 2L);
    assertThat(ids(store, odd(false))).containsExactly(1L);
  }

  private static SessionArchive.Query odd(boolean odd) {
    return new SessionArchive.Query(null, null, null, null, null, null, 10, null, odd);
  }

  private void put(long session, String vehicle, @Nullable String driver) {
    log.append(
        new RegisterEvent.SessionAttributed(
            new SessionId(session),
            new Attribution(vehicle, driver, "acme", Attribution.By.TOKEN),
            Origin.DEPOT));
  }

  private static SessionArchive.Query whose(
      @Nullable String vehicle, @Nullable String driver, @Nullable String organisation) {
    return new SessionArchive.Query(
        null,
        null,
        null,
        null,
        null,
        null,
        10,
        new SessionArchive.Whose(vehicle, driver, organisation));
  }

  private static SessionArchive.Query query(
      @Nullable String station,
      @Nullable String token,
      @Nullable Boolean open,
      @Nullable String cursor) {
    return new SessionArchive.Query(
        station == null ? null : new StationId(station),
        token == null ? null : new TokenId(token),
        open,
        BEGIN,
        BEGIN.plusSeconds(3600),
        cursor,
        5);
  }

  private static List<Long> ids(SessionStore store, SessionArchive.Query query) {
    return store.search(query).items().stream().map(s -> s.id().number()).toList();
  }
}
