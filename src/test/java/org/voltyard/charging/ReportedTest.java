package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.charging.TestDepot.CARD;
import static org.voltyard.charging.TestDepot.CP;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Charging;
import org.voltyard.domain.TransactionReport.Moment;
import org.voltyard.domain.TransactionReport.Phase;

@NullUnmarked
class ReportedTest {
  private static final TransactionId TX = new TransactionId("tx-1");
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

  private TransactionReport report(
      Phase phase, int number, @Nullable TokenId token, MeterReading... readings) {
    return new TransactionReport(
        TX,
        phase,
        1,
        new Moment(it.now().plusSeconds(60L * number), number, "Trigger", false),
        token,
        null,
        phase == Phase.ENDED ? null : Charging.CHARGING,
        phase == Phase.ENDED ? "Local" : null,
        null,
        List.of(readings));
  }

  private MeterReading read(int minutes, long wattHours, MeterReading.Context context) {
    MeterReading plain = TestDepot.reading(it.now().plusSeconds(60L * minutes), (Long) wattHours);
    return new MeterReading(plain.at(), context, plain.values(), plain.others());
  }

  /// A whole transaction of 3 kWh in five reports.
  private List<TransactionReport> whole() {
    return List.of(
        report(Phase.STARTED, 0, CARD, read(0, 1000, MeterReading.Context.BEGIN)),
        report(Phase.UPDATED, 1, null, read(1, 2000, MeterReading.Context.PERIODIC)),
        report(Phase.UPDATED, 2, null, read(2, 3000, MeterReading.Context.PERIODIC)),
        report(Phase.UPDATED, 3, null, read(3, 3500, MeterReading.Context.PERIODIC)),
        report(Phase.ENDED, 4, null, read(4, 4000, MeterReading.Context.END)));
  }

  private Session only() {
    assertThat(it.facts(SessionEvent.Started.class)).hasSize(1);
    assertThat(it.stations.recentSessions(CP)).hasSize(1);
    return it.stations.recentSessions(CP).iterator().next();
  }

  @Test
  void reportsInOrderMakeOneSessionWithoutAnomalies() {
    Instant begin = it.now();
    whole().forEach(r -> it.depot.reported(CP, r));
    Session session = only();
    assertThat(session.energy()).isEqualTo(Energy.wattHours(3000L));
    assertThat(session.start().at()).isEqualTo(begin);
    assertThat(session.token()).isEqualTo(CARD);
    assertThat(session.anomalies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void reportsInAnyOrderComeToTheSameSession(long seed) {
    Instant begin = it.now();
    List<TransactionReport> mixed = new ArrayList<>(whole());
    Collections.shuffle(mixed, new Random(seed));
    mixed.forEach(r -> it.depot.reported(CP, r));
    Session session = only();
    assertThat(session.transaction()).isEqualTo(TX);
    assertThat(session.start().at()).isEqualTo(begin);
    assertThat(session.start().meter()).isEqualTo(Energy.wattHours(1000L));
    assertThat(session.end().meter()).isEqualTo(Energy.wattHours(4000L));
    assertThat(session.energy()).isEqualTo(Energy.wattHours(3000L));
  }

  @Test
  void reportsSentTwiceChangeNothing() {
    for (TransactionReport report : whole()) {
      it.depot.reported(CP, report);
      it.depot.reported(CP, report);
    }
    Session session = only();
    assertThat(session.energy()).isEqualTo(Energy.wattHours(3000L));
    assertThat(session.progress().readings()).isEqualTo(5);
    assertThat(it.facts(SessionEvent.Ended.class)).hasSize(1);
    assertThat(session.anomalies()).isEmpty();
  }

  @Test
  void aReportThatNeverCameIsMissed() {
    List<TransactionReport> all = whole();
    it.depot.reported(CP, all.get(0));
    it.depot.reported(CP, all.get(1));
    it.depot.reported(CP, all.get(4));
    assertThat(only().anomalies()).containsExactly(Anomaly.REPORTS_MISSING);
  }

  @Test
  void whoChargesMayBeToldLater() {
    it.depot.reported(CP, report(Phase.STARTED, 0, null, read(0, 500, MeterReading.Context.BEGIN)));
    assertThat(it.state.openSessions().iterator().next().token()).isEqualTo(TokenId.NOBODY);
    Authorization judged = it.depot.reported(CP, report(Phase.UPDATED, 1, CARD));
    assertThat(judged.accepted()).isTrue();
    assertThat(it.state.openSessions().iterator().next().token()).isEqualTo(CARD);
    assertThat(it.state.openWith(CARD)).hasSize(1);
    assertThat(it.state.openWith(TokenId.NOBODY)).isEmpty();
  }

  @Test
  void aSessionOfNobodyIsMarkedWhenItEnds() {
    it.depot.reported(CP, report(Phase.STARTED, 0, null, read(0, 500, MeterReading.Context.BEGIN)));
    it.depot.reported(CP, report(Phase.ENDED, 1, null, read(1, 600, MeterReading.Context.END)));
    assertThat(only().anomalies()).containsExactly(Anomaly.TOKEN_NOT_ACCEPTED);
  }

  @Test
  void theEvseFollowsItsTransactionAndItsPlugs() {
    plug(1, PlugStatus.State.AVAILABLE);
    plug(2, PlugStatus.State.AVAILABLE);
    plug(2, PlugStatus.State.OCCUPIED);
    assertThat(status()).isEqualTo(ConnectorStatus.PREPARING);
    it.depot.reported(CP, whole().getFirst());
    assertThat(status()).isEqualTo(ConnectorStatus.CHARGING);
    plug(2, PlugStatus.State.OCCUPIED);
    assertThat(status()).isEqualTo(ConnectorStatus.CHARGING);
    it.depot.reported(CP, whole().getLast());
    assertThat(status()).isEqualTo(ConnectorStatus.FINISHING);
    it.clock.pass(Duration.ofMinutes(10));
    plug(2, PlugStatus.State.AVAILABLE);
    assertThat(status()).isEqualTo(ConnectorStatus.AVAILABLE);
    assertThat(only().unpluggedAt()).isEqualTo(it.now());
  }

  private void plug(int plug, PlugStatus.State state) {
    it.depot.plugChanged(CP, new PlugStatus(1, plug, state, it.now()));
  }

  private ConnectorStatus status() {
    return it.state.station(CP).plug(1).status().status();
  }

  @Test
  void liveStateIsTheSameWhenMadeAgainFromTheFacts() {
    plug(1, PlugStatus.State.OCCUPIED);
    whole().subList(0, 3).forEach(r -> it.depot.reported(CP, r));
    DepotState again = new DepotState();
    for (Recorded fact : it.facts) {
      again.apply(fact);
    }
    assertThat(again.openSessions()).containsExactlyElementsOf(it.state.openSessions());
    DepotState snapshot = new DepotState();
    it.state.facts(snapshot::apply);
    assertThat(snapshot.openSessions()).containsExactlyElementsOf(it.state.openSessions());
    assertThat(snapshot.station(CP).plug(1).plugs())
        .isEqualTo(it.state.station(CP).plug(1).plugs());
  }
}
