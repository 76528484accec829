package org.voltyard.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class SessionsViewTest {
  @TempDir Path folder;
  private final OnStage stage = new OnStage();
  private final FakeArchive archive = new FakeArchive();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private SessionsView view(Desk desk, JournalDepot depot) {
    SessionsModel model =
        new SessionsModel(
            desk.fx(),
            new SessionsModel.Deps(
                depot.sessions,
                archive,
                depot.bus,
                JournalDepot.TEST,
                _ -> null,
                new SessionsModel.People(new Names(depot.registers), depot.recognition)));
    model.reload();
    return new SessionsView(desk, model);
  }

  private void fill(JournalDepot depot) {
    String[] stations = {"CP-01", "东院直流快充一号桩A区第十二车位", "DEPOT-NORTH-LONG-STATION-NAME-0042"};
    for (int i = 1; i < 900; i++) {
      Set<Anomaly> odd = i % 9 == 2 ? Set.of(Anomaly.ESTIMATED_END, Anomaly.METER_FELL) : Set.of();
      archive.sessions.add(FakeArchive.over(1_000_000 - i, stations[i % 3], odd));
    }
    people(depot);
    for (int i = 0; i < 3; i++) {
      StationId station = new StationId("LIVE-" + i);
      depot.stations.register(
          Station.unknown(station, Station.Admission.ADMITTED), JournalDepot.TEST);
      depot.depot.begin(
          station,
          new Depot.Beginning(
              1,
              new TokenId("CARD-" + i),
              FakeArchive.NOW.minusSeconds(1_800),
              Energy.wattHours(5_000L),
              null));
    }
  }

  private void people(JournalDepot depot) {
    depot.registers.put(new Organisation("acme", "城北公交车队", null, true), JournalDepot.TEST);
    depot.registers.put(
        new Driver("d1", "Anna Müller", null, null, null, "acme", false, true, null),
        JournalDepot.TEST);
    depot.registers.put(
        new Vehicle("v1", "京A·12345", "7", null, null, null, null, null, "acme", "d1", true),
        JournalDepot.TEST);
    for (int i = 1; i < 900; i += 3) {
      archive.whose.put(new SessionId(1_000_000 - i), new Whose("v1", "d1", "acme"));
    }
  }

  @Test
  void opensEverywhereWithASessionThatTheDepotClosed() {
    try (JournalDepot depot = new JournalDepot(folder, OnStage.CLOCK)) {
      fill(depot);
      archive.proofs.add(
          new MeterProof(
              FakeArchive.NOW.minusSeconds(3_600),
              MeterReading.Context.BEGIN,
              "OCMF",
              MeterProof.Verdict.VALID,
              MeterProof.KeySource.PINNED,
              Energy.wattHours(1_000_000L),
              null));
      archive.proofs.add(
          new MeterProof(
              FakeArchive.NOW,
              MeterReading.Context.END,
              "OCMF",
              MeterProof.Verdict.INVALID,
              MeterProof.KeySource.STATION,
              Energy.wattHours(1_048_300L),
              "the signature does not fit"));
      stage.everywhere(
          "sessions",
          desk -> view(desk, depot),
          view -> {
            TableView<?> table = (TableView<?>) view.lookup(".table-view");
            assertThat(table.getItems()).hasSizeGreaterThan(100);
            table.getSelectionModel().select(4);
          });
    }
  }

  @Test
  void aRunningSessionCanBeStopped() {
    try (JournalDepot depot = new JournalDepot(folder, OnStage.CLOCK)) {
      fill(depot);
      stage.once(
          "sessions-running",
          OnStage.desk(Language.CHINESE, LookChoice.DARK),
          false,
          desk -> view(desk, depot),
          view -> {
            TableView<?> table = (TableView<?>) view.lookup(".table-view");
            table.getSelectionModel().select(0);
            assertThat(view.lookup(".primary").isDisabled()).isFalse();
          });
    }
  }

  @Test
  void withoutSessionsItSaysWhenTheyWillCome() {
    try (JournalDepot depot = new JournalDepot(folder, OnStage.CLOCK)) {
      stage.once(
          "sessions-empty",
          OnStage.desk(Language.ENGLISH, LookChoice.LIGHT),
          false,
          desk -> view(desk, depot),
          view -> assertThat(view.lookup(".state-message")).isNotNull());
    }
  }
}
