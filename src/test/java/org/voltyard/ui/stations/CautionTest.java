package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.ManualFx;

class CautionTest {
  @TempDir Path folder;
  private final ManualFx time = new ManualFx();
  private PaperDepot depot;

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(3);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private StationView station(int number) {
    return depot.feed().find().apply(new StationId("CP-00" + number)).orElseThrow();
  }

  @Test
  void hardResetIsAlwaysAskedAboutAndNamesTheVehiclesThatCharge() {
    Optional<Caution> asked = Caution.of("Reset", Map.of("type", "Hard"), station(2));
    assertThat(asked).isPresent();
    assertThat(asked.orElseThrow().dangerous()).isTrue();
    assertThat(asked.orElseThrow().busy()).hasSize(2);
  }

  @Test
  void softResetOfAQuietStationGoesAtOnce() {
    assertThat(Caution.of("Reset", Map.of("type", "Soft"), station(1))).isEmpty();
    assertThat(Caution.of("Reset", Map.of("type", "Soft"), station(2))).isPresent();
  }

  @Test
  void unlockAsksOnlyWhereAVehicleCharges() {
    assertThat(Caution.of("UnlockConnector", Map.of("connectorId", 1L), station(2))).isPresent();
    assertThat(Caution.of("UnlockConnector", Map.of("connectorId", 1L), station(1))).isEmpty();
  }

  @Test
  void cacheFirmwareAndKeysAreAskedAbout() {
    assertThat(Caution.of("ClearCache", Map.of(), null)).isPresent();
    assertThat(Caution.of("UpdateFirmware", Map.of(), null)).isPresent();
    assertThat(Caution.of("ChangeConfiguration", Map.of("key", "AuthorizationKey"), null))
        .isPresent();
    assertThat(Caution.of("ChangeConfiguration", Map.of("key", "HeartbeatInterval"), null))
        .isEmpty();
    assertThat(Caution.of("GetConfiguration", Map.of(), null)).isEmpty();
  }
}
