package org.voltyard.ui.newstations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Depot;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.StationFeed;

class NewStationsModelTest {
  private static final StationId CP = new StationId("CP-1");
  private static final Identity SAID =
      new Identity("StarCharge", "DC-120", "SN1", "1.0", null, null, null, null);

  @TempDir Path folder;
  private final ManualFx fx = new ManualFx();
  private JournalDepot depot;
  private NewStationsModel model;

  @BeforeEach
  void open() {
    depot = new JournalDepot(folder, fx);
    model = model(depot, fx);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  static NewStationsModel model(JournalDepot depot, ManualFx fx) {
    return new NewStationsModel(fx.fx(), deps(depot));
  }

  static NewStationsModel.Deps deps(JournalDepot depot) {
    FactArchive facts =
        query ->
            new Page<>(
                List.of(
                    fact(3, "station.booted"),
                    fact(2, "station.booted"),
                    fact(1, "station.connected")),
                null);
    return new NewStationsModel.Deps(
        StationFeed.of(depot.stations::all, depot.stations::find, depot.bus, "test"),
        depot.stations,
        facts,
        JournalDepot.TEST);
  }

  private static FactArchive.Row fact(int seq, String kind) {
    return new FactArchive.Row(
        seq, Instant.parse("2026-11-22T00:00:0" + seq + "Z"), "CP-1", kind, "{}");
  }

  static void knock(JournalDepot depot, StationId station, Identity said) {
    depot.depot.connected(
        station, new Depot.Arrival("10.0.7.21", "ocpp1.6", SecurityProfile.OPEN, false));
    depot.depot.booted(station, said);
  }

  @Test
  void aStationThatWaitsIsShownWithWhatItSaidAndHowOftenItCame() {
    knock(depot, CP, SAID);
    var attached = model.attach();
    NewStationRow row = model.rowsProperty().get().getFirst();
    assertThat(row.vendor()).isEqualTo("StarCharge");
    assertThat(row.address()).isEqualTo("10.0.7.21");
    assertThat(row.boots()).isEqualTo("2");
    assertThat(row.since()).isEqualTo(Instant.parse("2026-11-22T00:00:01Z"));
    attached.unsubscribe();
  }

  @Test
  void aStationThatComesLaterAppears() throws Exception {
    var attached = model.attach();
    assertThat(model.rowsProperty().get()).isEmpty();
    knock(depot, CP, SAID);
    JournalDepot.until(
        () -> {
          fx.advance(Duration.ofMillis(250));
          return model.rowsProperty().get().size() == 1;
        });
    attached.unsubscribe();
  }

  @Test
  void admittingWritesDownWhatIsKnown() {
    knock(depot, CP, SAID);
    model.reload();
    List<String> told = new ArrayList<>();
    model.admit(
        model.rowsProperty().get().getFirst(),
        new NewStationsModel.Details(" 一号桩 ", "Row A", Power.kiloWatts(120), 2),
        () -> told.add("done"),
        failure -> told.add("failed"));
    Station kept = depot.stations.find(CP).orElseThrow().registration();
    assertThat(told).containsExactly("done");
    assertThat(kept.admission()).isEqualTo(Station.Admission.ADMITTED);
    assertThat(kept.name()).isEqualTo("一号桩");
    assertThat(kept.rated()).isEqualTo(Power.kiloWatts(120));
    model.reload();
    assertThat(model.rowsProperty().get()).isEmpty();
  }

  @Test
  void aRefusalCanBeTakenBack() {
    knock(depot, CP, SAID);
    model.reload();
    model.refuse(model.rowsProperty().get().getFirst(), () -> {}, failure -> {});
    model.reload();
    assertThat(model.rowsProperty().get()).isEmpty();
    assertThat(model.refusedCountProperty().get()).isEqualTo(1);
    model.refusedProperty().set(true);
    model.undo(model.rowsProperty().get().getFirst(), () -> {}, failure -> {});
    model.reload();
    assertThat(model.waitingCountProperty().get()).isEqualTo(1);
    assertThat(model.rowsProperty().get()).isEmpty();
  }
}
