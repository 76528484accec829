package org.voltyard.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Identity;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.ManualFx;

class SessionsModelTest {
  private static final StationId CP = new StationId("CP-1");
  private static final TokenId CARD = new TokenId("CARD1");

  @TempDir Path folder;
  private final ManualFx fx = new ManualFx(Instant.parse("2026-11-22T08:30:00Z"));
  private final FakeArchive archive = new FakeArchive();
  private JournalDepot depot;
  private SessionsModel model;

  @BeforeEach
  void open() {
    depot = new JournalDepot(folder, fx);
    depot.stations.register(Station.unknown(CP, Station.Admission.ADMITTED), JournalDepot.TEST);
    depot.tokens.put(new Token(CARD, Token.Status.ACCEPTED, null, null, ""), JournalDepot.TEST);
    depot.depot.connected(
        CP, new Depot.Arrival("10.0.0.7", "ocpp1.6", SecurityProfile.OPEN, false));
    depot.depot.booted(CP, new Identity("V", "M", null, null, null, null, null, null));
    model =
        new SessionsModel(
            fx.fx(), new SessionsModel.Deps(depot.sessions, archive, depot.bus, JournalDepot.TEST));
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private Depot.Begun begin() {
    return depot.depot.begin(
        CP, new Depot.Beginning(1, CARD, fx.instant(), Energy.wattHours(1_000L), null));
  }

  private void end(Depot.Begun begun, long wattHours) {
    depot.depot.end(
        CP,
        new Depot.Ending(
            begun.transaction(),
            CARD,
            fx.instant().plusSeconds(1),
            Energy.wattHours(wattHours),
            "Local",
            List.of()));
  }

  private void until(java.util.function.BooleanSupplier so) throws Exception {
    JournalDepot.until(
        () -> {
          fx.advance(Duration.ofMillis(250));
          return so.getAsBoolean();
        });
  }

  @Test
  void whatRunsStandsAboveThePastAndPagesComeWhileScrolling() {
    for (long n = 999_999; n > 999_999 - 450; n--) {
      archive.sessions.add(FakeArchive.over(n, "CP-2", Set.of()));
    }
    begin();
    model.reload();
    assertThat(model.rowsProperty().get()).hasSize(201);
    assertThat(model.rowsProperty().get().getFirst().state()).isEqualTo(SessionRow.State.RUNNING);
    model.more();
    model.more();
    model.more();
    assertThat(model.rowsProperty().get())
        .hasSize(451)
        .isSortedAccordingTo(SessionRow.NEWEST_FIRST);
    assertThat(archive.asked).hasSize(3);
  }

  @Test
  void aSessionIsSeenToBeginAndToEnd() throws Exception {
    Subscription attached = model.attach();
    Depot.Begun begun = begin();
    until(() -> model.rowsProperty().get().size() == 1);
    end(begun, 9_500);
    until(() -> model.rowsProperty().get().getFirst().state() == SessionRow.State.ENDED);
    assertThat(model.rowsProperty().get().getFirst().session().energy())
        .isEqualTo(Energy.wattHours(8_500L));
    attached.unsubscribe();
    assertThat(fx.wound()).isZero();
  }

  @Test
  void withOnlyRunningOnesShownAnEndedOneLeaves() throws Exception {
    model.filterProperty().set(new SessionFilter("", "", true, null, null, false));
    Subscription attached = model.attach();
    Depot.Begun begun = begin();
    until(() -> model.rowsProperty().get().size() == 1);
    end(begun, 9_500);
    until(() -> model.rowsProperty().get().isEmpty());
    attached.unsubscribe();
  }

  @Test
  void oddSessionsAreLookedForThroughAllPages() {
    for (long n = 999_999; n > 999_999 - 900; n--) {
      Set<Anomaly> odd = n == 999_999 - 850 ? Set.of(Anomaly.METER_FELL) : Set.of();
      archive.sessions.add(FakeArchive.over(n, "CP-2", odd));
    }
    model.filterProperty().set(new SessionFilter("", "", null, null, null, true));
    assertThat(model.rowsProperty().get()).hasSize(1);
  }

  @Test
  void aStopIsSentAcceptedAndSeenToEnd() throws Exception {
    Depot.Begun begun = begin();
    SessionId id = depot.sessions.open().getFirst().id();
    model.stop(id, null, failure -> {});
    assertThat(phase()).isEqualTo(StopProgress.Phase.SENT);
    depot.answer(new Reply.Status(true, "Accepted"));
    until(() -> phase() == StopProgress.Phase.ACCEPTED);
    end(begun, 2_000);
    until(() -> phase() == StopProgress.Phase.ENDED);
  }

  private StopProgress.Phase phase() {
    StopProgress now = model.stoppingProperty().get();
    return now == null ? StopProgress.Phase.UNSUPPORTED : now.phase();
  }

  @Test
  void aSessionClosedLocallyIsMarkedAsEstimatedWithItsReason() throws Exception {
    Subscription attached = model.attach();
    begin();
    until(() -> model.rowsProperty().get().size() == 1);
    model.choose(model.rowsProperty().get().getFirst());
    List<String> told = new ArrayList<>();
    model.closeLocally(
        model.rowsProperty().get().getFirst().id(), "storm", () -> told.add("done"), e -> {});
    until(
        () -> {
          SessionRow now = model.chosenProperty().get();
          return now != null && now.session().anomalies().contains(Anomaly.ESTIMATED_END);
        });
    assertThat(told).containsExactly("done");
    assertThat(model.rowsProperty().get().getFirst().evidence()).contains("storm");
    attached.unsubscribe();
  }

  @Test
  void stoppingWhatIsOverIsRefusedInWords() {
    List<Throwable> told = new ArrayList<>();
    model.stop(new SessionId(77), null, told::add);
    assertThat(told).singleElement().satisfies(e -> assertThat(e).hasMessageContaining("not open"));
  }

  private void people() {
    depot.registers.put(new Organisation("acme", "Acme", null, true), JournalDepot.TEST);
    depot.registers.put(
        new Vehicle("v1", "京A·12345", null, null, null, null, null, null, "acme", null, true),
        JournalDepot.TEST);
    model =
        new SessionsModel(
            fx.fx(),
            new SessionsModel.Deps(
                depot.sessions,
                archive,
                depot.bus,
                JournalDepot.TEST,
                _ -> null,
                new SessionsModel.People(new Names(depot.registers), depot.recognition)));
  }

  @Test
  void whoseASessionIsIsSeenLookedForAndSaidByHand() throws Exception {
    people();
    archive.sessions.add(FakeArchive.over(999_999, "CP-2", Set.of()));
    archive.sessions.add(FakeArchive.over(999_998, "CP-2", Set.of()));
    archive.whose.put(new SessionId(999_999), new Whose("v1", null, "acme"));
    Subscription attached = model.attach();
    begin();
    until(() -> model.rowsProperty().get().size() == 3);
    SessionId running = model.rowsProperty().get().getFirst().id();
    assertThat(who(new SessionId(999_999))).isEqualTo(new Who("京A·12345", "", "Acme"));
    assertThat(who(running)).isEqualTo(Who.UNKNOWN);

    List<Throwable> failures = new ArrayList<>();
    model.attribute(running, new Who("X 1", "", ""), () -> {}, failures::add);
    assertThat(failures).singleElement().isInstanceOf(InvalidEntry.class);
    model.attribute(running, new Who("京a 12345", "", "Acme"), () -> {}, failures::add);
    until(() -> who(running).equals(new Who("京A·12345", "", "Acme")));

    model
        .filterProperty()
        .set(new SessionFilter("", "", null, null, null, false, "京A12345", "", ""));
    assertThat(archive.asked.getLast().whose()).isEqualTo(new Whose("v1", null, null));
    assertThat(model.rowsProperty().get())
        .extracting(SessionRow::id)
        .containsExactly(running, new SessionId(999_999));
    model
        .filterProperty()
        .set(new SessionFilter("", "", null, null, null, false, "nobody's", "", ""));
    assertThat(model.rowsProperty().get()).isEmpty();
    attached.unsubscribe();
  }

  private Who who(SessionId id) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.id().equals(id))
        .map(SessionRow::who)
        .findFirst()
        .orElse(Who.UNKNOWN);
  }

  @Test
  void whoeverMayNotSeePeopleLearnsNothingOfThem() {
    archive.sessions.add(FakeArchive.over(999_999, "CP-2", Set.of()));
    archive.whose.put(new SessionId(999_999), new Whose("v1", null, "acme"));
    model.reload();
    assertThat(who(new SessionId(999_999))).isEqualTo(Who.UNKNOWN);
    assertThat(model.seesPeople()).isFalse();
    model.filterProperty().set(new SessionFilter("", "", null, null, null, false, "v1", "", ""));
    assertThat(archive.asked.getLast().whose()).isNull();
  }

  @Test
  void anArchiveThatFailsIsTold() {
    archive.failure = new IllegalStateException("no database");
    model.reload();
    assertThat(model.failureProperty().get()).hasMessage("no database");
  }
}
