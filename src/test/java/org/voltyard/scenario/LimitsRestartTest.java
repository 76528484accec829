package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.KnownProfile.Standing;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.energy.LimitsView;

/// What is known of limits outlives the program.
final class LimitsRestartTest {
  @Test
  void limitsNeedsAndTransactionsAreKnownAgain(@TempDir Path folder) {
    LimitsView before;
    try (Rig rig = new Rig(folder)) {
      Charger2 cs = rig.charger2("R1");
      Limits2 limits = new Limits2(rig, cs);
      limits.set(0, limits.profile(1, 0, "ChargingStationMaxProfile", 30_000));
      Vehicle2 vehicle = new Vehicle2(rig, cs, "T").plugged();
      vehicle.tell(vehicle.needs(50_000, 60_000, Duration.ofHours(4)));
      JsonNode asked = limits.handed();
      int number = asked.get("chargingProfile").get("id").asInt();
      rig.next(ProfileEvent.Installed.class, f -> f.profile().id() == number);
      vehicle.intend(30_000);
      before = limits.view();
      assertThat(before.profiles()).hasSize(2);
    }
    try (Rig rig = new Rig(folder)) {
      Limits2 limits = new Limits2(rig, rig.station2("R1"));
      assertThat(limits.view()).isEqualTo(before);
      assertThat(limits.standing(1)).isEqualTo(Standing.ACCEPTED);
      assertThat(limits.limit(1)).isEqualTo(30_000);
    }
  }
}
