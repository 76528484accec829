package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.time.Duration;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;

class StationsModelTest {
  private static final StationId CP = new StationId("CP-001");

  @TempDir Path folder;
  private final ManualFx time = new ManualFx();
  private PaperDepot depot;
  private StationsModel model;

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(3);
    model = new StationsModel(time.fx(), depot.deps(), time);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  @Test
  void allRowsComeAtFirstAndOnlyChangedOnesLater() throws TimeoutException {
    List<List<StationRow>> batches = new ArrayList<>();
    Subscription following = model.follow(batches::add, cause -> {});
    assertThat(batches.getFirst()).hasSize(3);
    depot.tell(new StationEvent.Disconnected(CP, "gone"));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          time.advance(Duration.ofMillis(250));
          return batches.size() > 1;
        });
    assertThat(batches.get(1)).singleElement().extracting(StationRow::id).isEqualTo(CP);
    assertThat(batches.get(1).getFirst().state()).isEqualTo(DisplayState.OFFLINE);
    following.unsubscribe();
    assertThat(time.wound()).isZero();
  }

  @Test
  void worstStateOfTheConnectorsIsTheStations() {
    List<StationRow> rows = new ArrayList<>();
    model.follow(rows::addAll, cause -> {}).unsubscribe();
    StationRow second = rows.get(1);
    assertThat(second.state()).isEqualTo(DisplayState.CHARGING);
    assertThat(second.sessions()).isEqualTo(2);
    assertThat(second.kilowatts()).isGreaterThan(0);
    assertThat(second.heardAge()).endsWith(" s");
  }

  @Test
  void savedStationIsRegisteredAndRetiredOnesAreHidden() {
    model.save(
        new StationDraft(null, Map.of("id", "CP-NEW", "name", "新桩")), done -> {}, cause -> {});
    assertThat(model.taken(new StationId("CP-NEW"))).isTrue();
    List<StationRow> rows = new ArrayList<>();
    model.follow(rows::addAll, cause -> {}).unsubscribe();
    StationRow made =
        rows.stream().filter(row -> row.name().equals("新桩")).findFirst().orElseThrow();
    model.retire(List.of(made), null, cause -> {});
    assertThat(depot.registration("CP-NEW"))
        .extracting(station -> station.admission())
        .isEqualTo(Admission.RETIRED);
    List<StationRow> after = new ArrayList<>();
    model.follow(after::addAll, cause -> {}).unsubscribe();
    assertThat(after.stream().filter(model::wanted)).hasSize(3);
    model.retiredTooProperty().set(true);
    assertThat(after.stream().filter(model::wanted)).hasSize(4);
  }

  @Test
  void stationWithAnOpenSessionIsNotRetired() {
    List<StationRow> rows = new ArrayList<>();
    model.follow(rows::addAll, cause -> {}).unsubscribe();
    List<String> causes = new ArrayList<>();
    model.retire(List.of(rows.get(1)), null, causes::add);
    assertThat(causes).singleElement().asString().contains("CP-002");
  }
}
