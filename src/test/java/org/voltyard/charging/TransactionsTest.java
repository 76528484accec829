package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.charging.TestDepot.CARD;
import static org.voltyard.charging.TestDepot.CP;
import static org.voltyard.charging.TestDepot.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

@NullUnmarked
class TransactionsTest {
  @TempDir Path folder;
  private TestDepot it;

  @BeforeEach
  void open() {
    it = new TestDepot(folder).admitted();
  }

  @AfterEach
  void close() {
    it.close();
  }

  private Session onlyRecent() {
    return it.stations.recentSessions(CP).iterator().next();
  }

  @Test
  void aSessionRunsFromStartToStopAndCountsItsEnergy() {
    Instant start = it.now();
    Depot.Begun begun = it.begin(1, CARD, start, 1000);
    assertThat(begun.authorization().accepted()).isTrue();
    it.clock.pass(Duration.ofMinutes(10));
    it.depot.metered(
        new ConnectorId(CP, 1), begun.transaction(), List.of(reading(it.now(), 3000L)));
    assertThat(it.state.openSession(begun.session()).energy()).isEqualTo(Energy.wattHours(2000L));
    it.clock.pass(Duration.ofMinutes(10));
    it.depot.end(CP, it.ending(begun, it.now(), 5000));
    assertThat(it.state.openSessions()).isEmpty();
    Session over = onlyRecent();
    assertThat(over.energy()).isEqualTo(Energy.wattHours(4000L));
    assertThat(over.anomalies()).isEmpty();
    assertThat(over.duration(it.now())).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void aStartThatIsSentAgainAfterALostAnswerIsTheSameSession() {
    Instant start = it.now();
    Depot.Begun first = it.begin(1, CARD, start, 1000);
    it.clock.pass(Duration.ofMinutes(1));
    Depot.Begun again = it.begin(1, CARD, start, 1000);
    assertThat(again.session()).isEqualTo(first.session());
    assertThat(again.transaction()).isEqualTo(first.transaction());
    assertThat(it.facts(SessionEvent.Started.class)).hasSize(1);
    it.depot.end(CP, it.ending(first, it.now(), 1200));
    assertThat(it.begin(1, CARD, start, 1000).session()).isEqualTo(first.session());
    assertThat(it.facts(SessionEvent.Started.class)).hasSize(1);
  }

  @Test
  void aConnectorNeverHasTwoOpenSessions() {
    Depot.Begun first = it.begin(1, CARD, it.now(), 1000);
    it.clock.pass(Duration.ofMinutes(5));
    it.depot.metered(
        new ConnectorId(CP, 1), first.transaction(), List.of(reading(it.now(), 1500L)));
    it.clock.pass(Duration.ofMinutes(5));
    Depot.Begun second = it.begin(1, new TokenId("OTHER"), it.now(), 1600);
    assertThat(it.state.openSessions()).extracting(Session::id).containsExactly(second.session());
    Session closed = onlyRecent();
    assertThat(closed.energy()).isEqualTo(Energy.wattHours(500L));
    assertThat(closed.end().by()).isEqualTo(Session.End.By.DEPOT);
    assertThat(closed.end().evidence()).contains("a new transaction began");
    assertThat(closed.anomalies()).contains(Anomaly.ESTIMATED_END);
  }

  @Test
  void theChargersOwnStopCorrectsASessionThatTheDepotHadClosed() {
    Depot.Begun first = it.begin(1, CARD, it.now(), 1000);
    it.clock.pass(Duration.ofMinutes(5));
    it.begin(1, new TokenId("OTHER"), it.now(), 1600);
    it.depot.end(CP, it.ending(first, it.now(), 1590));
    Session closed = onlyRecent();
    assertThat(closed.energy()).isEqualTo(Energy.wattHours(590L));
    assertThat(closed.end().by()).isEqualTo(Session.End.By.CHARGER);
    assertThat(it.facts(SessionEvent.Corrected.class)).hasSize(1);
  }

  @Test
  void anOldTransactionDeliveredWhileANewerOneRunsDoesNotTakeItsPlace() {
    Instant offline = it.now();
    it.clock.pass(Duration.ofHours(1));
    Depot.Begun running = it.begin(1, new TokenId("NEW"), it.now(), 9000);
    Depot.Begun late = it.begin(1, CARD, offline, 1000);
    assertThat(it.state.openSessions()).extracting(Session::id).containsExactly(running.session());
    it.depot.end(CP, it.ending(late, offline.plusSeconds(600), 4000));
    Session over = onlyRecent();
    assertThat(over.id()).isEqualTo(late.session());
    assertThat(over.energy()).isEqualTo(Energy.wattHours(3000L));
    assertThat(over.anomalies()).contains(Anomaly.DELIVERED_LATE);
  }

  @Test
  void aStopForAnUnknownTransactionIsKeptAsEvidence() {
    var answer =
        it.depot.end(
            CP,
            new Depot.Ending(
                new TransactionId("4711"),
                CARD,
                it.now(),
                Energy.wattHours(5L),
                "Local",
                List.of()));
    assertThat(answer.accepted()).isTrue();
    assertThat(it.facts(SessionEvent.Orphaned.class)).hasSize(1);
  }

  @Test
  void aStopThatCameBeforeItsStartIsJoinedToIt() {
    Instant offline = it.now();
    it.clock.pass(Duration.ofHours(1));
    it.depot.end(
        CP,
        new Depot.Ending(
            new TransactionId("-1"),
            CARD,
            offline.plusSeconds(1800),
            Energy.wattHours(4000L),
            "Local",
            List.of()));
    it.begin(1, CARD, offline, 1000);
    assertThat(it.state.openSessions()).isEmpty();
    assertThat(onlyRecent().energy()).isEqualTo(Energy.wattHours(3000L));
  }

  @Test
  void aRepeatedStopChangesNothingAndAnotherOneIsMarked() {
    Depot.Begun begun = it.begin(1, CARD, it.now(), 1000);
    it.depot.end(CP, it.ending(begun, it.now(), 2000));
    int before = it.facts.size();
    it.depot.end(CP, it.ending(begun, it.now(), 2000));
    assertThat(it.facts).hasSize(before);
    it.depot.end(CP, it.ending(begun, it.now(), 2500));
    assertThat(onlyRecent().energy()).isEqualTo(Energy.wattHours(1000L));
    assertThat(onlyRecent().anomalies()).containsExactly(Anomaly.OUT_OF_ORDER);
  }

  @Test
  void aRegisterThatFallsOrJumpsIsMarkedOnce() {
    Depot.Begun begun = it.begin(1, CARD, it.now(), 1000);
    ConnectorId connector = new ConnectorId(CP, 1);
    it.clock.pass(Duration.ofMinutes(1));
    it.depot.metered(connector, begun.transaction(), List.of(reading(it.now(), 2000L)));
    it.clock.pass(Duration.ofMinutes(1));
    it.depot.metered(connector, begun.transaction(), List.of(reading(it.now(), 1500L)));
    it.clock.pass(Duration.ofMinutes(1));
    it.depot.metered(connector, begun.transaction(), List.of(reading(it.now(), 900_000L)));
    it.depot.metered(connector, begun.transaction(), List.of(reading(it.now(), 800_000L)));
    assertThat(it.facts(SessionEvent.Flagged.class))
        .extracting(SessionEvent.Flagged::anomaly)
        .containsExactly(Anomaly.METER_FELL, Anomaly.METER_JUMPED);
  }

  @Test
  void readingsSentAgainAfterALostAnswerAreKeptOnce() {
    Depot.Begun begun = it.begin(1, CARD, it.now(), 1000);
    ConnectorId connector = new ConnectorId(CP, 1);
    List<MeterReading> sent = List.of(reading(it.now(), 2000L));
    it.depot.metered(connector, begun.transaction(), sent);
    it.depot.metered(connector, begun.transaction(), sent);
    assertThat(it.facts(MeterEvent.Received.class)).hasSize(1);
    it.depot.metered(connector, begun.transaction(), List.of(reading(it.now(), 2001L)));
    assertThat(it.facts(MeterEvent.Received.class)).hasSize(2);
  }

  @Test
  void aReadingWithoutTransactionBelongsToTheRunningSession() {
    Depot.Begun begun = it.begin(2, CARD, it.now(), 1000);
    it.depot.metered(new ConnectorId(CP, 2), null, List.of(reading(it.now(), 1100L)));
    it.depot.metered(new ConnectorId(CP, 1), null, List.of(reading(it.now(), 7L)));
    it.depot.metered(
        new ConnectorId(CP, 2), new TransactionId("999"), List.of(reading(it.now(), 1200L)));
    assertThat(it.facts(MeterEvent.Received.class))
        .extracting(MeterEvent.Received::session)
        .containsExactly(begun.session(), null, null);
  }

  @Test
  void tokensAreJudgedWhenASessionStarts() {
    it.tokens.put(
        new Token(new TokenId("BLOCKED"), Token.Status.BLOCKED, null, null, ""), TestDepot.TEST);
    it.tokens.put(
        new Token(new TokenId("OLD"), Token.Status.ACCEPTED, null, it.now(), ""), TestDepot.TEST);
    assertThat(verdict(1, "BLOCKED")).isEqualTo(Token.Verdict.BLOCKED);
    assertThat(verdict(2, "OLD")).isEqualTo(Token.Verdict.EXPIRED);
    assertThat(verdict(3, "NOBODY")).isEqualTo(Token.Verdict.INVALID);
    assertThat(verdict(4, "card1")).isEqualTo(Token.Verdict.ACCEPTED);
    assertThat(verdict(5, "CARD1")).isEqualTo(Token.Verdict.CONCURRENT);
    assertThat(it.state.openSessions()).hasSize(5);
  }

  private Token.Verdict verdict(int connector, String token) {
    return it.begin(connector, new TokenId(token), it.now(), 0).authorization().verdict();
  }

  @Test
  void pluggingAndUnpluggingBelongToTheSession() {
    Instant plugged = it.now();
    it.status(1, ConnectorStatus.PREPARING, plugged);
    it.clock.pass(Duration.ofSeconds(20));
    it.depot.authorize(CP, new Depot.Shown(CARD));
    Instant authorized = it.now();
    it.clock.pass(Duration.ofSeconds(5));
    Depot.Begun begun = it.begin(1, CARD, it.now(), 0);
    Session open = it.state.openSession(begun.session());
    assertThat(open.start().pluggedAt()).isEqualTo(plugged);
    assertThat(open.start().authorizedAt()).isEqualTo(authorized);
    it.depot.end(CP, it.ending(begun, it.now(), 10));
    it.status(1, ConnectorStatus.FINISHING, it.now());
    assertThat(onlyRecent().unpluggedAt()).isNull();
    it.clock.pass(Duration.ofMinutes(1));
    it.status(1, ConnectorStatus.AVAILABLE, it.now());
    assertThat(onlyRecent().unpluggedAt()).isEqualTo(it.now());
  }

  @Test
  void aStatusOlderThanTheKnownOneIsStoredButNotShown() {
    Instant first = it.now();
    it.clock.pass(Duration.ofMinutes(1));
    it.status(1, ConnectorStatus.CHARGING, it.now());
    it.status(1, ConnectorStatus.PREPARING, first);
    assertThat(it.state.station(CP).plug(1).status().status()).isEqualTo(ConnectorStatus.CHARGING);
    assertThat(it.facts(StationEvent.StatusChanged.class))
        .extracting(StationEvent.StatusChanged::stale)
        .containsExactly(false, true);
  }

  @Test
  void afterARestartEverythingIsAsItWas() {
    Depot.Begun begun = it.begin(1, CARD, it.now(), 1000);
    it.depot.metered(
        new ConnectorId(CP, 1), begun.transaction(), List.of(reading(it.now(), 1100L)));
    it.status(2, ConnectorStatus.FAULTED, it.now());
    var before = it.stations.all();
    it.close();
    it = new TestDepot(folder);
    assertThat(it.stations.all()).isEqualTo(before);
    assertThat(it.state.openSession(begun.session()).energy()).isEqualTo(Energy.wattHours(100L));
    assertThat(it.tokens.all()).hasSize(1);
    assertThat(it.begin(2, new TokenId("X"), it.now(), 0).session().number())
        .isEqualTo(begun.session().number() + 1);
  }
}
